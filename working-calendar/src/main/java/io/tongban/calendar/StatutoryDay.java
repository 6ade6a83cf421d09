package io.tongban.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One day of the State Council's yearly notice on the arrangement of holidays.
 *
 * @param holiday 元旦, 春节, 清明节, …: the holiday that the day belongs to, also for make-up days
 * @param off true for a day off, false for a make-up working day (调休)
 */
public record StatutoryDay(LocalDate date, String holiday, boolean off) {

  public StatutoryDay {
    Objects.requireNonNull(date, "date");
    if (holiday.isBlank()) throw new IllegalArgumentException("No holiday is named for " + date);
  }

  CalendarDay asCalendarDay() {
    return new CalendarDay(
        date, off ? DayKind.STATUTORY_DAY_OFF : DayKind.MAKE_UP_WORKING_DAY, holiday, null);
  }
}
