package io.tongban.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service its {@link EventPublisher} and {@link DeadLetters} and calls its {@link EventHandler}s. */
@AutoConfiguration(afterName = {
    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
    "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
    "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
    "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
    "org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration",
    "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"})
@EnableConfigurationProperties(RelaySettings.class)
class EventRelayConfiguration {

  /** In a schema and with a history of its own, so that it never meets the service's migrations. */
  @Bean
  FlywayMigrationInitializer eventRelayMigration(DataSource dataSource) {
    return new FlywayMigrationInitializer(Flyway.configure()
        .dataSource(dataSource)
        .schemas("event_relay")
        .table("event_relay_history")
        .locations("classpath:db/event-relay")
        .load());
  }

  @Bean
  OutboxRows outboxRows(JdbcClient jdbc) {
    return new OutboxRows(jdbc);
  }

  @Bean
  InboxRows inboxRows(JdbcClient jdbc) {
    return new InboxRows(jdbc);
  }

  @Bean
  RelayMetrics relayMetrics(ObjectProvider<MeterRegistry> registry, OutboxRows outbox) {
    return new RelayMetrics(registry.getIfAvailable(CompositeMeterRegistry::new), outbox);
  }

  @Bean
  EventPublisher eventPublisher(OutboxRows rows, JsonMapper mapper, ObjectProvider<Clock> clock,
      ObjectProvider<TraceParent> traceParent, Relay relay) {
    return new Outbox(rows, mapper, clock.getIfAvailable(Clock::systemUTC),
        traceParent.getIfAvailable(() -> () -> null), relay::wake);
  }

  @Bean
  Relay eventRelay(DataSource dataSource, ConnectionFactory connections, RelaySettings settings,
      RelayMetrics metrics, OutboxRows outbox, InboxRows inbox, DeadLetters deadLetters) {
    return new Relay(new Sender(dataSource, connections, settings, metrics),
        new Housekeeping(outbox, inbox, deadLetters, settings, metrics), settings, metrics);
  }

  @Bean
  DeadLetters deadLetters(ObjectProvider<EventHandler> handlers, ConnectionFactory connections,
      RelaySettings settings, ObjectProvider<Clock> clock) {
    // The names are asked for late: handlers may themselves publish, and so need the relay first.
    return new DeadLetters(
        () -> handlers.stream().map(EventHandler::subscription).collect(Collectors.toCollection(TreeSet::new)),
        connections, settings, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  Declarables eventRelayTopology(ObjectProvider<EventHandler> handlers, RelaySettings settings) {
    return Topology.of(handlers.orderedStream().toList(), settings);
  }

  @Bean
  Subscriptions eventSubscriptions(ObjectProvider<EventHandler> handlers, InboxRows rows,
      PlatformTransactionManager transactions, DeadLetters deadLetters, JsonMapper mapper, RelaySettings settings,
      RelayMetrics metrics, ConnectionFactory connections, AmqpAdmin admin, ApplicationContext context) {
    var transaction = new TransactionTemplate(transactions);
    return new Subscriptions(handlers.orderedStream().toList(),
        (handler, listening) ->
            new Inbox(handler, rows, transaction, deadLetters, mapper, settings, metrics, listening),
        connections, admin, settings, context);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(Propagator.class)
  static class Tracing {

    @Bean
    TraceParent currentTraceParent(ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
      var tracer = tracers.getIfAvailable(() -> Tracer.NOOP);
      var propagator = propagators.getIfAvailable(() -> Propagator.NOOP);
      return () -> {
        var context = tracer.currentTraceContext().context();
        if (context == null) return null;
        var headers = new HashMap<String, String>();
        propagator.inject(context, headers, Map::put);
        return headers.get(TraceParent.HEADER);
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
  static class Actuator {

    @Bean
    @ConditionalOnAvailableEndpoint
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters deadLetters) {
      return new DeadLettersEndpoint(deadLetters);
    }
  }
}
