package io.tongban.catalog.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares two wordings of an item field by field. Whatever an item's records hold is compared, so that no field can be
 * forgotten; the parts of a list are matched by their keys, bases by their citations, all else by its place.
 */
@Component
public class ItemComparison {

  private final JsonMapper json;

  ItemComparison(JsonMapper json) {
    this.json = json;
  }

  /** In the order of the fields; empty when the two say the same. */
  public List<FieldChange> changes(Item before, Item after) {
    var changes = new ArrayList<FieldChange>();
    compare("", json.valueToTree(before), json.valueToTree(after), changes);
    return changes;
  }

  private static void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after,
      List<FieldChange> changes) {
    var old = blank(before) ? null : before;
    var now = blank(after) ? null : after;
    if (old == null && now == null || old != null && old.equals(now)) {
      return;
    }
    if (old != null && now != null && old.isObject() && now.isObject()) {
      compareAll(path.isEmpty() ? "%s" : path + ".%s", fields(old), fields(now), changes);
    } else if (keyed(old) && keyed(now)) {
      compareAll(path + "[%s]", parts(old), parts(now), changes);
    } else {
      changes.add(new FieldChange(path, old, now));
    }
  }

  private static void compareAll(String path, Map<String, JsonNode> before, Map<String, JsonNode> after,
      List<FieldChange> changes) {
    var names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    names.forEach(name -> compare(path.formatted(name), before.get(name), after.get(name), changes));
  }

  private static boolean blank(@Nullable JsonNode node) {
    return node == null || node.isNull() || node.isArray() && node.isEmpty();
  }

  /** A list of parts, or none at all. */
  private static boolean keyed(@Nullable JsonNode node) {
    return node == null || node.isArray() && node.get(0).isObject();
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    var fields = new LinkedHashMap<String, JsonNode>();
    object.propertyStream().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  private static Map<String, JsonNode> parts(@Nullable JsonNode list) {
    var parts = new LinkedHashMap<String, JsonNode>();
    if (list != null) {
      for (var part : list) {
        var key = key(part, parts.size());
        parts.put(parts.containsKey(key) ? key + "#" + parts.size() : key, part);
      }
    }
    return parts;
  }

  static String key(JsonNode part, int place) {
    if (part.has("key")) {
      return part.path("key").asString();
    }
    if (part.has("document")) {
      return "《" + part.path("document").asString() + "》" + part.path("article").asString("");
    }
    if (part.has("kind")) {
      return part.path("kind").asString();
    }
    return part.has("from") ? part.path("from").asString() + "-" + part.path("to").asString() : Integer.toString(place);
  }
}
