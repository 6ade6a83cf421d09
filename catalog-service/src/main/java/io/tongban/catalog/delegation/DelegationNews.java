package io.tongban.catalog.delegation;

import io.tongban.client.catalog.ItemDelegated;
import io.tongban.client.catalog.ItemTakenBack;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells the others once both sides have published. */
@Component
class DelegationNews {

  private final Delegations delegations;
  private final EventPublisher events;

  DelegationNews(Delegations delegations, EventPublisher events) {
    this.delegations = delegations;
    this.events = events;
  }

  void tell(Delegation before, Delegation now) {
    if (!before.agreed() && now.agreed() && now.back() == null) {
      var terms = now.down();
      publish(now, ItemDelegated.TYPE, new ItemDelegated(now.id(), now.region().value(), now.keeps(), terms.from(),
          terms.transitionUntil(), terms.runningCases().name(), terms.document(), terms.documentNumber(),
          now.lines().stream()
              .map(line -> new ItemDelegated.Line(line.given().value(), line.region().value(), line.received().value(),
                  line.organCode(), line.organName()))
              .toList()));
    }
    var back = now.back();
    if (back != null && !before.agreedBack() && now.agreedBack() && now.agreed()) {
      publish(now, ItemTakenBack.TYPE, new ItemTakenBack(now.id(), now.region().value(), back.from(),
          back.transitionUntil(), back.runningCases().name(), back.document(), back.documentNumber(),
          now.lines().stream()
              .filter(line -> line.receivedIn() != null)
              .map(line -> new ItemTakenBack.Line(line.received().value(), line.region().value(), line.given().value()))
              .toList()));
    }
  }

  private void publish(Delegation delegation, String type, Object payload) {
    events.publish(new OutgoingEvent(
        type, "delegation-" + delegation.id(), delegations.told(delegation.id()), payload));
  }
}
