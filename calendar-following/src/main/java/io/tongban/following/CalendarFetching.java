package io.tongban.following;

import io.tongban.calendar.DayOverride;
import io.tongban.client.ServiceAway;
import io.tongban.client.application.CalendarClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;

/** Fetches the overrides after they were announced, and once at the first start. Asks until it is answered. */
class CalendarFetching {

  private static final Logger log = LoggerFactory.getLogger(CalendarFetching.class);

  private final CalendarClient client;
  private final Overrides overrides;
  private final WorkingCalendars calendars;
  private final ApplicationEventPublisher events;

  CalendarFetching(CalendarClient client, Overrides overrides, WorkingCalendars calendars,
      ApplicationEventPublisher events) {
    this.client = client;
    this.overrides = overrides;
    this.calendars = calendars;
    this.events = events;
  }

  @Scheduled(fixedDelayString = "${tongban.calendar-following.check:5s}")
  void keepUp() {
    var state = overrides.state();
    if (state.stale()) {
      fetch(state.wanted());
    }
    // Another instance may have fetched them.
    if (calendars.refresh()) {
      events.publishEvent(new CalendarMoved(calendars.current().version()));
    }
  }

  /** The answer is at least as new as the revision that was wanted before it was asked for. */
  private void fetch(long revision) {
    try {
      overrides.replace(client.overrides().stream()
          .map(day -> new DayOverride(day.date(), day.off(), day.name(), day.paper()))
          .toList(), revision);
    } catch (ServiceAway away) {
      log.info("The calendar is counted with as it was last heard: {}", away.getMessage());
    }
  }
}
