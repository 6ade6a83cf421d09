package io.tongban.relay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes events beside the change they tell of and wakes the relay once that change is committed. */
final class Outbox implements EventPublisher {

  private static final int LARGEST_PAYLOAD = 1 << 20;

  private final OutboxRows rows;
  private final JsonMapper mapper;
  private final Clock clock;
  private final TraceParent traceParent;
  private final TransactionSynchronization wake;

  Outbox(OutboxRows rows, JsonMapper mapper, Clock clock, TraceParent traceParent, Runnable wake) {
    this.rows = rows;
    this.mapper = mapper;
    this.clock = clock;
    this.traceParent = traceParent;
    this.wake = new AfterCommit(wake);
  }

  @Override
  public void publish(OutgoingEvent event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Event %s of %s is published outside a transaction"
          .formatted(event.type(), event.aggregate()));
    }
    rows.add(new StoredEvent(0, UUID.randomUUID(), event.type(), event.aggregate(), event.sequence(),
        clock.instant(), json(event), traceParent.current()));
    // Synchronizations are a set: a transaction with many events wakes the relay once.
    TransactionSynchronizationManager.registerSynchronization(wake);
  }

  private String json(OutgoingEvent event) {
    var json = mapper.writeValueAsString(event.payload());
    if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST_PAYLOAD) {
      throw new IllegalArgumentException("The payload of %s of %s is larger than 1 MiB"
          .formatted(event.type(), event.aggregate()));
    }
    return json;
  }

  private record AfterCommit(Runnable action) implements TransactionSynchronization {

    @Override
    public void afterCommit() {
      action.run();
    }
  }
}
