package io.tongban.application.calendar;

import io.tongban.calendar.DayOverride;
import io.tongban.client.application.CalendarChanged;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Moves a day, writes down who did it and tells the other services. */
@Service
class CalendarKeeping {

  private final JdbcOverrides overrides;
  private final WorkingCalendars calendars;
  private final EventPublisher news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CalendarKeeping(JdbcOverrides overrides, WorkingCalendars calendars, EventPublisher news,
      ApplicationEventPublisher events, Clock clock) {
    this.overrides = overrides;
    this.calendars = calendars;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  private record Stored() {}

  @Transactional
  public void set(DayOverride override, String by) {
    overrides.set(override);
    tell(JdbcOverrides.Change.SET, override, by);
  }

  /** @return false when the day was not overridden */
  @Transactional
  public boolean remove(LocalDate day, String by) {
    var override = overrides.find(day);
    override.ifPresent(found -> {
      overrides.remove(day);
      tell(JdbcOverrides.Change.REMOVED, found, by);
    });
    return override.isPresent();
  }

  private void tell(JdbcOverrides.Change change, DayOverride override, String by) {
    var revision = overrides.record(change, override, by, clock.instant());
    news.publish(new OutgoingEvent(CalendarChanged.TYPE, "calendar", revision, new CalendarChanged(revision)));
    events.publishEvent(new Stored());
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void committed(Stored stored) {
    calendars.refresh();
    events.publishEvent(new CalendarMoved());
  }
}
