package io.tongban.catalog.imports;

import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.imports.reading.Format;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded list and what became of it.
 *
 * @param attempts how often it was begun; an interrupted job is begun once more
 * @param edition the draft that it continued or began; null while there is none
 */
record ImportJob(long id, NewImport wish, String fileName, Format format, String encoding, State state, int attempts,
    @Nullable Failure failure, @Nullable Long edition, Counts counts, Actor by, Instant createdAt,
    @Nullable Instant finishedAt) {

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

  boolean running() {
    return state == State.RUNNING;
  }
}
