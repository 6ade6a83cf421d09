package io.tongban.supervision.watch.model;

import io.tongban.calendar.ClockEntry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case's log as the rules read it.
 *
 * @param on legal date on which it happened
 * @param clock what it does to the term for the decision; null when nothing. An acceptance may start the term on an
 *     earlier day than its own
 */
public record Entry(long sequence, Kind kind, LocalDate on, @Nullable ClockEntry clock) {

  public enum Kind {
    SUBMITTED(Status.SUBMITTED),
    CORRECTION_REQUESTED(Status.CORRECTING),
    CORRECTED(Status.SUBMITTED),
    ACCEPTED(Status.ACCEPTED),
    NOT_ACCEPTED(Status.NOT_ACCEPTED),
    SUSPENDED(null),
    RESUMED(null),
    EXTENDED(null),
    REVIEWED(Status.REVIEWED),
    GRANTED(Status.GRANTED),
    REFUSED(Status.REFUSED),
    DELIVERED(Status.DELIVERED),
    WITHDRAWN(Status.WITHDRAWN);

    private final @Nullable Status status;

    Kind(@Nullable Status status) {
      this.status = status;
    }

    Status statusAfter(Status before) {
      return status == null ? before : status;
    }
  }

  /** Where a case stands. It is open until somebody has decided on it. */
  public enum Status {
    SUBMITTED(true),
    CORRECTING(true),
    ACCEPTED(true),
    REVIEWED(true),
    NOT_ACCEPTED(false),
    GRANTED(false),
    REFUSED(false),
    DELIVERED(false),
    WITHDRAWN(false);

    private final boolean open;

    Status(boolean open) {
      this.open = open;
    }

    public boolean open() {
      return open;
    }
  }
}
