package io.tongban.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a legal clock says under one limit at the end of one day.
 *
 * @param on the day that was asked for, or the day of the END when that lies before it
 * @param used net working days: counted, without the suspended ones
 * @param extended working days that extensions added to the limit
 * @param suspensions since the last START or RESET, in order
 * @param due last day of the term; while the clock stands still, the date if it resumed on {@code on}; after the end,
 *     the date that was valid then; null before the start
 * @param calendarVersion the days it was counted with
 */
public record Reading(
    LocalDate on,
    Limit limit,
    ClockState state,
    int used,
    int extended,
    List<Suspension> suspensions,
    @Nullable DueDate due,
    String calendarVersion) {

  static Reading notStarted(LocalDate on, Limit limit, String calendarVersion) {
    return new Reading(on, limit, ClockState.NOT_STARTED, 0, 0, List.of(), null, calendarVersion);
  }

  /** The limit with its extensions. */
  public int allowed() {
    return limit.workingDays() + extended;
  }

  /** Working days left; negative when more were used than allowed. */
  public int remaining() {
    return allowed() - used;
  }

  /** Working days that stops took out so far. */
  public int suspended() {
    return suspensions.stream().mapToInt(Suspension::workingDays).sum();
  }

  /** The due date has passed: without an END, or before it. On working days the same as {@code used > allowed}. */
  public boolean overdue() {
    return due != null && on.isAfter(due.date());
  }

  /** Some day that matters here lies in a year whose statutory days are not loaded. */
  public boolean provisional() {
    return due != null && due.provisional();
  }
}
