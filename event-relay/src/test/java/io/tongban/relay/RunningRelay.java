package io.tongban.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.tongban.relay.Notes.Note;
import io.tongban.testservers.Server;
import io.tongban.testservers.WithServers;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.springframework.amqp.core.AmqpTemplate;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sweep is an hour away: whatever arrives here was woken by its commit. */
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
abstract class RunningRelay {

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

  final String aggregate = UUID.randomUUID().toString();

  @AfterEach
  void healthyAgain() {
    notes.trouble = event -> {};
  }

  void publish(String type, long sequence) {
    transaction.executeWithoutResult(status -> publisher.publish(event(type, sequence)));
  }

  OutgoingEvent event(String type, long sequence) {
    return new OutgoingEvent(type, aggregate, sequence, new Note("第" + sequence + "条"));
  }

  long unsent(String aggregate) {
    return jdbc.sql("select count(*) from event_relay.outbox where aggregate = ? and sent_at is null")
        .param(aggregate).query(Long.class).single();
  }

  double received(String outcome) {
    return meters.find("tongban.relay.received").tag("outcome", outcome).counters().stream()
        .mapToDouble(counter -> counter.count()).sum();
  }
}
