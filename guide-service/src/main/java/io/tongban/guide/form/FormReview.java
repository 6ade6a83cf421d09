package io.tongban.guide.form;

import io.tongban.form.Fault;
import io.tongban.form.FormSchema;
import io.tongban.form.SchemaReview;
import io.tongban.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a form before it is written down. */
final class FormReview {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_INSTRUCTIONS = 5_000;

  private FormReview() {}

  /** Every fault, named by its field; those of schema and example by JSON pointer behind it: {@code schema/type}. */
  static List<FieldError> faults(FormDraft form) {
    var faults = new ArrayList<FieldError>();
    text("title", form.title(), LONGEST_TITLE, faults);
    text("instructions", form.instructions(), LONGEST_INSTRUCTIONS, faults);
    translated("titleEn", form.titleEn(), LONGEST_TITLE, faults);
    translated("instructionsEn", form.instructionsEn(), LONGEST_INSTRUCTIONS, faults);
    var schema = form.schema();
    var example = form.example();
    if (schema == null || schema.isNull()) {
      faults.add(new FieldError("schema", "blank"));
      return faults;
    }
    var ofSchema = SchemaReview.faults(schema);
    ofSchema.forEach(fault -> faults.add(error("schema", fault)));
    if (example == null || example.isNull()) {
      faults.add(new FieldError("example", "blank"));
    } else if (ofSchema.isEmpty()) {
      FormSchema.of(schema).faults(example).forEach(fault -> faults.add(error("example", fault)));
    }
    return faults;
  }

  private static FieldError error(String field, Fault fault) {
    return new FieldError(field + fault.pointer(), fault.code(), fault.args().toArray());
  }

  private static void text(String field, @Nullable String text, int longest, List<FieldError> faults) {
    if (text == null || text.isBlank()) {
      faults.add(new FieldError(field, "blank"));
    } else {
      translated(field, text, longest, faults);
    }
  }

  private static void translated(String field, @Nullable String text, int longest, List<FieldError> faults) {
    if (text != null && text.length() > longest) {
      faults.add(new FieldError(field, "too-long", longest));
    }
  }
}
