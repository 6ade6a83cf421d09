package io.tongban.application.deadline;

import io.tongban.calendar.DueDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that can be followed day by day.
 *
 * @param asOf the last day explained
 * @param days from the start of the term; empty before acceptance
 */
public record Explanation(
    LocalDate asOf,
    Counted promised,
    Counted statutory,
    List<Pause> suspensions,
    List<Day> days,
    String calendarVersion) {

  /** @param extended working days added to the limit */
  public record Counted(
      int limitDays, int extended, int used, int remaining, @Nullable DueDate due, boolean overdue, String basis) {}

  /** @param workingDays that it took out of the term so far */
  public record Pause(
      LocalDate from, LocalDate until, boolean open, String reason, String noticeNumber, int expectedWorkingDays,
      int workingDays) {}

  /**
   * @param verdict DAY_ZERO, COUNTED, NOT_WORKING or STOPPED
   * @param number which day of the term it is, when counted
   * @param why in Chinese
   */
  public record Day(LocalDate date, String verdict, @Nullable Integer number, String why) {}
}
