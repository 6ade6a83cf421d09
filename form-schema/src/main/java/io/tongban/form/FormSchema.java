package io.tongban.form;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of an application form, ready to say what is wrong with one that was filled in. Safe to share. */
public final class FormSchema {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_FAULTS = 200;

  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
      Dialect.builder(Dialects.getDraft202012())
          .formats(Stream.of(TextFormat.values()).<Format>map(Checked::new).toList())
          .build(),
      builder -> builder
          .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
          .schemaCacheEnabled(false));

  private final JsonNode root;
  private final Schema schema;

  private record Checked(TextFormat format) implements Format {

    @Override
    public String getName() {
      return format.key();
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return format.takes(value);
    }
  }

  private FormSchema(JsonNode root) {
    this.root = root;
    this.schema = REGISTRY.getSchema(root);
  }

  /**
   * @param schema one that {@link SchemaReview} finds no fault with
   */
  public static FormSchema of(JsonNode schema) {
    return new FormSchema(schema);
  }

  public static FormSchema of(String schema) {
    return new FormSchema(JSON.readTree(schema));
  }

  /** Everything that is wrong with a form as it was filled in, at most 200 faults; empty when it may be handed in. */
  public List<Fault> faults(JsonNode filled) {
    var faults = new LinkedHashSet<Fault>();
    for (var error : schema.validate(filled)) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(fault(error));
      }
    }
    return new ArrayList<>(faults);
  }

  /** What the field or group at that place is called; empty when there is none. */
  public Optional<String> title(String pointer) {
    var here = root;
    for (var name : names(pointer)) {
      here = resolved(root, here.path("properties").path(name));
    }
    return here.isMissingNode() ? Optional.empty() : Optional.of(here.path("title").asString(pointer));
  }

  private Fault fault(Error error) {
    var at = pointer(error);
    var keyword = error.getKeyword();
    return switch (keyword) {
      case "required" -> named(property(error, at), "form-missing");
      case "dependentRequired" -> named(Fault.step(at, String.valueOf(error.getArguments()[0])), "form-missing");
      case "additionalProperties" -> notAsked(property(error, at), String.valueOf(error.getProperty()));
      case "enum", "const" -> named(at, "form-not-offered");
      case "format" -> named(at, "form-format-" + field(at).path("format").asString(""));
      case "type" -> named(at, "form-type-" + field(at).path("type").asString("object"));
      default -> limited(at, keyword);
    };
  }

  private static Fault notAsked(String at, String name) {
    return Fault.of(at, "form-not-asked", name, name);
  }

  private Fault limited(String at, String keyword) {
    var code = switch (keyword) {
      case "minLength" -> "form-too-short";
      case "maxLength" -> "form-too-long";
      case "minimum", "exclusiveMinimum" -> "form-too-small";
      case "maximum", "exclusiveMaximum" -> "form-too-large";
      case "minItems" -> "form-too-few";
      case "maxItems" -> "form-too-many";
      case "uniqueItems" -> "form-twice";
      default -> "form-pattern";
    };
    var field = field(at);
    var title = field.path("title").asString(at);
    return Fault.of(at, code, title, field.path("x-title-en").asString(title), field.path(keyword).asString(""));
  }

  private Fault named(String at, String code) {
    var field = field(at);
    var title = field.path("title").asString(at);
    return Fault.of(at, code, title, field.path("x-title-en").asString(title));
  }

  private static String property(Error error, String at) {
    return error.getProperty() == null ? at : Fault.step(at, error.getProperty());
  }

  private static String pointer(Error error) {
    var pointer = new StringBuilder();
    for (var n = 0; n < error.getInstanceLocation().getNameCount(); n++) {
      var name = String.valueOf(error.getInstanceLocation().getElement(n));
      pointer.replace(0, pointer.length(), Fault.step(pointer.toString(), name));
    }
    return pointer.toString();
  }

  /** What the schema says of the field at that place; the item of a list is spoken of as the list. */
  private JsonNode field(String pointer) {
    var here = root;
    for (var name : names(pointer)) {
      var below = here.path("properties").path(name);
      if (below.isMissingNode()) {
        break;
      }
      here = resolved(root, below);
    }
    return here;
  }

  private static List<String> names(String pointer) {
    return pointer.isEmpty() ? List.of() : Stream.of(pointer.substring(1).split("/", -1))
        .map(name -> name.replace("~1", "/").replace("~0", "~")).toList();
  }

  /** A field with what its {@code $ref} says; its own words stand above those. */
  static JsonNode resolved(JsonNode root, JsonNode field) {
    var reference = field.path("$ref").asString("");
    if (!reference.startsWith(SchemaReview.DEFINITIONS)) {
      return field;
    }
    var definition = root.path("$defs").path(reference.substring(SchemaReview.DEFINITIONS.length()));
    if (!(definition instanceof ObjectNode known) || !(field instanceof ObjectNode own)) {
      return field;
    }
    var whole = known.deepCopy();
    own.properties().forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
    return whole;
  }
}
