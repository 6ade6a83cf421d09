package io.tongban.application.deadline;

import io.tongban.calendar.DueDate;
import io.tongban.calendar.WorkingCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads last days from one business day, with the calendar of that moment. */
public final class Today {

  private final LocalDate date;
  private final WorkingCalendar calendar;

  Today(LocalDate date, WorkingCalendar calendar) {
    this.date = date;
    this.calendar = calendar;
  }

  /** @param running a clock goes towards the date, or would if it were resumed today */
  public @Nullable DueDay read(@Nullable DueDate due, boolean running) {
    if (due == null) return null;
    return running
        ? new DueDay(due.date(), due.provisional(), calendar.workingDaysAfterUpTo(date, due.date()),
            date.isAfter(due.date()))
        : new DueDay(due.date(), due.provisional(), null, false);
  }
}
