package io.tongban.relay;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Empties the outbox in order. An advisory lock of the database lets one instance of a service send at a time, which
 * keeps the order of every aggregate. The lock belongs to the connection: it ends with a crashed instance, and no
 * transaction and no row lock is held while the broker is waited for.
 */
final class Sender {

  private static final String LOCK = "hashtextextended('event_relay.outbox', 0)";

  private final DataSource dataSource;
  private final ConnectionFactory connections;
  private final RelaySettings settings;
  private final RelayMetrics metrics;
  private @Nullable BrokerChannel channel;

  Sender(DataSource dataSource, ConnectionFactory connections, RelaySettings settings, RelayMetrics metrics) {
    this.dataSource = dataSource;
    this.connections = connections;
    this.settings = settings;
    this.metrics = metrics;
  }

  enum Result { EMPTIED, ANOTHER_INSTANCE_SENDS }

  /**
   * Sends until nothing is left or {@code goOn} says no.
   *
   * @throws IOException and the others when a batch could not be sent or marked; it stays in the outbox, and what was
   *     sent of it will be sent again
   */
  Result sendAll(BooleanSupplier goOn) throws IOException, TimeoutException, InterruptedException, SQLException {
    try (var connection = dataSource.getConnection()) {
      var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      if (!jdbc.sql("select pg_try_advisory_lock(" + LOCK + ")").query(Boolean.class).single()) {
        return Result.ANOTHER_INSTANCE_SENDS;
      }
      try {
        var rows = new OutboxRows(jdbc);
        while (goOn.getAsBoolean() && sendBatch(rows) > 0) {
          // The rows committed meanwhile are the next batch.
        }
      } finally {
        jdbc.sql("select pg_advisory_unlock(" + LOCK + ")").query(Boolean.class).single();
      }
    }
    return Result.EMPTIED;
  }

  void close() {
    if (channel != null) channel.close();
    channel = null;
  }

  private int sendBatch(OutboxRows rows) throws IOException, TimeoutException, InterruptedException {
    var batch = rows.unsent(settings.batch());
    if (batch.isEmpty()) return 0;
    try {
      var open = open();
      for (var event : batch) {
        open.publish(settings.exchange(), event.type(), Wire.properties(event), Wire.body(event));
      }
      open.awaitConfirms(settings.confirmTimeout());
    } catch (IOException | TimeoutException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
    rows.markSent(batch);
    metrics.sent(batch.size());
    return batch.size();
  }

  private BrokerChannel open() throws IOException {
    if (channel == null || !channel.isOpen()) channel = BrokerChannel.open(connections);
    return channel;
  }
}
