package io.tongban.application.casefile;

import io.tongban.application.casefile.model.Outcome.Done;
import io.tongban.application.casefile.model.Terms;
import io.tongban.client.application.CaseEvent;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells the other services what happened to a case, in the transaction in which it happened. */
@Component
class CaseNews {

  private final EventPublisher events;
  private final FactText facts;

  CaseNews(EventPublisher events, FactText facts) {
    this.events = events;
    this.facts = facts;
  }

  void tell(Done done) {
    var entry = done.entry();
    var number = done.file().number().value();
    var fact = entry.fact().type();
    var type = CaseEvent.Type.valueOf(fact.name());
    events.publish(new OutgoingEvent(type.routingKey(), number, entry.sequence(), new CaseEvent(
        number,
        entry.sequence(),
        type,
        entry.at(),
        entry.actorId(),
        entry.actorName(),
        entry.part().name(),
        CaseEvent.Clock.valueOf(fact.clock().name()),
        terms(done.file().opening().terms()),
        facts.details(entry.fact()))));
  }

  private static CaseEvent.Terms terms(Terms terms) {
    return new CaseEvent.Terms(terms.itemCode(), terms.itemName(), terms.itemType(), terms.handling(),
        terms.editionId(), terms.region(), terms.receivingRegion(), terms.organCode(), terms.organName(),
        terms.promisedDays(), terms.statutoryDays(), terms.statutoryBasis());
  }
}
