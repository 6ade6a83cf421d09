package io.tongban.form;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which schemas an application form may be: an object of fields and of groups of fields, in a part of JSON Schema
 * 2020-12 that browser and service read alike, that refers to nothing outside itself, that takes no unbounded time, and
 * whose fields say what they are for (行政许可法 art. 29: a form asks for nothing that is irrelevant).
 */
public final class SchemaReview {

  public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  static final String DEFINITIONS = "#/$defs/";
  private static final int MOST_FIELDS = 200;
  private static final int LONGEST_TEXT = 5_000;
  private static final int MOST_CHOICES = 300;

  private static final Set<String> OF_THE_ROOT = Set.of("$schema", "$defs", "title", "x-title-en", "description",
      "x-description-en", "type", "properties", "required", "additionalProperties", "dependentRequired");
  private static final Set<String> OF_A_GROUP = Set.of("title", "x-title-en", "description", "x-description-en", "type",
      "properties", "required", "additionalProperties", "dependentRequired");
  private static final Set<String> OF_A_FIELD = Set.of("$ref", "type", "title", "x-title-en", "x-purpose",
      "x-purpose-en", "x-placeholder", "x-placeholder-en", "x-choices-en", "x-rows", "x-material", "enum", "const",
      "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
      "items", "minItems", "maxItems", "uniqueItems");
  private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array");
  private static final SchemaRegistry META = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode root;
  private final List<Fault> faults = new ArrayList<>();
  private int fields;

  private SchemaReview(JsonNode root) {
    this.root = root;
  }

  /** Every fault, by its place in the schema; empty when a form may be made of it. */
  public static List<Fault> faults(JsonNode schema) {
    var review = new SchemaReview(schema);
    review.read();
    return List.copyOf(review.faults);
  }

  private void read() {
    if (!root.isObject()) {
      fault("", "schema-not-object");
      return;
    }
    for (var error : META.getSchema(SchemaLocation.of(DIALECT)).validate(root)) {
      fault(error.getInstanceLocation().toString(), "schema-invalid", error.getMessage());
    }
    if (!faults.isEmpty()) {
      return;
    }
    if (!root.path("$schema").asString(DIALECT).equals(DIALECT)) {
      fault("/$schema", "schema-dialect", DIALECT);
    }
    object("", root, OF_THE_ROOT, true);
    for (var definition : root.path("$defs").properties()) {
      var pointer = Fault.step("/$defs", definition.getKey());
      if (definition.getValue().has("$ref")) {
        fault(pointer + "/$ref", "schema-ref-nested");
      }
      leaf(pointer, definition.getValue(), false);
    }
    if (fields > MOST_FIELDS) {
      fault("/properties", "schema-too-many-fields", fields, MOST_FIELDS);
    }
  }

  private void object(String pointer, JsonNode object, Set<String> known, boolean outermost) {
    keywords(pointer, object, known);
    if (!object.path("type").asString("").equals("object")) {
      fault(pointer + "/type", "schema-not-object");
    }
    if (!object.path("additionalProperties").isBoolean() || object.path("additionalProperties").asBoolean()) {
      fault(pointer + "/additionalProperties", "schema-open");
    }
    var properties = object.path("properties");
    if (properties.isEmpty()) {
      fault(pointer + "/properties", "schema-empty");
    }
    for (var property : properties.properties()) {
      var here = Fault.step(pointer + "/properties", property.getKey());
      if (outermost && property.getValue().path("type").asString("").equals("object")) {
        titled(here, property.getValue());
        object(here, property.getValue(), OF_A_GROUP, false);
      } else {
        fields++;
        leaf(here, property.getValue(), true);
      }
    }
    named(pointer + "/required", object.path("required"), properties);
    for (var dependent : object.path("dependentRequired").properties()) {
      named(Fault.step(pointer + "/dependentRequired", dependent.getKey()), dependent.getValue(), properties);
    }
  }

  private void leaf(String pointer, JsonNode written, boolean asked) {
    keywords(pointer, written, OF_A_FIELD);
    reference(pointer, written);
    var field = FormSchema.resolved(root, written);
    if (asked) {
      titled(pointer, field);
      if (field.path("x-purpose").asString("").isBlank()) {
        fault(pointer + "/x-purpose", "schema-no-purpose");
      }
    }
    var type = field.path("type").asString("");
    if (!TYPES.contains(type)) {
      fault(pointer + "/type", "schema-type", type, "string, integer, number, boolean, array");
      return;
    }
    choices(pointer, field);
    switch (type) {
      case "string" -> text(pointer, field);
      case "array" -> list(pointer, field);
      default -> { }
    }
  }

  private void reference(String pointer, JsonNode field) {
    var reference = field.path("$ref").asString("");
    if (!reference.isEmpty() && !reference.startsWith("#")) {
      fault(pointer + "/$ref", "schema-ref-remote", reference);
    } else if (!reference.isEmpty() && (!reference.startsWith(DEFINITIONS)
        || !root.path("$defs").has(reference.substring(DEFINITIONS.length())))) {
      fault(pointer + "/$ref", "schema-ref-unknown", reference);
    }
  }

  private void text(String pointer, JsonNode field) {
    var format = field.path("format").asString("");
    if (!format.isEmpty() && TextFormat.named(format).isEmpty()) {
      fault(pointer + "/format", "schema-format", format);
    }
    if (field.has("pattern")) {
      BoundedPattern.fault(field.path("pattern").asString(""))
          .ifPresent(code -> fault(pointer + "/pattern", code, field.path("pattern").asString("")));
    }
    var longest = field.path("maxLength").asInt(Integer.MAX_VALUE);
    if (longest > LONGEST_TEXT && format.isEmpty() && !field.has("enum") && !field.has("const")) {
      fault(pointer + "/maxLength", "schema-text-unbounded", LONGEST_TEXT);
    }
  }

  private void list(String pointer, JsonNode field) {
    var items = field.path("items");
    if (!items.path("type").asString("").equals("string") || !items.has("enum")
        || !field.path("uniqueItems").asBoolean(false)) {
      fault(pointer + "/items", "schema-list");
    }
    keywords(pointer + "/items", items, Set.of("type", "enum"));
  }

  private void choices(String pointer, JsonNode field) {
    if (field.has("enum") && (field.path("enum").isEmpty() || field.path("enum").size() > MOST_CHOICES)) {
      fault(pointer + "/enum", "schema-choices", MOST_CHOICES);
    }
  }

  private void titled(String pointer, JsonNode part) {
    if (part.path("title").asString("").isBlank()) {
      fault(pointer + "/title", "schema-no-title");
    }
  }

  private void named(String pointer, JsonNode names, JsonNode properties) {
    var seen = new HashSet<String>();
    for (var n = 0; n < names.size(); n++) {
      var name = names.get(n).asString("");
      if (!properties.has(name) || !seen.add(name)) {
        fault(pointer + "/" + n, "schema-unknown-field", name);
      }
    }
  }

  private void keywords(String pointer, JsonNode part, Set<String> known) {
    for (var keyword : part.propertyNames()) {
      if (!known.contains(keyword)) {
        fault(Fault.step(pointer, keyword), "schema-keyword", keyword);
      }
    }
  }

  private void fault(String pointer, String code, Object... args) {
    faults.add(Fault.of(pointer, code, args));
  }
}
