package io.tongban.catalog.imports;

import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.imports.model.Mapping;
import io.tongban.catalog.imports.reading.Format;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded list and what became of it.
 *
 * @param attempts how often it was begun; an interrupted job is begun once more
 * @param edition the draft that it continued or began; null while there is none
 * @param mapping what its columns mean, as it was when the list was handed in
 * @param header the header row of the file
 */
record ImportJob(long id, NewImport wish, String fileName, Format format, String encoding, State state, int attempts,
    @Nullable Failure failure, @Nullable Long edition, Mapping mapping, List<String> header, Counts counts, Actor by, Instant createdAt,
    @Nullable Instant finishedAt) {

  static final Set<String> TECHNICAL = Set.of("import-broke-off", "import-interrupted");

  enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /** @param code under the message keys {@code problem.<code>} */
  record Failure(String code, List<String> args) {}

  /**
   * @param refused rows with at least one error
   * @param warnings remarks, also several on one row
   */
  record Counts(int read, int imported, int refused, int warnings) {}

  RegionCode region() {
    return wish.region();
  }

  /** Whether it broke off through no fault of the file, which is therefore kept for another run. */
  boolean resumable() {
    return failure != null && TECHNICAL.contains(failure.code);
  }

  boolean running() {
    return state == State.RUNNING;
  }
}
