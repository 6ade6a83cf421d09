package io.tongban.guide.question;

import io.tongban.problem.Problem;

/** What people write, stripped and not longer than allowed. */
final class Texts {

  private Texts() {}

  /** @throws Problem 400 naming the field */
  static String checked(String field, String text, int longest) {
    var stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > longest) {
      var error = stripped.isEmpty()
          ? new Problem.FieldError(field, "blank") : new Problem.FieldError(field, "too-long", longest);
      throw new Problem(400, "invalid-request").field(field).error(error);
    }
    return stripped;
  }
}
