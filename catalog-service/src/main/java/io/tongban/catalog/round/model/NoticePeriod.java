package io.tongban.catalog.round.model;

import io.tongban.calendar.WorkingCalendar;
import java.time.Instant;

/**
 * How long the public is asked. The day the notice begins is not counted (day 0); it ends when its last day does.
 *
 * @param days 1 or more
 */
public record NoticePeriod(Unit unit, int days) {

  /** What is counted. */
  public enum Unit {
    WORKING_DAYS,
    NATURAL_DAYS
  }

  public NoticePeriod {
    if (days < 1) {
      throw new IllegalArgumentException("A notice is not for " + days + " days");
    }
  }

  /** The first moment after the notice. */
  public Instant end(Instant from, WorkingCalendar calendar) {
    var first = WorkingCalendar.dateOf(from);
    var last = switch (unit) {
      case NATURAL_DAYS -> first.plusDays(days);
      case WORKING_DAYS -> calendar.dueDate(first, days).date();
    };
    return last.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  /** Whether it leaves the public less time than the other one when both begin at that moment. */
  public boolean shorterThan(NoticePeriod other, Instant from, WorkingCalendar calendar) {
    return end(from, calendar).isBefore(other.end(from, calendar));
  }
}
