package io.tongban.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field of a form, for who has to look at what it asks.
 *
 * @param place JSON pointer of its part of the schema
 * @param group its group's part of the schema; null where it stands in none
 * @param pointer JSON pointer of what is filled in
 * @param name as the filled form names it
 * @param schema with what its {@code $ref} says
 * @param required by everybody who fills in the form
 */
public record FormField(String place, String pointer, @Nullable JsonNode group, String name, JsonNode schema,
    boolean required) {

  /** In the order of the form; empty when the schema has no fields. */
  public static List<FormField> of(JsonNode root) {
    var fields = new ArrayList<FormField>();
    for (var property : root.path("properties").properties()) {
      var part = property.getValue();
      var place = Fault.step("/properties", property.getKey());
      var pointer = Fault.step("", property.getKey());
      var required = names(root, property.getKey());
      if (part.path("type").asString("").equals("object")) {
        for (var inner : part.path("properties").properties()) {
          fields.add(new FormField(Fault.step(place + "/properties", inner.getKey()),
              Fault.step(pointer, inner.getKey()), part, inner.getKey(),
              FormSchema.resolved(root, inner.getValue()), required && names(part, inner.getKey())));
        }
      } else {
        fields.add(new FormField(place, pointer, null, property.getKey(), FormSchema.resolved(root, part), required));
      }
    }
    return List.copyOf(fields);
  }

  public String title() {
    return schema.path("title").asString(name);
  }

  public String titleEn() {
    return schema.path("x-title-en").asString(title());
  }

  /** Empty where it has none. */
  public String format() {
    return schema.path("format").asString("");
  }

  /** Key of the material that proves what is filled in; null where none does. */
  public @Nullable String material() {
    var key = schema.path("x-material").asString("");
    return key.isEmpty() ? null : key;
  }

  private static boolean names(JsonNode object, String name) {
    return object.path("required").valueStream().anyMatch(one -> one.asString("").equals(name));
  }
}
