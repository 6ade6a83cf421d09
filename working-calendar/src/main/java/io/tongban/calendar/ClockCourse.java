package io.tongban.calendar;

import io.tongban.calendar.ClockEntry.End;
import io.tongban.calendar.ClockEntry.Extend;
import io.tongban.calendar.ClockEntry.Reset;
import io.tongban.calendar.ClockEntry.Resume;
import io.tongban.calendar.ClockEntry.Start;
import io.tongban.calendar.ClockEntry.Stop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a valid list of entries amounts to on one day, since the last START or RESET. */
final class ClockCourse {

  /** The days after the stop, up to and with {@code until}. */
  private record Pause(Stop stop, LocalDate until, boolean open) {

    boolean covers(LocalDate date) {
      return date.isAfter(stop.on()) && !date.isAfter(until);
    }
  }

  private final LocalDate today;
  private final List<Pause> pauses = new ArrayList<>();
  private ClockState state = ClockState.NOT_STARTED;
  private @Nullable LocalDate start;
  private @Nullable LocalDate end;
  private @Nullable Stop open;
  private int extended;

  private ClockCourse(LocalDate today) {
    this.today = today;
  }

  static ClockCourse upTo(LocalDate today, List<ClockEntry> entries) {
    var course = new ClockCourse(today);
    entries.stream().takeWhile(entry -> !entry.on().isAfter(today)).forEach(course::take);
    if (course.open != null) course.pauses.add(new Pause(course.open, today, true));
    return course;
  }

  private void take(ClockEntry entry) {
    state = LegalClock.after(state, entry);
    switch (entry) {
      case Start begun -> start = begun.on();
      case Stop stop -> open = stop;
      case Resume resume -> closePause(resume.on());
      case Extend extend -> extended += extend.workingDays();
      case Reset reset -> {
        start = reset.on();
        end = null;
        open = null;
        extended = 0;
        pauses.clear();
      }
      case End ended -> {
        closePause(ended.on());
        end = ended.on();
      }
    }
  }

  private void closePause(LocalDate on) {
    if (open != null) pauses.add(new Pause(open, on, false));
    open = null;
  }

  Reading reading(WorkingCalendar calendar, Limit limit) {
    var to = end == null ? today : end;
    if (start == null) return Reading.notStarted(to, limit, calendar.version());
    var suspensions = pauses.stream()
        .map(pause -> new Suspension(
            pause.stop, pause.until, pause.open, calendar.workingDaysAfterUpTo(pause.stop.on(), pause.until)))
        .toList();
    var suspended = suspensions.stream().mapToInt(Suspension::workingDays).sum();
    var running = calendar.ordinal(to) - calendar.ordinalBeforeDayOne(start, limit.count());
    var due = due(start, calendar, limit);
    var latest = due.isAfter(to) ? due : to;
    return new Reading(
        to,
        limit,
        state,
        Math.toIntExact(running) - suspended,
        extended,
        suspensions,
        new DueDate(due, calendar.isProvisional(start, latest)),
        calendar.version());
  }

  /** Walks the running stretches between the pauses until the term is spent; the last stretch has no end. */
  private LocalDate due(LocalDate start, WorkingCalendar calendar, Limit limit) {
    var from = start;
    var spent = calendar.ordinalBeforeDayOne(start, limit.count());
    var left = (long) limit.workingDays() + extended;
    for (var pause : pauses) {
      var due = left == 0 ? from : calendar.dayWithOrdinal(spent + left);
      // A clock stopped on the due day itself stands still before the day is over: the term ends after the pause.
      if (due.isBefore(pause.stop.on())) return due;
      left = Math.max(0, left - (calendar.ordinal(pause.stop.on()) - spent));
      from = pause.until;
      spent = calendar.ordinal(from);
    }
    return left == 0 ? from : calendar.dayWithOrdinal(spent + left);
  }

  List<ExplainedDay> explain(WorkingCalendar calendar, Limit limit) {
    if (start == null) return List.of();
    var to = end == null ? today : end;
    return start.datesUntil(to.plusDays(1)).map(date -> explained(date, calendar.kindOf(date), limit)).toList();
  }

  private ExplainedDay explained(LocalDate date, CalendarDay day, Limit limit) {
    if (date.equals(start) && limit.count() == DayCount.FROM_NEXT_DAY) return ExplainedDay.zero(day);
    if (!day.working()) return ExplainedDay.notWorking(day);
    for (var pause : pauses) {
      if (pause.covers(date)) return ExplainedDay.stopped(day, pause.stop);
    }
    return ExplainedDay.counted(day);
  }
}
