package io.tongban.testservers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
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

  static void dropAll(String administratorUrl, String prefix) {
    for (var name : names(administratorUrl, "SELECT datname FROM pg_database WHERE starts_with(datname, ?)", prefix)) {
      execute(administratorUrl, List.of("DROP DATABASE " + name + " WITH (FORCE)"));
    }
    for (var name : names(administratorUrl, "SELECT rolname FROM pg_roles WHERE starts_with(rolname, ?)", prefix)) {
      execute(administratorUrl, List.of("DROP ROLE " + name));
    }
  }

  private static List<String> names(String url, String query, String prefix) {
    try (var connection = DriverManager.getConnection(url); var statement = connection.prepareStatement(query)) {
      statement.setString(1, prefix);
      var names = new ArrayList<String>();
      for (var rows = statement.executeQuery(); rows.next();) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw unanswered(url, e);
    }
  }

  private static void execute(String url, List<String> statements) {
    try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw unanswered(url, e);
    }
  }

  private static IllegalStateException unanswered(String url, SQLException e) {
    return new IllegalStateException("PostgreSQL at " + url.replaceFirst("\\?.*", "") + ": " + e.getMessage(), e);
  }
}
