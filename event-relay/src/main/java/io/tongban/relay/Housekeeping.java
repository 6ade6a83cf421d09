package io.tongban.relay;

import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;

/** Deletes what its retention has outlived and refreshes the dead-letter figures, once per sweep. */
final class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final int FULL_PURGE = 10_000;

  private final OutboxRows outbox;
  private final InboxRows inbox;
  private final DeadLetters deadLetters;
  private final RelaySettings settings;
  private final RelayMetrics metrics;
  private long due = System.nanoTime();

  Housekeeping(
      OutboxRows outbox, InboxRows inbox, DeadLetters deadLetters, RelaySettings settings, RelayMetrics metrics) {
    this.outbox = outbox;
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.settings = settings;
    this.metrics = metrics;
  }

  void runIfDue() {
    if (System.nanoTime() - due < 0) return;
    due = System.nanoTime() + settings.sweep().toNanos();
    purge(() -> outbox.purge(settings.sentRetention()));
    purge(() -> inbox.purge(settings.inboxRetention()));
    countDeadLetters();
  }

  private void countDeadLetters() {
    try {
      deadLetters.subscriptions().forEach(name -> metrics.deadLetters(name, deadLetters.count(name)));
    } catch (AmqpException e) {
      log.debug("Dead letters are counted again at the next sweep", e);
    }
  }

  private static void purge(IntSupplier some) {
    while (some.getAsInt() == FULL_PURGE) {
      // Bounded deletes keep each transaction short.
    }
  }
}
