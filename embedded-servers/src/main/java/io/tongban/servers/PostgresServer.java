package io.tongban.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL 18 of its own, on 127.0.0.1, with password sign-in; its data directory outlives it. */
public final class PostgresServer implements AutoCloseable {
  /** The superuser's name. */
  public static final String SUPERUSER = "postgres";

  private static final Duration START_LIMIT = Duration.ofSeconds(40);

  /**
   * Where and how the server runs.
   *
   * @param binaries directory in which its programs are unpacked once; may be shared by servers
   * @param data data directory; created when missing, kept otherwise
   * @param log file its output is appended to
   * @param port TCP port
   * @param password the superuser's password, of letters and digits
   * @param durable whether a commit is on the disk when it returns; {@code false} is faster and for tests
   */
  public record Settings(Path binaries, Path data, Path log, int port, String password, boolean durable) {
    public Settings {
      if (!password.matches("[A-Za-z0-9]+")) {
        throw new IllegalArgumentException("The password must consist of letters and digits");
      }
    }
  }

  private final Settings settings;
  private final EmbeddedPostgres server;

  private PostgresServer(Settings settings, EmbeddedPostgres server) {
    this.settings = settings;
    this.server = server;
  }

  /**
   * Starts the server and waits until it answers.
   *
   * @throws PortTakenException when another process listens on the port
   * @throws ServerStartException when it does not answer in time, with the end of its log
   */
  public static PostgresServer start(Settings settings) {
    return start(settings, START_LIMIT);
  }

  static PostgresServer start(Settings settings, Duration limit) {
    Ports.requireFree("PostgreSQL", settings.port());
    try {
      Files.createDirectories(settings.binaries());
      Files.createDirectories(settings.data());
      Files.createDirectories(settings.log().toAbsolutePath().getParent());
      var server = new PostgresServer(settings, builder(settings).setPGStartupWait(limit).start());
      server.demandPasswords();
      return server;
    } catch (IOException | SQLException | RuntimeException e) {
      throw new ServerStartException("PostgreSQL", e.getMessage(), settings.log(), e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Settings settings) {
    var safe = settings.durable() ? "on" : "off";
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(settings.binaries().toFile())
        .setDataDirectory(settings.data())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(settings.port())
        .setOutputRedirector(Redirect.appendTo(settings.log().toFile()))
        .setErrorRedirector(Redirect.appendTo(settings.log().toFile()))
        .setConnectConfig("password", settings.password())
        // The same order of text on every machine, whatever locales it has.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        // Small, and without processes for reading ahead: one machine carries everything.
        .setServerConfig("shared_buffers", "48MB")
        .setServerConfig("io_method", "sync")
        .setServerConfig("max_connections", "150")
        .setServerConfig("fsync", safe)
        .setServerConfig("synchronous_commit", safe)
        .setServerConfig("full_page_writes", safe);
  }

  /** A new cluster trusts everybody; from its first start on, it asks for passwords. */
  private void demandPasswords() throws SQLException, IOException {
    var rules = settings.data().resolve("pg_hba.conf");
    var wanted = "host all all 127.0.0.1/32 scram-sha-256\n";
    if (Files.readString(rules).equals(wanted)) {
      return;
    }
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + settings.password() + "'");
      Files.writeString(rules, wanted);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  /** JDBC URL of a database, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(), database);
  }

  /** Process id of the server's first process. */
  public long pid() {
    try {
      return Long.parseLong(Files.readAllLines(settings.data().resolve("postmaster.pid")).getFirst().strip());
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL does not run: " + e.getMessage(), e);
    }
  }

  /** Closes all connections, writes what is to be written, stops. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL could not be stopped", e);
    }
  }
}
