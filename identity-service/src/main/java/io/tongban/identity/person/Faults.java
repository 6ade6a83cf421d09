package io.tongban.identity.person;

import io.tongban.identity.person.model.InvalidValue;
import io.tongban.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a form, so that all of it can be mended at once. */
final class Faults {

  private final List<Problem.FieldError> errors = new ArrayList<>();

  /** The value, or null when the text is missing or breaks a rule; then {@link #end} will refuse. */
  <T> @Nullable T read(String field, @Nullable String text, Function<String, T> value) {
    if (text == null || text.isBlank()) {
      add(field, "missing");
      return null;
    }
    try {
      return value.apply(text);
    } catch (InvalidValue e) {
      add(field, e.rule());
      return null;
    }
  }

  void add(String field, String code, Object... args) {
    errors.add(new Problem.FieldError(field, code, args));
  }

  /** @throws Problem {@code invalid-request} with every fault, when there is one */
  void end() {
    if (!errors.isEmpty()) {
      var problem = new Problem(400, "invalid-request").field(errors.getFirst().field());
      errors.forEach(problem::error);
      throw problem;
    }
  }
}
