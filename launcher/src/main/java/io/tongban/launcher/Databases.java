package io.tongban.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Makes each service's database and user, where they are missing; nobody else may connect to it. */
final class Databases {
  private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]+/)[^?]*(\\?.*)?");
  private static final Pattern ACCOUNT = Pattern.compile("(?<=[?&])(user|password)=[^&]*&?");

  private final String administratorUrl;

  Databases(String administratorUrl) {
    this.administratorUrl = administratorUrl;
    if (!URL.matcher(administratorUrl).matches()) {
      throw new StartFailure("TONGBAN_POSTGRES_URL must be like jdbc:postgresql://host:5432/postgres?user=…&password=…");
    }
  }

  /** Name and password are the platform's own and hold letters, digits and underscores only. */
  void provide(String name, String password) {
    try (var connection = DriverManager.getConnection(administratorUrl); var sql = connection.createStatement()) {
      if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
        sql.execute("CREATE ROLE " + name + " LOGIN");
      }
      sql.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
      if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
        sql.execute("GRANT " + name + " TO CURRENT_USER");
        sql.execute("CREATE DATABASE " + name + " OWNER " + name + " TEMPLATE template0 ENCODING 'UTF8'");
        sql.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
      }
    } catch (SQLException e) {
      throw new StartFailure("PostgreSQL at %s: %s".formatted(url("postgres"), e.getMessage()), e);
    }
  }

  private static boolean exists(Connection connection, String query, String name) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  /** JDBC URL of a database on the same server, without user and password. */
  String url(String database) {
    var parts = URL.matcher(administratorUrl);
    parts.matches();
    var rest = parts.group(2) == null ? "" : ACCOUNT.matcher(parts.group(2)).replaceAll("");
    return parts.group(1) + database + rest.replaceFirst("[?&]$", "");
  }
}
