package io.tongban.relay;

import java.util.ArrayList;
import java.util.Collection;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;

/** The exchange, and per subscription a queue and its dead letters; declared at every new broker connection. */
final class Topology {

  /** So often may a receiver die over an event before the broker itself lays it among the dead letters. */
  private static final int CRASHES = 20;

  /** Listing dead letters takes and returns them, and each return counts. */
  private static final int RETURNS_OF_DEAD_LETTERS = 1_000_000;

  private Topology() {}

  static Declarables of(Collection<EventHandler> handlers, RelaySettings settings) {
    var all = new ArrayList<Declarable>();
    all.add(new TopicExchange(settings.exchange()));
    for (var handler : handlers) {
      all.add(queue(settings.queue(handler.subscription()), settings.deadQueue(handler.subscription())));
      all.add(QueueBuilder.durable(settings.deadQueue(handler.subscription()))
          .quorum()
          .deliveryLimit(RETURNS_OF_DEAD_LETTERS)
          .build());
      for (var type : handler.types()) {
        all.add(new Binding(settings.queue(handler.subscription()), Binding.DestinationType.QUEUE,
            settings.exchange(), type, null));
      }
    }
    return new Declarables(all);
  }

  /** One consumer is active at a time, which keeps the order when a service runs in several instances. */
  private static Queue queue(String name, String dead) {
    return QueueBuilder.durable(name)
        .quorum()
        .singleActiveConsumer()
        .deliveryLimit(CRASHES)
        .deadLetterExchange("")
        .deadLetterRoutingKey(dead)
        .withArgument("x-dead-letter-strategy", "at-least-once")
        .withArgument("x-overflow", "reject-publish")
        .build();
  }
}
