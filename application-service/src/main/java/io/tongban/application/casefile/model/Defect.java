package io.tongban.application.casefile.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing to be supplemented.
 *
 * @param key key of a material of the guide; {@code form} for the application form, with the JSON pointer of a field
 *     behind it for one field: {@code form/contact/phone}; or a name of what else is wrong
 * @param problem what is wrong and how to mend it
 * @param name of the form or its field as the applicant reads it; null for everything else
 */
public record Defect(String key, String problem, @Nullable String name) {

  /** The key of the application form. */
  public static final String FORM = "form";

  public Defect(String key, String problem) {
    this(key, problem, null);
  }

  /** Whether the application form itself is spoken of. */
  boolean onForm() {
    return key.equals(FORM) || key.startsWith(FORM + "/");
  }
}
