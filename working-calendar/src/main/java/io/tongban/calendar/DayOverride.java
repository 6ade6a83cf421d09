package io.tongban.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A local decision on one day. It outranks the statutory days and the weekly rhythm.
 *
 * @param name what for: 台风, 全市停电
 * @param paper number or title of the document that decides it; nothing is overridden without one
 */
public record DayOverride(LocalDate date, boolean off, String name, String paper) {

  public DayOverride {
    Objects.requireNonNull(date, "date");
    if (name.isBlank()) throw new IllegalArgumentException("No name is given for the override of " + date);
    if (paper.isBlank()) throw new IllegalArgumentException("No document decides the override of " + date);
  }

  public static DayOverride off(LocalDate date, String name, String paper) {
    return new DayOverride(date, true, name, paper);
  }

  public static DayOverride work(LocalDate date, String name, String paper) {
    return new DayOverride(date, false, name, paper);
  }

  CalendarDay asCalendarDay() {
    return new CalendarDay(date, off ? DayKind.OVERRIDE_OFF : DayKind.OVERRIDE_WORK, name, paper);
  }
}
