package io.tongban.application.deadline;

import io.tongban.calendar.DayKind;
import io.tongban.calendar.DueDate;
import io.tongban.calendar.ExplainedDay.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that can be followed day by day.
 *
 * @param asOf the last day of {@code days}: the business day of the answer, or that of the end of the term
 * @param days from the start of the term; empty before acceptance
 * @param ahead from the day after {@code asOf} to the last statutory day, as they count if the clock runs from now on;
 *     empty when the term has ended or is over
 */
public record Explanation(
    LocalDate asOf,
    Counted promised,
    Counted statutory,
    List<Pause> suspensions,
    List<Day> days,
    List<Day> ahead,
    String calendarVersion) {

  /** @param extended working days added to the limit */
  public record Counted(
      int limitDays, int extended, int used, int remaining, @Nullable DueDate due, boolean overdue, String basis) {}

  /** @param workingDays that it took out of the term so far */
  public record Pause(
      LocalDate from, LocalDate until, boolean open, String reason, String noticeNumber, int expectedWorkingDays,
      int workingDays) {}

  /**
   * @param number which day of the term it is, when counted
   * @param why in Chinese
   * @param provisional the holidays of its year are not announced yet
   */
  public record Day(
      LocalDate date, Verdict verdict, @Nullable Integer number, DayKind kind, String why, boolean provisional) {}
}
