package io.tongban.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.tongban.relay.Notes.Note;
import io.tongban.testservers.Server;
import io.tongban.testservers.TestServers;
import io.tongban.testservers.WithServers;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.AmqpTemplate;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sweep is an hour away: whatever arrives here was woken by its commit. */
@DisplayName("Stored-then-sent events")
@WithServers({Server.POSTGRES, Server.AMQP})
@SpringBootTest(classes = RelayApplication.class, properties = {
    "spring.application.name=relay-test",
    "tongban.relay.sweep=1h",
    "tongban.relay.tries=3",
    "tongban.relay.retry-back-off.first=5ms",
    "tongban.relay.retry-back-off.most=20ms",
    "tongban.relay.send-back-off.first=20ms",
    "tongban.relay.send-back-off.most=200ms",
    "management.tracing.sampling.probability=1",
    "management.otlp.metrics.export.enabled=false"})
class EventRelayTest {

  @Autowired EventPublisher publisher;
  @Autowired Notes notes;
  @Autowired TransactionTemplate transaction;
  @Autowired DeadLetters deadLetters;
  @Autowired Relay relay;
  @Autowired RelaySettings settings;
  @Autowired RelayMetrics metrics;
  @Autowired OutboxRows outbox;
  @Autowired InboxRows inbox;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired ConnectionFactory connections;
  @Autowired AmqpTemplate amqp;
  @Autowired MeterRegistry meters;
  @Autowired Tracer tracer;

  private final String aggregate = UUID.randomUUID().toString();

  @AfterEach
  void healthyAgain() {
    notes.trouble = event -> {};
  }

  @Test
  void arrivesAsItWasWritten() {
    publish("note.written", 1);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
    var event = notes.given.stream().filter(given -> given.aggregate().equals(aggregate)).findFirst().orElseThrow();
    assertThat(event.type()).isEqualTo("note.written");
    assertThat(event.occurredAt()).isEqualTo(RelayApplication.NOW);
    assertThat(event.payloadAs(Note.class)).isEqualTo(new Note("第1条"));
  }

  @Test
  void isSentAfterTheCommitAndMarkedThen() {
    transaction.executeWithoutResult(status -> {
      publisher.publish(event("note.written", 1));
      assertThat(notes.given(aggregate)).isZero();
    });

    await().untilAsserted(() -> assertThat(unsent(aggregate)).isZero());
    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
  }

  @Test
  void isNotSentWhenTheChangeIsRolledBack() {
    transaction.executeWithoutResult(status -> {
      publisher.publish(event("note.written", 1));
      status.setRollbackOnly();
    });
    publish("note.written", 2);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(2L));
    assertThat(notes.given(aggregate)).isEqualTo(1);
  }

  @Test
  void isRefusedOutsideATransaction() {
    assertThatThrownBy(() -> publisher.publish(event("note.written", 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside a transaction");
  }

  @Test
  void isRefusedWhenItIsTooLarge() {
    var large = new OutgoingEvent("note.written", aggregate, 1, new Note("大".repeat(400_000)));

    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> publisher.publish(large)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 MiB");
  }

  @Test
  void keepsTheOrderOfEachAggregate() throws InterruptedException {
    var aggregates = IntStream.range(0, 4).mapToObj(i -> aggregate + i).toList();

    var writers = aggregates.stream()
        .map(name -> Thread.ofVirtual().start(() -> LongStream.rangeClosed(1, 100).forEach(sequence ->
            transaction.executeWithoutResult(status ->
                publisher.publish(new OutgoingEvent("note.written", name, sequence, new Note("")))))))
        .toList();
    for (var writer : writers) writer.join();

    var inOrder = LongStream.rangeClosed(1, 100).boxed().toList();
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        assertThat(aggregates).allSatisfy(name -> assertThat(notes.kept(name)).isEqualTo(inOrder)));
  }

  @Test
  void countsOnceWhenItIsSentTwiceBecauseTheSenderCrashedBeforeMarking() {
    publish("note.written", 1);
    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
    var duplicates = received("duplicate");
    await().untilAsserted(() -> assertThat(unsent(aggregate)).isZero());

    jdbc.sql("update event_relay.outbox set sent_at = null where aggregate = ?").param(aggregate).update();
    relay.wake();

    await().untilAsserted(() -> assertThat(received("duplicate")).isEqualTo(duplicates + 1));
    assertThat(notes.kept(aggregate)).containsExactly(1L);
    assertThat(notes.given(aggregate)).isEqualTo(1);
  }

  @Test
  void isDeliveredOutOfOrderWhenItIsNew() {
    publish("note.written", 2);
    publish("note.written", 1);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(2L, 1L));
  }

  @Test
  void isTriedAgainAndLeavesNoTraceOfTheFailedTries() {
    var failures = new AtomicInteger(2);
    notes.trouble = event -> {
      if (failures.getAndDecrement() > 0) throw new IllegalStateException("once more");
    };
    publish("note.written", 1);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
    assertThat(notes.given(aggregate)).isEqualTo(3);
    assertThat(deadLetters.count("notes.kept")).isZero();
  }

  @Test
  void becomesADeadLetterWithItsReasonAndCountsOnceAfterTheReplay() {
    notes.trouble = event -> {
      if (event.sequence() == 1) throw new IllegalStateException("印章缺失", new IOException("disk"));
    };
    publish("note.written", 1);
    publish("note.written", 2);
    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(2L));
    await().untilAsserted(() -> assertThat(deadLetters.count("notes.kept")).isEqualTo(1));

    var letter = deadLetters.list("notes.kept", 10).getFirst();
    assertThat(letter.reason()).contains("IllegalStateException: 印章缺失", "IOException: disk");
    assertThat(letter.aggregate()).isEqualTo(aggregate);
    assertThat(letter.type()).isEqualTo("note.written");
    assertThat(letter.tries()).isEqualTo("3");
    assertThat(letter.body()).contains("第1条");
    assertThat(deadLetters.list("notes.kept", 10)).containsExactly(letter);

    notes.trouble = event -> {};
    assertThat(deadLetters.replay("notes.kept")).isEqualTo(1);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(2L, 1L));
    assertThat(deadLetters.count("notes.kept")).isZero();
    assertThat(deadLetters.replay("notes.kept")).isZero();
  }

  @Test
  void keepsTheOrderOfDeadLettersThroughListingAndReplay() {
    notes.trouble = event -> {
      throw new IllegalStateException("broken");
    };
    LongStream.rangeClosed(1, 5).forEach(sequence -> publish("note.written", sequence));
    await().untilAsserted(() -> assertThat(deadLetters.list("notes.kept", 10)).hasSize(5));
    assertThat(deadLetters.list("notes.kept", 3)).extracting(DeadLetter::sequence).containsExactly("1", "2", "3");

    notes.trouble = event -> {};
    assertThat(deadLetters.replay("notes.kept")).isEqualTo(5);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L, 2L, 3L, 4L, 5L));
  }

  @Test
  void diesAgainWhenItIsReplayedBeforeTheCauseIsMended() {
    notes.trouble = event -> {
      throw new IllegalStateException("still broken");
    };
    publish("note.written", 1);
    await().untilAsserted(() -> assertThat(deadLetters.count("notes.kept")).isEqualTo(1));

    deadLetters.replay("notes.kept");

    await().untilAsserted(() -> assertThat(notes.given(aggregate)).isEqualTo(6));
    await().untilAsserted(() -> assertThat(deadLetters.list("notes.kept", 10))
        .singleElement().satisfies(letter -> assertThat(letter.reason()).contains("still broken")));
    notes.trouble = event -> {};
    deadLetters.replay("notes.kept");
    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
  }

  @Test
  void doesNotDieWhileTheDatabaseIsAway() {
    var failures = new AtomicInteger(10);
    notes.trouble = event -> {
      if (failures.getAndDecrement() > 0) throw new DataAccessResourceFailureException("connection refused");
    };
    publish("note.written", 1);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
    assertThat(notes.given(aggregate)).isEqualTo(11);
  }

  @Test
  void isADeadLetterAtOnceWhenItIsNoEvent() {
    amqp.convertAndSend("", settings.queue("notes.kept"), "你好");

    await().untilAsserted(() -> assertThat(deadLetters.list("notes.kept", 10))
        .singleElement().satisfies(letter -> assertThat(letter.reason()).contains("Not an event")));
    assertThat(amqp.receive(settings.deadQueue("notes.kept"))).isNotNull();
  }

  @Test
  void knowsOnlyItsOwnSubscriptions() {
    assertThatThrownBy(() -> deadLetters.count("nobody's")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void waitsWhileTheBrokerIsAwayAndArrivesOnceAfterwards() {
    publish("note.written", 1);
    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));

    TestServers.broker().stop();
    var failed = meters.get("tongban.relay.send.failures").counter();
    var before = failed.count();
    LongStream.rangeClosed(2, 20).forEach(sequence -> publish("note.written", sequence));
    await().untilAsserted(() -> assertThat(failed.count()).isGreaterThan(before));
    assertThat(unsent(aggregate)).isEqualTo(19);
    assertThat(meters.get("tongban.relay.outbox.backlog").gauge().value()).isGreaterThanOrEqualTo(19);
    TestServers.broker().start();

    var all = LongStream.rangeClosed(1, 20).boxed().toList();
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(notes.kept(aggregate)).isEqualTo(all));
    await().untilAsserted(() -> assertThat(unsent(aggregate)).isZero());
  }

  @Test
  void isNotLostWhenTheConnectionBreaksWhileManyAreOnTheirWay() {
    var sequences = LongStream.rangeClosed(1, 2_000).boxed().toList();
    transaction.executeWithoutResult(status ->
        sequences.forEach(sequence -> publisher.publish(event("note.written", sequence))));
    await().until(() -> !notes.kept(aggregate).isEmpty());

    TestServers.broker().stop();
    TestServers.broker().start();

    await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
        assertThat(notes.kept(aggregate)).containsExactlyInAnyOrderElementsOf(sequences));
  }

  @Test
  void isSentByOneInstanceAtATime() throws Exception {
    try (var another = dataSource.getConnection(); var lock = another.createStatement()) {
      lock.execute("select pg_advisory_lock(hashtextextended('event_relay.outbox', 0))");
      publish("note.written", 1);
      var second = new Sender(dataSource, connections, settings, metrics);
      assertThat(second.sendAll(() -> true)).isEqualTo(Sender.Result.ANOTHER_INSTANCE_SENDS);
      assertThat(unsent(aggregate)).isEqualTo(1);
      lock.execute("select pg_advisory_unlock(hashtextextended('event_relay.outbox', 0))");
    }

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
  }

  @Test
  void isFoundByTheSweepWhenACrashLeftItBehind() {
    relay.stop();
    publish("note.written", 1);
    jdbc.sql("select 1").query(Integer.class).single();
    assertThat(unsent(aggregate)).isEqualTo(1);

    relay.start();

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
  }

  @Test
  void carriesTheTraceOfItsSender() {
    var traces = ConcurrentHashMap.<String>newKeySet();
    notes.trouble = event -> {
      var context = tracer.currentTraceContext().context();
      if (context != null) traces.add(context.traceId());
    };
    var span = tracer.nextSpan().name("sender").start();
    try (var scope = tracer.withSpan(span)) {
      publish("note.written", 1);
    } finally {
      span.end();
    }

    await().untilAsserted(() -> assertThat(traces).isEqualTo(Set.of(span.context().traceId())));
  }

  @Test
  void isForgottenAfterItsRetention() {
    publish("note.written", 1);
    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
    await().untilAsserted(() -> assertThat(unsent(aggregate)).isZero());

    assertThat(outbox.purge(Duration.ofDays(7))).isZero();
    assertThat(inbox.purge(Duration.ofDays(90))).isZero();
    jdbc.sql("update event_relay.outbox set sent_at = sent_at - interval '8 days' where aggregate = ?")
        .param(aggregate).update();
    jdbc.sql("update event_relay.inbox set received_at = received_at - interval '91 days' where aggregate = ?")
        .param(aggregate).update();

    assertThat(outbox.purge(Duration.ofDays(7))).isEqualTo(1);
    assertThat(inbox.purge(Duration.ofDays(90))).isEqualTo(1);
  }

  @Test
  @DisplayName("the relay's tables and history are not mixed with the service's own")
  void keepsItsOwnHistory() {
    var histories = jdbc.sql("""
            select table_schema || '.' || table_name from information_schema.tables
            where table_name in ('flyway_schema_history', 'event_relay_history')
            """).query(String.class).set();

    assertThat(histories).isEqualTo(Set.of("public.flyway_schema_history", "event_relay.event_relay_history"));
  }

  private void publish(String type, long sequence) {
    transaction.executeWithoutResult(status -> publisher.publish(event(type, sequence)));
  }

  private OutgoingEvent event(String type, long sequence) {
    return new OutgoingEvent(type, aggregate, sequence, new Note("第" + sequence + "条"));
  }

  private long unsent(String aggregate) {
    return jdbc.sql("select count(*) from event_relay.outbox where aggregate = ? and sent_at is null")
        .param(aggregate).query(Long.class).single();
  }

  private double received(String outcome) {
    return meters.find("tongban.relay.received").tag("outcome", outcome).counters().stream()
        .mapToDouble(counter -> counter.count()).sum();
  }
}
