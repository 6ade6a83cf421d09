package io.tongban.catalog.imports;

import io.tongban.catalog.imports.ImportView.FailureView;
import io.tongban.catalog.imports.ImportView.ProblemView;
import io.tongban.catalog.imports.model.RowProblem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an import says to people, in their language. */
@Component
class ImportTexts {

  private final MessageSource messages;

  ImportTexts(MessageSource messages) {
    this.messages = messages;
  }

  ProblemView view(RowProblem problem, Locale locale) {
    return new ProblemView(problem.row(), field(problem), problem.code(), problem.severity(), message(problem, locale),
        problem.value());
  }

  @Nullable FailureView failure(ImportJob job, Locale locale) {
    var failure = job.failure();
    return failure == null ? null : new FailureView(
        failure.code(),
        text("problem." + failure.code() + ".detail", locale, failure.args().toArray()),
        text("problem." + failure.code() + ".action", locale, failure.args().toArray()));
  }

  String reportName(long job, Locale locale) {
    return text("report.name", locale, Long.toString(job));
  }

  List<String> reportHeader(Locale locale) {
    return List.of(text("report.header", locale).split(","));
  }

  List<String> reportRow(RowProblem problem, Locale locale) {
    return List.of(
        Integer.toString(problem.row()),
        problem.column() == null ? "" : problem.column().title() + " (" + problem.column().key() + ")",
        text("severity." + problem.severity(), locale),
        problem.code(),
        message(problem, locale),
        problem.value() == null ? "" : harmless(problem.value()));
  }

  private String message(RowProblem problem, Locale locale) {
    return text("row." + problem.code(), locale, problem.args().toArray());
  }

  private String text(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  private static @Nullable String field(RowProblem problem) {
    return problem.column() == null ? null : problem.column().key();
  }

  /** A spreadsheet takes a cell that begins like this for a formula, and runs it. */
  private static String harmless(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
