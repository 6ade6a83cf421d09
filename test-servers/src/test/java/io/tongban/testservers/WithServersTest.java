package io.tongban.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "spring.rabbitmq.publisher-confirm-type=simple")
@WithServers
class WithServersTest {
  private final JdbcClient database;
  private final StringRedisTemplate redis;
  private final RabbitTemplate broker;
  private final AmqpAdmin queues;
  private final Environment environment;

  @Autowired
  WithServersTest(
      JdbcClient database, StringRedisTemplate redis, RabbitTemplate broker, AmqpAdmin queues,
      Environment environment) {
    this.database = database;
    this.redis = redis;
    this.broker = broker;
    this.queues = queues;
    this.environment = environment;
  }

  @Test
  void the_database_is_fresh_and_its_user_owns_nothing_else() {
    assertThat(database.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").query(Long.class).single())
        .isZero();
    assertThat(database.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").query(Boolean.class).single())
        .isFalse();
    assertThat(TestServers.freshDatabase().url()).isNotEqualTo(TestServers.postgres().url());
  }

  @Test
  void what_begins_with_a_prefix_is_dropped_and_nothing_else() throws SQLException {
    var prefix = "tongban_test_" + UUID.randomUUID().toString().substring(0, 8);
    var administrator = TestServers.postgresServer(prefix);
    try (var connection = DriverManager.getConnection(administrator); var sql = connection.createStatement()) {
      sql.execute("CREATE ROLE " + prefix + "_guide LOGIN");
      sql.execute("CREATE DATABASE " + prefix + "_guide OWNER " + prefix + "_guide");
    }

    TestDatabase.dropAll(administrator, prefix);

    assertThat(database.sql("SELECT datname FROM pg_database UNION ALL SELECT rolname FROM pg_roles")
        .query(String.class).list())
        .contains(TestServers.postgres().username())
        .noneMatch(name -> name.startsWith(prefix));
  }

  @Test
  void redis_answers() {
    redis.opsForValue().set("case", "accepted");

    assertThat(redis.opsForValue().get("case")).isEqualTo("accepted");
  }

  @Test
  void redis_keeps_what_it_holds_while_it_is_away() {
    redis.opsForValue().set("kept", "accepted");

    TestServers.redis().stop();
    TestServers.redis().start();

    await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
        .untilAsserted(() -> assertThat(redis.opsForValue().get("kept")).isEqualTo("accepted"));
  }

  @Test
  void the_broker_keeps_durable_messages_while_it_is_away() {
    var queue = queue();
    broker.invoke(confirmed -> {
      confirmed.convertAndSend(queue.getName(), "accepted");
      return confirmed.waitForConfirms(5_000);
    });

    TestServers.broker().stop();
    assertThatThrownBy(() -> broker.convertAndSend(queue.getName(), "lost"))
        .isInstanceOf(AmqpConnectException.class);
    TestServers.broker().start();

    await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
        .untilAsserted(() -> assertThat(broker.receiveAndConvert(queue.getName())).isEqualTo("accepted"));
  }

  @Test
  void nacos_is_off() {
    assertThat(environment.getProperty("spring.cloud.nacos.discovery.enabled")).isEqualTo("false");
    assertThat(environment.getProperty("spring.cloud.nacos.config.enabled")).isEqualTo("false");
  }

  private Queue queue() {
    var queue = QueueBuilder.durable(environment.getProperty("tongban.relay.prefix") + "cases").build();
    queues.declareQueue(queue);
    return queue;
  }

  @SpringBootApplication
  static class Application {}
}
