package io.tongban.catalog.revision;

import io.tongban.access.RegionCode;
import io.tongban.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A yearly revision.
 *
 * @param from the edition it starts out from
 * @param edition the draft it works on; null when that was deleted
 * @param notice what the organs are asked for
 * @param answersUntil the last day for their answers
 * @param calendar version of the working days it was counted with; null when that was not written down
 */
record Revision(long id, RegionCode region, int year, long from, @Nullable Long edition, String title, String notice,
    State state, int answerDays, String answerBasis, LocalDate answersUntil, @Nullable String calendar,
    Instant openedAt, String openedBy,
    @Nullable Instant closedAt, @Nullable String closedBy) {

  /** @param calendar version of the working days it is counted with */
  record Due(LocalDate until, String calendar) {}

  enum State {
    OPEN,
    /** All have answered; the draft may be published. */
    CLOSED,
    /** Given up; the year may have another one. */
    STOPPED
  }

  /** @throws Problem 409 {@code revision-over} */
  Revision open() {
    if (state != State.OPEN) {
      throw new Problem(409, "revision-over").args(title);
    }
    return this;
  }

  /** @throws Problem 409 {@code revision-without-draft} */
  long draft() {
    if (edition == null) {
      throw new Problem(409, "revision-without-draft").args(title);
    }
    return edition;
  }
}
