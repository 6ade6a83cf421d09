package io.tongban.testservers;

import io.tongban.servers.AmqpBroker;
import io.tongban.servers.Ports;
import io.tongban.servers.PostgresServer;
import io.tongban.servers.RedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Servers of this JVM, in a temporary directory that goes with it. */
final class EmbeddedInfrastructure implements Infrastructure {
  private static final String PASSWORD = "test";

  private final Path home = temporaryDirectory();
  private String postgres;

  @Override
  public String postgres() {
    if (postgres == null) {
      var server = PostgresServer.start(new PostgresServer.Settings(
          Path.of(System.getProperty("java.io.tmpdir"), "tongban-servers-" + System.getProperty("user.name")),
          home.resolve("postgres"), home.resolve("postgres.log"), Ports.free(), PASSWORD, false));
      AtExit.run(server::close);
      postgres = server.jdbcUrl("postgres") + "?user=" + PostgresServer.SUPERUSER + "&password=" + PASSWORD;
    }
    return postgres;
  }

  @Override
  public URI redis() {
    var server = RedisServer.start(new RedisServer.Settings(
        home.resolve("redis"), home.resolve("redis.log"), Ports.free(), PASSWORD));
    AtExit.run(server::close);
    return URI.create(server.url());
  }

  @Override
  public Broker broker() {
    var broker = new EmbeddedBroker(new AmqpBroker.Settings(
        home.resolve("amqp"), home.resolve("amqp.log"), Ports.free(), "test", PASSWORD));
    AtExit.run(broker::stop);
    return broker;
  }

  private static Path temporaryDirectory() {
    try {
      var directory = Files.createTempDirectory("tongban-test-servers-");
      AtExit.run(() -> FileSystemUtils.deleteRecursively(directory.toFile()));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class EmbeddedBroker implements Broker {
    private final AmqpBroker.Settings settings;
    private AmqpBroker running;

    EmbeddedBroker(AmqpBroker.Settings settings) {
      this.settings = settings;
      start();
    }

    @Override
    public URI url() {
      return URI.create("amqp://%s:%s@127.0.0.1:%d"
          .formatted(settings.user(), settings.password(), settings.port()));
    }

    @Override
    public synchronized void start() {
      if (running == null) {
        running = AmqpBroker.start(settings);
      }
    }

    @Override
    public synchronized void stop() {
      if (running != null) {
        running.close();
        running = null;
      }
    }
  }
}
