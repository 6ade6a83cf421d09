package io.tongban.guide.derivation;

import io.tongban.client.catalog.EditionPublished;
import io.tongban.guide.guide.Edition;
import io.tongban.relay.EventHandler;
import io.tongban.relay.IncomingEvent;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes that an edition was published; its items are fetched later, outside this transaction. */
@Component
class EditionNews implements EventHandler {

  /** Published inside the transaction that noted an edition. */
  record Noted(long edition) {}

  private final Derivations derivations;
  private final ApplicationEventPublisher events;

  EditionNews(Derivations derivations, ApplicationEventPublisher events) {
    this.derivations = derivations;
    this.events = events;
  }

  @Override
  public String subscription() {
    return "guide.editions";
  }

  @Override
  public Set<String> types() {
    return Set.of(EditionPublished.TYPE);
  }

  @Override
  public void handle(IncomingEvent event) {
    var published = event.payloadAs(EditionPublished.class);
    derivations.open(new Edition(published.editionId(), published.region(), published.title(), published.year(),
        published.effectiveFrom()));
    events.publishEvent(new Noted(published.editionId()));
  }
}
