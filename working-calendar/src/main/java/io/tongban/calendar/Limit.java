package io.tongban.calendar;

import java.util.Objects;

/**
 * A term as dated data: how many working days, counted from where, and on what basis.
 *
 * @param workingDays 0 means: on the same day (即办); counted from the day of the event, the same day is 1
 */
public record Limit(int workingDays, DayCount count, LegalBasis basis) {

  public Limit {
    Objects.requireNonNull(count, "count");
    Objects.requireNonNull(basis, "basis");
    if (workingDays < 0) throw new IllegalArgumentException("A limit cannot have " + workingDays + " working days");
    if (workingDays == 0 && count == DayCount.FROM_EVENT_DAY) {
      throw new IllegalArgumentException("Counted from the day of the event, the shortest limit is 1 working day");
    }
  }

  /** The day of the event is day 0. */
  public Limit(int workingDays, LegalBasis basis) {
    this(workingDays, DayCount.FROM_NEXT_DAY, basis);
  }
}
