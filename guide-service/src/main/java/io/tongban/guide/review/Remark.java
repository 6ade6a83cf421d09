package io.tongban.guide.review;

import io.tongban.problem.Problem.FieldError;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A fault in the reader's language, with the place it belongs to. */
public record Remark(String field, String code, String message) {

  public static List<Remark> of(List<FieldError> errors, MessageSource messages, Locale locale) {
    return errors.stream()
        .map(error -> new Remark(error.field(), error.code(),
            messages.getMessage("error." + error.code(), error.args(), locale)))
        .toList();
  }
}
