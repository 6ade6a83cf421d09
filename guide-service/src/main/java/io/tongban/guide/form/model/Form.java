package io.tongban.guide.form.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an application form. It never changes.
 *
 * @param owner code of the item, or {@link #DEFAULT}
 * @param version from 1
 * @param wording its title, and how it is filled in 填写说明
 * @param schema JSON Schema 2020-12; its order is that of the fields on the page
 * @param example 示范文本: a form filled in as it should be
 */
public record Form(String owner, int version, Wording wording, String schema, String example, Instant writtenAt) {

  /** Owns the form that applies where an item has none of its own. */
  public static final String DEFAULT = "default";

  /** The English words are null where nobody has translated them. */
  public record Wording(
      String title, @Nullable String titleEn, String instructions, @Nullable String instructionsEn) {}

  public boolean ofItem() {
    return !owner.equals(DEFAULT);
  }

  /** Whether it asks the same, in the same words. */
  public boolean same(Form other) {
    return wording.equals(other.wording) && schema.equals(other.schema) && example.equals(other.example);
  }
}
