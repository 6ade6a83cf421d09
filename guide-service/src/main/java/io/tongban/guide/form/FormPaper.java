package io.tongban.guide.form;

import io.tongban.form.FormField;
import io.tongban.guide.form.model.Form;
import io.tongban.guide.guide.GuideBasis.Basis;
import io.tongban.guide.guide.GuideBasis.Material;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as it is printed: blank, or filled in as its example is. The template reads nothing else.
 *
 * @param version null for the general form, whose versions are no concern of who fills it in
 */
record FormPaper(String lang, boolean sample, String title, String item, String code, String organ,
    @Nullable Integer version, List<String> instructions, List<Group> groups) {

  /** @param title null for fields outside of every group */
  record Group(@Nullable String title, @Nullable String about, List<Row> rows) {}

  /**
   * @param requiredWith labels of the fields that make it required once they are filled in
   * @param provedBy the material that proves it; null where none does
   * @param text what is filled in; empty where there is nothing
   * @param choices empty where there is nothing to choose from
   * @param lines room to write
   */
  record Row(String label, boolean required, List<String> requiredWith, String purpose, @Nullable String provedBy,
      String text, List<Choice> choices, int lines) {}

  /** @param text null for yes and no, with {@code key} saying which */
  record Choice(String key, @Nullable String text, boolean chosen) {}

  static FormPaper of(Form form, Basis guide, boolean sample, boolean english, JsonMapper json) {
    var words = new Words(english);
    var wording = form.wording();
    var schema = json.readTree(form.schema());
    var filled = sample ? json.readTree(form.example()) : json.createObjectNode();
    return new FormPaper(english ? "en" : "zh-CN", sample, words.either(wording.title(), wording.titleEn()),
        guide.name(), guide.code(), guide.organName(), form.ofItem() ? form.version() : null,
        words.either(wording.instructions(), wording.instructionsEn()).lines().filter(line -> !line.isBlank()).toList(),
        words.groups(FormField.of(schema), schema, filled, guide));
  }

  /** In the reader's language where it is translated. */
  private record Words(boolean english) {

    String either(String text, @Nullable String translated) {
      return english && translated != null && !translated.isBlank() ? translated : text;
    }

    private @Nullable String of(JsonNode schema, String word, String wordEn) {
      var text = either(schema.path(word).asString(""), schema.path(wordEn).asString(""));
      return text.isEmpty() ? null : text;
    }

    private String label(FormField field) {
      return either(field.title(), field.titleEn());
    }

    List<Group> groups(List<FormField> fields, JsonNode root, JsonNode filled, Basis guide) {
      var groups = new ArrayList<Group>();
      JsonNode last = root;
      for (var field : fields) {
        var group = field.group();
        if (groups.isEmpty() || group != last) {
          groups.add(new Group(group == null ? null : of(group, "title", "x-title-en"),
              group == null ? null : of(group, "description", "x-description-en"), new ArrayList<>()));
        }
        last = group;
        groups.getLast().rows().add(row(field, group == null ? root : group, fields, filled, guide));
      }
      return groups;
    }

    private Row row(FormField field, JsonNode within, List<FormField> fields, JsonNode filled, Basis guide) {
      var schema = field.schema();
      var value = filled.at(field.pointer());
      var choices = choices(schema, value);
      var purpose = of(schema, "x-purpose", "x-purpose-en");
      return new Row(label(field), named(within.path("required"), field.name()),
          fields.stream().filter(other -> other.group() == field.group()
              && named(within.path("dependentRequired").path(other.name()), field.name())).map(this::label).toList(),
          purpose == null ? "" : purpose, material(field, guide),
          choices.isEmpty() ? value.asString("") : "", choices, schema.path("x-rows").asInt(1));
    }

    private List<Choice> choices(JsonNode schema, JsonNode value) {
      if (schema.path("type").asString("").equals("boolean")) {
        return List.of(new Choice("yes", null, value.isBoolean() && value.asBoolean()),
            new Choice("no", null, value.isBoolean() && !value.asBoolean()));
      }
      var offered = schema.path("enum").isEmpty() ? schema.path("items").path("enum") : schema.path("enum");
      var english = schema.path("x-choices-en");
      return offered.valueStream().map(JsonNode::asString)
          .map(choice -> new Choice(choice, either(choice, english.path(choice).asString("")),
              value.isArray() ? named(value, choice) : value.asString("").equals(choice)))
          .toList();
    }

    private static @Nullable String material(FormField field, Basis guide) {
      return guide.materials().stream()
          .filter(material -> material.key().equals(field.material())).map(Material::name).findFirst().orElse(null);
    }

    private static boolean named(JsonNode names, String name) {
      return names.valueStream().anyMatch(one -> one.asString("").equals(name));
    }
  }
}
