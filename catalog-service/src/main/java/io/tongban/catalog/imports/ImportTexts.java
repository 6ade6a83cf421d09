package io.tongban.catalog.imports;

import io.tongban.catalog.CsvText;
import io.tongban.catalog.imports.ImportView.FailureView;
import io.tongban.catalog.imports.ImportView.ProblemView;
import io.tongban.catalog.imports.model.RowProblem;
import io.tongban.catalog.imports.reading.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
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
    return new ProblemView(problem.row(), field(problem), place(problem), problem.code(), problem.severity(), message(problem, locale),
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

  String refusedName(long job, Locale locale) {
    return text("refused.name", locale, Long.toString(job));
  }

  List<String> reportHeader(Locale locale) {
    return List.of(text("report.header", locale).split(","));
  }

  List<String> reportRow(RowProblem problem, Locale locale) {
    return List.of(
        Integer.toString(problem.row()),
        problem.column() == null ? Objects.requireNonNullElse(problem.place(), "") : problem.column().title() + " (" + problem.column().key() + ")",
        text("severity." + problem.severity(), locale),
        problem.code(),
        message(problem, locale),
        problem.value() == null ? "" : CsvText.harmless(problem.value()));
  }

  /** The row as it stood, filled up to the header, with its number and all that is wrong with it. */
  List<String> refusedRow(RawRow row, int width, List<RowProblem> errors, Locale locale) {
    var cells = new ArrayList<String>();
    for (var n = 0; n < width; n++) {
      cells.add(n < row.cells().size() ? CsvText.harmless(row.cells().get(n)) : "");
    }
    cells.add(Integer.toString(row.number()));
    cells.add(errors.stream()
        .map(error -> (error.column() == null ? "" : error.column().title() + "：") + message(error, locale))
        .collect(Collectors.joining("\n")));
    return cells;
  }

  private String message(RowProblem problem, Locale locale) {
    return text("row." + problem.code(), locale, problem.args().toArray());
  }

  private String text(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  /** In words: the column, with its sheet when it is another than that of the items. */
  private static @Nullable String place(RowProblem problem) {
    return problem.column() == null ? problem.place() : problem.column().title();
  }

  private static @Nullable String field(RowProblem problem) {
    return problem.column() == null ? null : problem.column().key();
  }
}
