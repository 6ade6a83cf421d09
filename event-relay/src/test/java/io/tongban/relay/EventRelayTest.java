package io.tongban.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tongban.relay.Notes.Note;
import io.tongban.testservers.TestServers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stored-then-sent event")
class EventRelayTest extends RunningRelay {

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
  void isSentAfterARestartWhenACrashLeftItBehind() {
    relay.stop();
    publish("note.written", 1);
    assertThat(unsent(aggregate)).isEqualTo(1);

    relay.start();

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
  }

  @Test
  void isFoundByTheSweepWhenNobodyWokeTheRelay() {
    relay.stop();
    var often = new RelaySettings(settings.prefix(), settings.batch(), Duration.ofMillis(50),
        settings.confirmTimeout(), settings.sendBackOff(), settings.tries(), settings.retryBackOff(),
        settings.sentRetention(), settings.inboxRetention());
    var sweeping = new Relay(new Sender(dataSource, connections, often, metrics),
        new Housekeeping(outbox, inbox, deadLetters, often, metrics), often, metrics);
    sweeping.start();
    try {
      publish("note.written", 1);

      await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
    } finally {
      sweeping.stop();
      relay.start();
    }
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
}
