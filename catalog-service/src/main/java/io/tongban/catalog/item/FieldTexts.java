package io.tongban.catalog.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says the differences between two wordings of an item in words, in the reader's language. */
@Component
public class FieldTexts {

  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)|\\[(.*?)](?=[.\\[]|$)");
  /** By what a part of an item calls itself. */
  private static final List<String> NAMES = List.of("name", "text", "circumstance", "risk", "stage", "document");
  /** Fields whose values are words of ours, not of the item's makers. */
  private static final Set<String> WORDS =
      Set.of("standing", "handling", "form", "payer", "kind", "level", "role", "needs");

  private final ItemComparison comparison;
  private final MessageSource messages;
  private final JsonMapper json;

  FieldTexts(ItemComparison comparison, MessageSource messages, JsonMapper json) {
    this.comparison = comparison;
    this.messages = messages;
    this.json = json;
  }

  /** In the order of the fields; empty when the two say the same. */
  public List<FieldText> of(Item before, Item after, Locale locale) {
    var old = json.valueToTree(before);
    var now = json.valueToTree(after);
    return comparison.changes(before, after).stream()
        .map(change -> new FieldText(change.path(), label(change.path(), List.of(now, old), locale),
            value(last(change.path()), change.before(), locale), value(last(change.path()), change.after(), locale)))
        .toList();
  }

  /** For changes that were recorded before, where the items are not at hand. */
  public FieldText of(FieldChange change, Locale locale) {
    return new FieldText(change.path(), label(change.path(), List.of(), locale),
        value(last(change.path()), change.before(), locale), value(last(change.path()), change.after(), locale));
  }

  private String label(String path, List<? extends JsonNode> items, Locale locale) {
    var words = new ArrayList<String>();
    List<? extends JsonNode> here = items;
    var steps = STEP.matcher(path);
    while (steps.find()) {
      var field = steps.group(1);
      if (field != null) {
        here = here.stream().map(node -> node.path(field)).toList();
        if (!field.equals("elements")) {
          words.add(text("field." + field, field, locale));
        }
      } else {
        var key = steps.group(2);
        here = here.stream()
            .flatMap(list -> list.valueStream().filter(part -> ItemComparison.key(part, -1).equals(key)))
            .toList();
        var name = here.stream().flatMap(part -> name(part, locale).stream()).findFirst().orElse(key);
        words.set(words.size() - 1, messages.getMessage("field-part", new Object[] {words.getLast(), name}, locale));
      }
    }
    return String.join(messages.getMessage("field-separator", null, locale), words);
  }

  private Optional<String> name(JsonNode part, Locale locale) {
    if (part.has("document")) {
      return Optional.of(ItemComparison.key(part, -1));
    }
    return NAMES.stream().filter(part::hasNonNull).map(field -> part.path(field).asString()).findFirst()
        .or(() -> part.has("kind") ? Optional.ofNullable(value("kind", part.path("kind"), locale)) : Optional.empty());
  }

  private @Nullable String value(String field, @Nullable JsonNode node, Locale locale) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isArray()) {
      return node.valueStream().map(part -> value(field, part, locale)).filter(Objects::nonNull)
          .collect(Collectors.joining("；"));
    }
    if (node.isObject()) {
      return whole(node, locale);
    }
    if (node.isBoolean()) {
      return text("value." + node.asBoolean(), node.asString(), locale);
    }
    if (field.equals("type")) {
      return ItemType.of(node.asString()).map(ItemType::title).orElse(node.asString());
    }
    var plain = node.asString();
    return WORDS.contains(field) ? text("value." + plain, plain, locale) : plain;
  }

  /** 营业执照（形式：复印件，份数：1）. */
  private String whole(JsonNode part, Locale locale) {
    var name = name(part, locale).orElse("");
    var rest = part.propertyStream()
        .filter(field -> !field.getKey().equals("key") && !field.getValue().isNull()
            && !(field.getValue().isArray() && field.getValue().isEmpty()))
        .flatMap(field -> {
          var text = value(field.getKey(), field.getValue(), locale);
          return text == null || name.contains(text) ? Stream.<String>empty()
              : Stream.of(text("field." + field.getKey(), field.getKey(), locale) + "：" + text);
        })
        .collect(Collectors.joining("，"));
    return rest.isEmpty() ? name : name.isEmpty() ? rest : name + "（" + rest + "）";
  }

  private static String last(String path) {
    var steps = STEP.matcher(path);
    var field = path;
    while (steps.find()) {
      field = steps.group(1) == null ? field : steps.group(1);
    }
    return field;
  }

  private String text(String key, String otherwise, Locale locale) {
    return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
  }
}
