package io.tongban.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  private static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "tongban-servers");

  @TempDir Path home;

  @Test
  void is_postgres_18_and_keeps_its_data_between_runs() throws SQLException {
    var settings = settings();
    try (var server = PostgresServer.start(settings); var connection = connect(server, "secret1")) {
      connection.createStatement().execute("CREATE TABLE kept (word text)");
      connection.createStatement().execute("INSERT INTO kept VALUES ('审批')");
    }

    try (var server = PostgresServer.start(settings); var connection = connect(server, "secret1")) {
      var row = connection.createStatement().executeQuery("SELECT word FROM kept");
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("审批");
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
      assertThat(ProcessHandle.of(server.pid())).get().matches(ProcessHandle::isAlive);
    }
  }

  @Test
  void refuses_a_wrong_password() {
    try (var server = PostgresServer.start(settings())) {
      assertThatThrownBy(() -> connect(server, "guess")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void a_start_that_fails_shows_the_log() throws Exception {
    var settings = settings();
    PostgresServer.start(settings).close();
    Files.writeString(settings.data().resolve("postgresql.conf"), "no_such_setting = 1\n");

    assertThatThrownBy(() -> PostgresServer.start(settings, Duration.ofSeconds(2)))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("no_such_setting");
  }

  private PostgresServer.Settings settings() {
    return new PostgresServer.Settings(
        BINARIES, home.resolve("data"), home.resolve("postgres.log"), Ports.free(), "secret1", true);
  }

  private static Connection connect(PostgresServer server, String password) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, password);
  }
}
