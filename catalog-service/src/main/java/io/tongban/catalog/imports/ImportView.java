package io.tongban.catalog.imports;

import io.tongban.catalog.imports.ImportJob.State;
import io.tongban.catalog.imports.model.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as its administrator sees it.
 *
 * @param failure why the whole list was refused; null unless FAILED
 * @param editionId the draft; null while none is begun
 * @param refused rows with at least one error
 * @param warnings remarks on rows that were kept, also several on one row
 * @param refusedOpen refused rows that no later list has corrected yet
 * @param resumable whether it broke off through no fault of the file and can be run again as it is
 * @param problems the first 100, errors first; all are in the report
 * @param refusedRows where to download the rows still refused, to be corrected
 * @param report where to download all problems, once the job has ended
 */
record ImportView(long id, State state, @Nullable FailureView failure, @Nullable Long editionId, String region,
    int year, String title, String mode, boolean dryRun, String fileName, String format, String encoding, int read,
    int imported, int refused, int warnings, int refusedOpen, boolean resumable, @Nullable String source,
    @Nullable Long continues, List<ProblemView> problems, String report, String refusedRows, Instant createdAt,
    @Nullable Instant finishedAt) {

  record FailureView(String code, String message, String action) {}

  /**
   * @param field the English column name; null when the row as a whole is meant
   * @param place the column in words, with its sheet when it is not the first
   */
  record ProblemView(int row, @Nullable String field, @Nullable String place, String code, Severity severity, String message,
      @Nullable String value) {}

  static ImportView of(ImportJob job, @Nullable FailureView failure, int refusedOpen,
      List<ProblemView> problems) {
    var wish = job.wish();
    var counts = job.counts();
    return new ImportView(job.id(), job.state(), failure, job.edition(), wish.region().value(), wish.year(),
        wish.title(), wish.mode().name(), wish.dryRun(), job.fileName(), job.format().name(), job.encoding(),
        counts.read(), counts.imported(), counts.refused(), counts.warnings(), refusedOpen,
        job.resumable(), wish.source(), wish.continues(), problems, "/api/catalog/imports/" + job.id() + "/report",
        "/api/catalog/imports/" + job.id() + "/refused", job.createdAt(), job.finishedAt());
  }
}
