package io.tongban.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.relay.Notes.Note;
import io.tongban.testservers.Server;
import io.tongban.testservers.WithServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints the figures of the decision record: {@code mvn -pl event-relay test -Dtest=RelayBenchmark}. */
@SpringBootTest(classes = RelayApplication.class, properties = {
    "spring.application.name=relay-benchmark",
    "management.otlp.metrics.export.enabled=false"})
@WithServers({Server.POSTGRES, Server.AMQP})
class RelayBenchmark {

  private static final int ROWS = 20_000;
  private static final int PER_TRANSACTION = 500;
  private static final Duration PACE = Duration.ofMillis(10);

  @Autowired EventPublisher publisher;
  @Autowired Notes notes;
  @Autowired TransactionTemplate transaction;
  @Autowired Relay relay;
  @Autowired Subscriptions subscriptions;
  @Autowired OutboxRows outbox;

  @Test
  void rowsPerSecond() {
    for (var run = 1; run <= 3; run++) {
      subscriptions.stop();
      relay.stop();
      notes.given.clear();
      var written = seconds(this::write);
      var sent = seconds(() -> {
        relay.start();
        awaitExactly(() -> outbox.backlog() == 0);
      });
      var received = seconds(() -> {
        subscriptions.start();
        awaitExactly(() -> notes.given.size() == ROWS);
      });
      System.out.printf("run %d: written %,.0f rows/s, sent with confirms %,.0f rows/s, taken in %,.0f rows/s%n",
          run, ROWS / written, ROWS / sent, ROWS / received);
    }
  }

  @Test
  void fromCommitToHandler() {
    Map<Long, Long> committed = new ConcurrentHashMap<>();
    Map<Long, Long> handled = new ConcurrentHashMap<>();
    notes.trouble = event -> handled.put(event.sequence(), System.nanoTime());
    var aggregate = UUID.randomUUID().toString();
    for (long sequence = 1; sequence <= 1_000; sequence++) {
      var event = new OutgoingEvent("note.written", aggregate, sequence, new Note("受理"));
      transaction.executeWithoutResult(status -> publisher.publish(event));
      committed.put(sequence, System.nanoTime());
      LockSupport.parkNanos(PACE.toNanos());
    }
    awaitExactly(() -> handled.size() == committed.size());
    var millis = new ArrayList<Double>();
    committed.forEach((sequence, at) -> millis.add((handled.get(sequence) - at) / 1e6));
    millis.sort(null);
    assertThat(millis).hasSize(1_000);
    System.out.printf("commit to handler: median %.1f ms, 99%% below %.1f ms%n", millis.get(500), millis.get(990));
  }

  private void write() {
    for (long from = 1; from <= ROWS; from += PER_TRANSACTION) {
      var first = from;
      transaction.executeWithoutResult(status -> {
        for (var sequence = first; sequence < first + PER_TRANSACTION; sequence++) {
          publisher.publish(new OutgoingEvent("note.written", "case-" + sequence % 97, sequence, new Note("受理")));
        }
      });
    }
  }

  private static double seconds(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void awaitExactly(Callable<Boolean> condition) {
    await().atMost(Duration.ofMinutes(3)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).until(condition);
  }
}
