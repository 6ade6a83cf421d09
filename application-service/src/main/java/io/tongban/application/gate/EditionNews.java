package io.tongban.application.gate;

import io.tongban.client.catalog.EditionPublished;
import io.tongban.relay.EventHandler;
import io.tongban.relay.IncomingEvent;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes that an edition was published; what was known is asked for again later, outside this transaction. */
@Component
class EditionNews implements EventHandler {

  /** Published inside the transaction that noted the publication. */
  record Heard() {}

  private final LastKnown lastKnown;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EditionNews(LastKnown lastKnown, ApplicationEventPublisher events, Clock clock) {
    this.lastKnown = lastKnown;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String subscription() {
    return "application.editions";
  }

  @Override
  public Set<String> types() {
    return Set.of(EditionPublished.TYPE);
  }

  @Override
  public void handle(IncomingEvent event) {
    lastKnown.hear(event.payloadAs(EditionPublished.class), clock.instant());
    events.publishEvent(new Heard());
  }
}
