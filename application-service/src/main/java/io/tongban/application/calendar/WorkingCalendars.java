package io.tongban.application.calendar;

import io.tongban.calendar.WorkingCalendar;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The working calendar with the city's overrides. Kept in memory; another instance's change is seen within
 * {@link #LATEST}, and whatever was counted with older days meanwhile is found by its calendar version.
 */
@Component
public class WorkingCalendars {

  static final Duration LATEST = Duration.ofSeconds(10);

  private record Known(WorkingCalendar calendar, long revision, long checkedAt) {}

  private final JdbcOverrides overrides;
  private volatile Known known = new Known(WorkingCalendar.statutory(), -1, System.nanoTime() - LATEST.toNanos());

  WorkingCalendars(JdbcOverrides overrides) {
    this.overrides = overrides;
  }

  public WorkingCalendar current() {
    var now = known;
    return System.nanoTime() - now.checkedAt() < LATEST.toNanos() ? now.calendar() : refresh();
  }

  /** Reads the table again if it changed. */
  public WorkingCalendar refresh() {
    var before = known;
    var revision = overrides.revision();
    var calendar = revision == before.revision()
        ? before.calendar()
        : WorkingCalendar.statutory().with(overrides.all());
    known = new Known(calendar, revision, System.nanoTime());
    return calendar;
  }
}
