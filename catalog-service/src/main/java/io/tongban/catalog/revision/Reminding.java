package io.tongban.catalog.revision;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.following.WorkingCalendars;
import io.tongban.client.catalog.RevisionReminded;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import java.time.Clock;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds organs that have not answered, before the date and after it. Each reminder is recorded and told as an event,
 * once, however many processes look; who sends letters or messages takes it from there.
 */
@Component
class Reminding {

  private final Revisions revisions;
  private final RevisionOrgans organs;
  private final Revising revising;
  private final EventPublisher events;
  private final RevisionSettings settings;
  private final WorkingCalendars calendars;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reminding(Revisions revisions, RevisionOrgans organs, Revising revising, EventPublisher events,
      RevisionSettings settings, WorkingCalendars calendars, TransactionTemplate transaction, Clock clock) {
    this.revisions = revisions;
    this.organs = organs;
    this.revising = revising;
    this.events = events;
    this.settings = settings;
    this.calendars = calendars;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
  void remind() {
    revising.recount();
    revisions.open().forEach(id -> transaction.executeWithoutResult(status -> remind(id)));
  }

  private void remind(long id) {
    revisions.lockIfFree(id).filter(revision -> revision.state() == Revision.State.OPEN).ifPresent(revision -> {
      var today = WorkingCalendar.dateOf(clock.instant());
      settings.reminders().due(revision.answersUntil(), today, calendars.current()).ifPresent(number ->
          organs.of(id).stream()
              .filter(organ -> organ.state() == RevisionOrgan.State.WAITING)
              .forEach(organ -> {
                var place = organs.remind(id, organ.code(), number, today);
                if (place > 0) {
                  events.publish(new OutgoingEvent(RevisionReminded.TYPE, "revision-" + id, place,
                      new RevisionReminded(id, revision.region().value(), revision.year(), organ.code(), organ.name(),
                          revision.answersUntil(), number)));
                  revising.record(Action.REMIND_REVISION, revision, Actor.PLATFORM,
                      Map.of("organ", organ.code(), "number", number));
                }
              }));
    });
  }
}
