package io.tongban.following;

import io.tongban.calendar.WorkingCalendar;

/**
 * The calendar in force, with the city's own days off and on as application-service last told them. Kept as a table and
 * in memory: while nobody can be asked, what was last heard counts; before anything was heard, the statutory days.
 */
public class WorkingCalendars {

  private record Known(WorkingCalendar calendar, long revision) {}

  private final Overrides overrides;
  private volatile Known known;

  WorkingCalendars(Overrides overrides) {
    this.overrides = overrides;
    this.known = load();
  }

  public WorkingCalendar current() {
    return known.calendar();
  }

  /** Returns whether other days count than before. */
  boolean refresh() {
    var before = known;
    if (overrides.state().known() == before.revision()) {
      return false;
    }
    known = load();
    return !known.calendar().version().equals(before.calendar().version());
  }

  private Known load() {
    var revision = overrides.state().known();
    return new Known(WorkingCalendar.statutory().with(overrides.all()), revision);
  }
}
