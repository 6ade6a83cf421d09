package io.tongban.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmqpBrokerTest {
  @TempDir Path home;

  @Test
  void keeps_confirmed_persistent_messages_over_a_restart() throws Exception {
    var settings = settings();
    try (var broker = AmqpBroker.start(settings);
        var connection = connect(broker.url());
        var channel = connection.createChannel()) {
      channel.confirmSelect();
      channel.queueDeclare("cases", true, false, false, Map.of("x-queue-type", "quorum", "x-delivery-limit", 5));
      channel.basicPublish("", "cases", MessageProperties.PERSISTENT_BASIC, "accepted".getBytes());
      channel.waitForConfirmsOrDie(5_000);
    }

    try (var broker = AmqpBroker.start(settings);
        var connection = connect(broker.url());
        var channel = connection.createChannel()) {
      assertThat(new String(channel.basicGet("cases", true).getBody())).isEqualTo("accepted");
    }
  }

  @Test
  void refuses_a_wrong_password_and_a_taken_port() {
    var settings = settings();
    try (var broker = AmqpBroker.start(settings)) {
      assertThatThrownBy(() -> connect(broker.url().replace("secret1", "guess")))
          .isInstanceOf(PossibleAuthenticationFailureException.class);
      assertThatThrownBy(() -> AmqpBroker.start(settings)).isInstanceOf(PortTakenException.class);
    }
  }

  private AmqpBroker.Settings settings() {
    return new AmqpBroker.Settings(home, home.resolve("amqp.log"), Ports.free(), "tongban", "secret1");
  }

  private static Connection connect(String url) throws Exception {
    var factory = new ConnectionFactory();
    factory.setUri(url);
    return factory.newConnection();
  }
}
