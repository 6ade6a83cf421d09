package io.tongban.guide.bulk;

import io.tongban.problem.Problem.FieldError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Changes as they are read: what stands in a guide now, and what would stand there. */
@Component
class BulkLines {

  private final MessageSource messages;

  BulkLines(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param before null when nothing is written
   * @param faults what keeps the changed guide from being published
   */
  record Line(String code, String name, String region, int version, @Nullable String before, String after,
      List<Remark> faults) {}

  record Remark(String field, String code, String message) {}

  Line of(BulkEditing.Change change, Locale locale) {
    return new Line(change.code(), change.name(), change.region(), change.version(), change.before(), change.after(),
        remarks(change.faults(), locale));
  }

  List<Remark> remarks(List<FieldError> faults, Locale locale) {
    return faults.stream().map(fault -> new Remark(fault.field(), fault.code(),
        messages.getMessage("error." + fault.code(), fault.args(), locale))).toList();
  }
}
