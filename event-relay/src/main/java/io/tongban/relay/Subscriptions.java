package io.tongban.relay;

import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** One listener per event handler, started last and stopped first. */
final class Subscriptions implements SmartLifecycle {

  private static final int PREFETCH = 50;
  private static final long RECONNECT_EVERY_MS = 1_000;

  private final List<SimpleMessageListenerContainer> listeners;
  private volatile boolean running;

  Subscriptions(List<EventHandler> handlers, BiFunction<EventHandler, BooleanSupplier, Inbox> inboxes,
      ConnectionFactory connections, AmqpAdmin admin, RelaySettings settings, ApplicationContext context) {
    requireDistinct(handlers);
    this.listeners = handlers.stream()
        .map(handler -> listener(handler, inboxes, connections, admin, settings, context))
        .toList();
  }

  @Override
  public void start() {
    listeners.forEach(SimpleMessageListenerContainer::start);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    listeners.forEach(SimpleMessageListenerContainer::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private static void requireDistinct(List<EventHandler> handlers) {
    var names = new HashSet<String>();
    for (var handler : handlers) {
      if (!names.add(handler.subscription())) {
        throw new IllegalStateException("Two event handlers have the subscription " + handler.subscription());
      }
    }
  }

  private static SimpleMessageListenerContainer listener(
      EventHandler handler, BiFunction<EventHandler, BooleanSupplier, Inbox> inboxes, ConnectionFactory connections,
      AmqpAdmin admin, RelaySettings settings, ApplicationContext context) {
    var container = new SimpleMessageListenerContainer(connections);
    container.setQueueNames(settings.queue(handler.subscription()));
    container.setMessageListener(inboxes.apply(handler, container::isActive));
    container.setAmqpAdmin(admin);
    container.setPrefetchCount(PREFETCH);
    container.setRecoveryInterval(RECONNECT_EVERY_MS);
    container.setMissingQueuesFatal(false);
    // The trace of the sender goes on: the observation reads the traceparent header.
    container.setApplicationContext(context);
    container.setObservationEnabled(true);
    container.setBeanName(handler.subscription());
    container.afterPropertiesSet();
    return container;
  }
}
