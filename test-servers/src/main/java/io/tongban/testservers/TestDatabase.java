package io.tongban.testservers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A PostgreSQL database that nobody else uses, owned by a user that may do nothing elsewhere.
 *
 * @param url JDBC URL without user and password
 */
public record TestDatabase(String url, String username, String password) {
  static TestDatabase create(String administratorUrl) {
    var name = "tongban_test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    execute(administratorUrl, List.of(
        "CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'",
        "CREATE DATABASE " + name + " OWNER " + name + " TEMPLATE template0 ENCODING 'UTF8'"));
    AtExit.run(() -> execute(administratorUrl, List.of(
        "DROP DATABASE " + name + " WITH (FORCE)",
        "DROP ROLE " + name)));
    return new TestDatabase(administratorUrl.replaceFirst("^(jdbc:postgresql://[^/]+/).*$", "$1" + name), name, name);
  }

  private static void execute(String url, List<String> statements) {
    try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL at " + url.replaceFirst("\\?.*", "") + ": " + e.getMessage(), e);
    }
  }
}
