package io.tongban.calendar;

import io.tongban.calendar.ClockEntry.Stop;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a term: counted or skipped, and why.
 *
 * @param stop the stop that takes the day out; null unless the verdict is STOPPED
 */
public record ExplainedDay(CalendarDay day, Verdict verdict, @Nullable Stop stop) {

  public enum Verdict {
    /** The day of the event itself, where terms begin on the next day. */
    DAY_ZERO,
    COUNTED,
    /** Nobody works on it; {@link CalendarDay#reason()} says why. */
    NOT_WORKING,
    /** A working day on which the clock stands still. */
    STOPPED
  }

  static ExplainedDay zero(CalendarDay day) {
    return new ExplainedDay(day, Verdict.DAY_ZERO, null);
  }

  static ExplainedDay counted(CalendarDay day) {
    return new ExplainedDay(day, Verdict.COUNTED, null);
  }

  static ExplainedDay notWorking(CalendarDay day) {
    return new ExplainedDay(day, Verdict.NOT_WORKING, null);
  }

  static ExplainedDay stopped(CalendarDay day, Stop stop) {
    return new ExplainedDay(day, Verdict.STOPPED, stop);
  }

  public LocalDate date() {
    return day.date();
  }

  public boolean counted() {
    return verdict == Verdict.COUNTED;
  }

  /** In Chinese, for people: {@code 起算日，不计入}, {@code 春节放假}, {@code 听证，暂停计时（津滨停〔2026〕3号）}. */
  public String why() {
    return switch (verdict) {
      case DAY_ZERO -> "起算日，不计入";
      case COUNTED, NOT_WORKING -> day.reason();
      case STOPPED -> stop == null ? "暂停计时" : "%s，暂停计时（%s）".formatted(stop.reason().chinese(), stop.noticeNumber());
    };
  }
}
