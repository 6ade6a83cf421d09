package io.tongban.calendar;

import static io.tongban.calendar.ClockState.ENDED;
import static io.tongban.calendar.ClockState.NOT_STARTED;
import static io.tongban.calendar.ClockState.RUNNING;
import static io.tongban.calendar.ClockState.STOPPED;

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

/**
 * A legal term in motion: a pure function of its stored entries, a calendar and a limit. One list of entries serves
 * every limit of the case, promised and statutory.
 *
 * <p>A day is counted when it is a working day, lies after the day of START (day 0) and the clock does not stand still
 * on it. A stop on s that is resumed on r takes out the days after s up to and with r: the resumption is an event, so
 * its day is day 0 again, and the day of the stop still counts. So {@code net = wd(start, today) − Σ wd(s, r)};
 * stopping and resuming on one day changes nothing, and no stop ever makes a term shorter.
 *
 * <p>Entries of one day take effect in the order of the list.
 */
public final class LegalClock {

  private final List<ClockEntry> entries;

  private LegalClock(List<ClockEntry> entries) {
    this.entries = entries;
  }

  /**
   * @throws ClockOrderException when a date lies before the one ahead of it, or an entry cannot follow what is there
   */
  public static LegalClock of(List<? extends ClockEntry> entries) {
    var state = NOT_STARTED;
    @Nullable LocalDate last = null;
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var objection = objection(state, last, entry);
      if (objection != null) throw new ClockOrderException(i, entry, objection);
      state = after(state, entry);
      last = entry.on();
    }
    return new LegalClock(List.copyOf(entries));
  }

  /**
   * This clock with one more entry.
   *
   * @throws ClockOrderException when the entry cannot stand here
   */
  public LegalClock plus(ClockEntry entry) {
    var longer = new ArrayList<>(entries);
    longer.add(entry);
    return of(longer);
  }

  public List<ClockEntry> entries() {
    return entries;
  }

  /** The state after the last entry. */
  public ClockState state() {
    var state = NOT_STARTED;
    for (var entry : entries) state = after(state, entry);
    return state;
  }

  /** What the clock says at the end of a day; entries of later days are not seen. */
  public Reading reading(WorkingCalendar calendar, Limit limit, LocalDate today) {
    return ClockCourse.upTo(today, entries).reading(calendar, limit);
  }

  /** Every day from START (or the last RESET) to today or END: counted or skipped, and why. Empty before the start. */
  public List<ExplainedDay> explain(WorkingCalendar calendar, Limit limit, LocalDate today) {
    return ClockCourse.upTo(today, entries).explain(calendar, limit);
  }

  static ClockState after(ClockState state, ClockEntry entry) {
    return switch (entry) {
      case Start start -> RUNNING;
      case Resume resume -> RUNNING;
      case Reset reset -> RUNNING;
      case Stop stop -> STOPPED;
      case End end -> ENDED;
      case Extend extend -> state;
    };
  }

  private static @Nullable String objection(ClockState state, @Nullable LocalDate last, ClockEntry entry) {
    if (last != null && entry.on().isBefore(last)) return "it lies before " + last;
    return switch (entry) {
      case Start start -> state == NOT_STARTED ? null : "the clock was started before";
      case Stop stop -> state == RUNNING ? null : "only a running clock can stop";
      case Resume resume -> state == STOPPED ? null : "only a stopped clock can resume";
      case Extend extend -> state == RUNNING || state == STOPPED ? null : "only an open clock can be extended";
      case Reset reset -> state == NOT_STARTED ? "the clock was never started" : null;
      case End end -> state == RUNNING || state == STOPPED ? null : "only an open clock can end";
    };
  }
}
