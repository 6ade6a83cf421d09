package io.tongban.system.platform;

import com.rabbitmq.client.ConnectionFactory;
import io.tongban.launcher.Externals;
import io.tongban.launcher.Platform;
import io.tongban.launcher.demo.Visitor;
import io.tongban.testservers.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * The servers the whole platform runs on: the launcher's own embedded ones, unless {@code TONGBAN_TEST_INFRA} names
 * others. In those the platform has a name of its own, and nothing of that name stays behind. Nacos is always embedded.
 */
sealed interface ServersForAll {

  static ServersForAll chosen() {
    return TestServers.embedded() ? new Embedded() : Shared.taken();
  }

  Externals externals();

  /** Cuts all connections to the broker and refuses new ones; messages are kept. */
  void takeBrokerAway(Platform platform);

  void bringBrokerBack(Platform platform);

  /** Stops the platform of that home and leaves nothing of it in the servers. */
  void close(Platform platform, Path home);

  /** Here, where it works also when the platform's own class could not be initialised. */
  default void closeAtEnd(Platform platform, Path home) {
    TestServers.atEnd(() -> {
      close(platform, home);
      FileSystemUtils.deleteRecursively(home.resolve("data").toFile());
      FileSystemUtils.deleteRecursively(home.resolve("programs").toFile());
    });
  }

  record Embedded() implements ServersForAll {

    private static final String BROKER = "amqp";

    @Override
    public Externals externals() {
      return Externals.none();
    }

    @Override
    public void takeBrokerAway(Platform platform) {
      platform.kill(BROKER);
    }

    @Override
    public void bringBrokerBack(Platform platform) {
      platform.restart(BROKER);
    }

    @Override
    public void close(Platform platform, Path home) {
      platform.close();
    }
  }

  record Shared(Externals externals) implements ServersForAll {

    private static final List<String> LISTENERS = List.of("catalog-service", "guide-service", "application-service",
        "supervision-service");

    static Shared taken() {
      var namespace = "tongban_test_" + UUID.randomUUID().toString().substring(0, 8);
      return new Shared(Externals.from(Map.of(
          "TONGBAN_NAMESPACE", namespace,
          "TONGBAN_POSTGRES_URL", TestServers.postgresServer(namespace),
          "TONGBAN_REDIS_URL", TestServers.redis().url(),
          "TONGBAN_AMQP_URL", TestServers.broker().url())));
    }

    @Override
    public void takeBrokerAway(Platform platform) {
      TestServers.broker().stop();
    }

    @Override
    public void bringBrokerBack(Platform platform) {
      TestServers.broker().start();
    }

    /** Databases and keys are dropped with the servers' other leavings; only the platform knows its queues. */
    @Override
    public void close(Platform platform, Path home) {
      List<String> queues;
      try (platform) {
        queues = queues(platform, home);
      }
      delete(queues);
    }

    private void delete(List<String> queues) {
      try {
        var broker = new ConnectionFactory();
        broker.setUri(TestServers.broker().url());
        try (var connection = broker.newConnection(); var channel = connection.createChannel()) {
          for (var queue : queues) {
            channel.queueDelete(queue);
          }
          channel.exchangeDelete(externals.namespace().amqpPrefix() + "tongban.events");
        }
      } catch (Exception e) {
        throw new IllegalStateException("Queues stay behind in the broker: " + queues, e);
      }
    }

    private List<String> queues(Platform platform, Path home) {
      var queues = new ArrayList<String>();
      for (var service : LISTENERS) {
        var machine = Visitor.machine(platform.gateway(), service, secret(home, service));
        machine.at(platform.address(service)).get("/actuator/deadletters").propertyNames().forEach(subscription ->
            queues.addAll(List.of(
                externals.namespace().amqpPrefix() + subscription,
                externals.namespace().amqpPrefix() + subscription + ".dead")));
      }
      return queues;
    }

    private static String secret(Path home, String service) {
      var secrets = new Properties();
      try (var file = Files.newBufferedReader(home.resolve("secrets.properties"))) {
        secrets.load(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return secrets.getProperty("client." + service);
    }
  }
}
