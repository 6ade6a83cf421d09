package io.tongban.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/** A Redis of its own, on 127.0.0.1, with a password; every write is appended to a file that outlives it. */
public final class RedisServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  /**
   * Where and how the server runs.
   *
   * @param directory its data and its program; created when missing
   * @param log file its output is appended to
   * @param port TCP port
   * @param password of letters and digits
   */
  public record Settings(Path directory, Path log, int port, String password) {
    public Settings {
      if (!password.matches("[A-Za-z0-9]+")) {
        throw new IllegalArgumentException("The password must consist of letters and digits");
      }
    }
  }

  private final Settings settings;
  private final Process process;

  private RedisServer(Settings settings, Process process) {
    this.settings = settings;
    this.process = process;
  }

  /**
   * Starts the server and waits until it answers.
   *
   * @throws PortTakenException when another process listens on the port
   * @throws ServerStartException when it ends or does not answer in time, with the end of its log
   */
  public static RedisServer start(Settings settings) {
    Ports.requireFree("Redis", settings.port());
    try {
      Files.createDirectories(settings.directory());
      Files.createDirectories(settings.log().toAbsolutePath().getParent());
      var program = ExecutableProvider.newJarResourceProvider(settings.directory().toFile()).get();
      var process = new ProcessBuilder(program.getAbsolutePath(), configuration(settings).toString())
          .directory(settings.directory().toFile())
          .redirectErrorStream(true)
          .redirectOutput(Redirect.appendTo(settings.log().toFile()))
          .start();
      var server = new RedisServer(settings, process);
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new ServerStartException("Redis", e.getMessage(), settings.log(), e);
    }
  }

  private static Path configuration(Settings settings) throws IOException {
    var file = settings.directory().resolve("redis.conf").toAbsolutePath();
    Files.deleteIfExists(file);
    // The password stands in it, so nobody else may read it, and it may not stand on the command line.
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, """
        bind 127.0.0.1
        port %d
        requirepass %s
        appendonly yes
        appendfsync everysec
        save ""
        daemonize no
        """.formatted(settings.port(), settings.password()));
  }

  private void awaitReady() {
    var deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers()) {
      if (!process.isAlive()) {
        throw new ServerStartException("Redis", "it ended with " + process.exitValue(), settings.log(), null);
      }
      if (System.nanoTime() > deadline) {
        close();
        throw new ServerStartException("Redis", "no answer within " + START_LIMIT, settings.log(), null);
      }
    }
  }

  private boolean answers() {
    try (var talk = new RedisTalk(URI.create(url()))) {
      return talk.say("PING").equals("+PONG");
    } catch (IOException notYet) {
      pause();
      return false;
    }
  }

  private void pause() {
    try {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** {@code redis://:password@127.0.0.1:port}. */
  public String url() {
    return "redis://:%s@127.0.0.1:%d".formatted(settings.password(), settings.port());
  }

  public long pid() {
    return process.pid();
  }

  /** Writes what is to be written and stops. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
