package io.tongban.supervision;

import io.tongban.client.supervision.SignalRaised;
import io.tongban.relay.EventHandler;
import io.tongban.relay.IncomingEvent;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.test.context.TestComponent;

/** Another service that hears of signals. */
@TestComponent
final class SignalsHeard implements EventHandler {

  final Queue<SignalRaised> signals = new ConcurrentLinkedQueue<>();

  @Override
  public String subscription() {
    return "test.signals";
  }

  @Override
  public Set<String> types() {
    return Set.of(SignalRaised.TYPE);
  }

  @Override
  public void handle(IncomingEvent event) {
    signals.add(event.payloadAs(SignalRaised.class));
  }
}
