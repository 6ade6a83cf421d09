package io.tongban.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.qpid.server.SystemLauncher;

/**
 * An AMQP 0-9-1 broker inside this JVM, on 127.0.0.1; durable queues and persistent messages outlive it.
 *
 * <p>It speaks RabbitMQ's protocol and knows publisher confirms; arguments only RabbitMQ understands are ignored.
 */
public final class AmqpBroker implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  /**
   * Where and how the broker runs.
   *
   * @param directory its queues and messages; created when missing
   * @param log where this JVM's log goes, named in errors
   * @param port TCP port
   * @param user the one user
   * @param password of letters and digits
   */
  public record Settings(Path directory, Path log, int port, String user, String password) {
    public Settings {
      if (!(user + password).matches("[A-Za-z0-9]+")) {
        throw new IllegalArgumentException("User and password must consist of letters and digits");
      }
    }
  }

  private final Settings settings;
  private final SystemLauncher launcher = new SystemLauncher();

  private AmqpBroker(Settings settings) {
    this.settings = settings;
  }

  /**
   * Starts the broker and waits until it listens.
   *
   * @throws PortTakenException when another process listens on the port
   * @throws ServerStartException when it does not listen in time
   */
  public static AmqpBroker start(Settings settings) {
    Ports.requireFree("AMQP broker", settings.port());
    var broker = new AmqpBroker(settings);
    try {
      Files.createDirectories(settings.directory());
      // Derby's own log would land in the working directory.
      System.setProperty("derby.stream.error.file", settings.directory().resolve("derby.log").toString());
      CompletableFuture.runAsync(broker::startUp).get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
      if (Ports.isFree(settings.port())) {
        broker.close();
        throw new ServerStartException("AMQP broker", "it does not listen", settings.log(), null);
      }
      return broker;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerStartException("AMQP broker", "interrupted", settings.log(), e);
    } catch (TimeoutException e) {
      throw new ServerStartException("AMQP broker", "no answer within " + START_LIMIT, settings.log(), e);
    } catch (ExecutionException e) {
      throw new ServerStartException("AMQP broker", e.getCause().getMessage(), settings.log(), e.getCause());
    } catch (IOException e) {
      throw new ServerStartException("AMQP broker", e.getMessage(), settings.log(), e);
    }
  }

  private void startUp() {
    Map<String, Object> context = Map.of(
        "qpid.work_dir", settings.directory().toAbsolutePath().toString(),
        "tongban.port", Integer.toString(settings.port()),
        "tongban.user", settings.user(),
        "tongban.password", settings.password(),
        // Quorum queues and delivery limits are RabbitMQ's; a broker that refuses them would close the connection.
        "queue.behaviourOnUnknownDeclareArgument", "IGNORE");
    try {
      launcher.startup(Map.of(
          "type", "Memory",
          "initialConfigurationLocation", AmqpBroker.class.getResource("broker.json").toString(),
          "startupLoggedToSystemOut", "false",
          "context", context));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** {@code amqp://user:password@127.0.0.1:port}. */
  public String url() {
    return "amqp://%s:%s@127.0.0.1:%d".formatted(settings.user(), settings.password(), settings.port());
  }

  /** Closes all connections and stops; returns when the port is free. */
  @Override
  public void close() {
    launcher.shutdown();
  }
}
