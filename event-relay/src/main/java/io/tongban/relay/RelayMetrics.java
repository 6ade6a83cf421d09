package io.tongban.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** {@code tongban.relay.*}: what was sent, what waits, what came in, what could not be handled. */
final class RelayMetrics {

  private final MeterRegistry registry;
  private final Counter sent;
  private final Counter sendingFailed;
  private final Map<String, AtomicLong> deadLetters = new ConcurrentHashMap<>();

  RelayMetrics(MeterRegistry registry, OutboxRows outbox) {
    this.registry = registry;
    sent = Counter.builder("tongban.relay.sent").description("Events confirmed by the broker").register(registry);
    sendingFailed = Counter.builder("tongban.relay.send.failures")
        .description("Batches that could not be sent and stay in the outbox").register(registry);
    Gauge.builder("tongban.relay.outbox.backlog", outbox, OutboxRows::backlog)
        .description("Events waiting in the outbox").register(registry);
  }

  enum Receipt { HANDLED, DUPLICATE, DEAD }

  void sent(int events) {
    sent.increment(events);
  }

  void sendingFailed() {
    sendingFailed.increment();
  }

  void received(String subscription, Receipt receipt) {
    registry.counter("tongban.relay.received",
        "subscription", subscription, "outcome", receipt.name().toLowerCase(Locale.ROOT)).increment();
  }

  void deadLetters(String subscription, long count) {
    deadLetters.computeIfAbsent(subscription, this::deadLetterGauge).set(count);
  }

  private AtomicLong deadLetterGauge(String subscription) {
    var count = new AtomicLong();
    Gauge.builder("tongban.relay.dead.letters", count, AtomicLong::get)
        .tag("subscription", subscription)
        .description("Events that could not be handled and wait for a replay").register(registry);
    return count;
  }
}
