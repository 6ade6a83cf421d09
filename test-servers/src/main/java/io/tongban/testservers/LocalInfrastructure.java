package io.tongban.testservers;

import io.tongban.servers.RedisTalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Servers that run anyway. Whatever is made in them is named for this JVM and taken away at the end. */
final class LocalInfrastructure implements Infrastructure {
  private static final int REDIS_DATABASES = 16;
  private static final String CLAIM = "tongban:test-servers:claimed-by";

  private final Map<String, String> environment;

  LocalInfrastructure(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public String postgres() {
    return environment.getOrDefault(
        "TONGBAN_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres");
  }

  /** Takes a numbered database that is empty, or was left behind by a test that is gone; never one with data. */
  @Override
  public URI redis() {
    var server = URI.create(environment.getOrDefault("TONGBAN_REDIS_URL", "redis://127.0.0.1:6379"));
    for (var number = 1; number < REDIS_DATABASES; number++) {
      if (claim(server, number)) {
        var mine = number;
        AtExit.run(() -> tell(server, mine, "FLUSHDB"));
        return server.resolve("/" + number);
      }
    }
    throw new IllegalStateException("Redis at %s:%d has no empty database among 1 to %d"
        .formatted(server.getHost(), server.getPort(), REDIS_DATABASES - 1));
  }

  private static boolean claim(URI server, int number) {
    var me = Long.toString(ProcessHandle.current().pid());
    try (var talk = new RedisTalk(server)) {
      talk.say("SELECT " + number);
      var owner = talk.get(CLAIM);
      if (owner.isPresent() && ProcessHandle.of(Long.parseLong(owner.get())).isEmpty()) {
        talk.say("FLUSHDB");
      }
      return talk.say("DBSIZE").equals(":0") && talk.say("SETNX " + CLAIM + " " + me).equals(":1");
    } catch (IOException e) {
      throw new UncheckedIOException("Redis at " + server.getHost() + ":" + server.getPort(), e);
    }
  }

  private static void tell(URI server, int number, String command) {
    try (var talk = new RedisTalk(server)) {
      talk.say("SELECT " + number);
      talk.say(command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A virtual host where {@code rabbitmqctl} may make one; elsewhere the names' prefix has to keep runs apart. */
  @Override
  public Broker broker() {
    var server = URI.create(environment.getOrDefault("TONGBAN_AMQP_URL", "amqp://guest:guest@127.0.0.1:5672"));
    var virtualHost = "tongban-test-" + UUID.randomUUID().toString().substring(0, 8);
    var user = server.getUserInfo().replaceFirst(":.*", "");
    if (!rabbitmqctl("add_vhost", virtualHost)
        || !rabbitmqctl("set_permissions", "-p", virtualHost, user, ".*", ".*", ".*")) {
      return () -> server;
    }
    AtExit.run(() -> rabbitmqctl("delete_vhost", virtualHost));
    return () -> server.resolve("/" + virtualHost);
  }

  private static boolean rabbitmqctl(String... arguments) {
    var command = new ArrayList<>(List.of("rabbitmqctl", "--quiet"));
    command.addAll(List.of(arguments));
    try {
      var process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notInstalled) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
