package io.tongban.guide.publicservice;

import io.tongban.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with what was sent, field by field. */
final class Faults {

  private final List<FieldError> found = new ArrayList<>();

  void add(String field, String code, Object... args) {
    found.add(new FieldError(field, code, args));
  }

  /** Neither blank nor longer. */
  void text(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      add(field, "blank");
    } else {
      length(field, text, longest);
    }
  }

  void length(String field, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      add(field, "too-long", longest);
    }
  }

  <T> void one(String field, @Nullable String text, Function<String, T> reading, String code) {
    try {
      reading.apply(text == null ? "" : text);
    } catch (IllegalArgumentException unknown) {
      add(field, code, text == null ? "" : text);
    }
  }

  List<FieldError> all() {
    return List.copyOf(found);
  }
}
