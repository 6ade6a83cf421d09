package io.tongban.catalog.revision.model;

import io.tongban.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * When organs that have not answered are reminded: once before the date, from the first working day after it again and
 * again.
 *
 * @param before working days before the date; 0 for the date itself
 * @param every working days from one reminder after the date to the next
 */
public record Reminders(int before, int every) {

  public Reminders {
    if (before < 0 || every < 1) {
      throw new IllegalArgumentException("Reminders %d before, every %d".formatted(before, every));
    }
  }

  /**
   * The number of the reminder that is due today: 0 before the date and on it, 1 and on after it. One that was missed
   * is not made up for by two.
   */
  public OptionalInt due(LocalDate until, LocalDate today, WorkingCalendar calendar) {
    if (today.isAfter(until)) {
      var late = calendar.workingDaysAfterUpTo(until, today);
      return late < 1 ? OptionalInt.empty() : OptionalInt.of(1 + (late - 1) / every);
    }
    return calendar.workingDaysAfterUpTo(today, until) <= before ? OptionalInt.of(0) : OptionalInt.empty();
  }
}
