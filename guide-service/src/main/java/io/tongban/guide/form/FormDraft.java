package io.tongban.guide.form;

import io.tongban.guide.form.model.Form;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as somebody wrote it, not yet reviewed.
 *
 * @param schema JSON Schema 2020-12; {@code x-purpose} says of each field what it is for
 * @param example a form filled in as it should be
 */
record FormDraft(
    @Nullable String title,
    @Nullable String titleEn,
    @Nullable String instructions,
    @Nullable String instructionsEn,
    @Nullable JsonNode schema,
    @Nullable JsonNode example) {

  static FormDraft of(Form form, JsonMapper json) {
    var wording = form.wording();
    return new FormDraft(wording.title(), wording.titleEn(), wording.instructions(), wording.instructionsEn(),
        json.readTree(form.schema()), json.readTree(form.example()));
  }

  /** One without fault, as the version to be. */
  Form form(String owner, int version, Instant now, JsonMapper json) {
    return new Form(owner, version,
        new Form.Wording(String.valueOf(title).strip(), translated(titleEn), String.valueOf(instructions).strip(),
            translated(instructionsEn)),
        json.writeValueAsString(schema), json.writeValueAsString(example), now);
  }

  private static @Nullable String translated(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
