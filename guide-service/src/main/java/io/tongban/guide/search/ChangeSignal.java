package io.tongban.guide.search;

import io.tongban.guide.guide.GuideFeed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Hears PostgreSQL say, at the commit of any instance, that guides changed. Keeps one connection for it. */
final class ChangeSignal implements AutoCloseable {

  private final Connection connection;

  private ChangeSignal(Connection connection) {
    this.connection = connection;
  }

  static ChangeSignal listen(DataSource dataSource) throws SQLException {
    var connection = dataSource.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + GuideFeed.CHANNEL);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new ChangeSignal(connection);
  }

  /** Returns when something changed, or after the time given. */
  void await(Duration longest) throws SQLException {
    connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(longest.toMillis()));
  }

  /** Ends a wait of another thread by breaking the connection. */
  void abandon() throws SQLException {
    connection.abort(Runnable::run);
  }

  /** Goes back to where it came from, and hears no more. */
  @Override
  public void close() throws SQLException {
    try (connection; var statement = connection.createStatement()) {
      statement.execute("unlisten " + GuideFeed.CHANNEL);
    }
  }
}
