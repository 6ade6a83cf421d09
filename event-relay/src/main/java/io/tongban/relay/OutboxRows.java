package io.tongban.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox table. Sending and purging go by the database's clock, not by the business clock that tests move. */
record OutboxRows(JdbcClient jdbc) {

  void add(StoredEvent event) {
    jdbc.sql("""
            insert into event_relay.outbox (id, type, aggregate, sequence, occurred_at, payload, trace_parent)
            values (:id, :type, :aggregate, :sequence, :occurredAt, :payload, :traceParent)
            """)
        .param("id", event.id())
        .param("type", event.type())
        .param("aggregate", event.aggregate())
        .param("sequence", event.sequence())
        .param("occurredAt", event.occurredAt().atOffset(ZoneOffset.UTC))
        .param("payload", event.payload())
        .param("traceParent", event.traceParent())
        .update();
  }

  /**
   * The oldest unsent rows. Writers of one aggregate exclude each other by that aggregate's version, so positions
   * follow the aggregate's order although a later position may be committed before an earlier one.
   */
  List<StoredEvent> unsent(int limit) {
    return jdbc.sql("""
            select position, id, type, aggregate, sequence, occurred_at, payload, trace_parent
            from event_relay.outbox
            where sent_at is null
            order by position
            limit :limit
            """)
        .param("limit", limit)
        .query(OutboxRows::event)
        .list();
  }

  void markSent(List<StoredEvent> events) {
    jdbc.sql("update event_relay.outbox set sent_at = now() where position = any(:positions)")
        .param("positions", events.stream().map(StoredEvent::position).toArray(Long[]::new))
        .update();
  }

  long backlog() {
    return jdbc.sql("select count(*) from event_relay.outbox where sent_at is null").query(Long.class).single();
  }

  /** Deletes up to 10,000 of the rows that were sent longer ago than {@code retention}. */
  int purge(Duration retention) {
    return jdbc.sql("""
            delete from event_relay.outbox where position in (
              select position from event_relay.outbox
              where sent_at < now() - make_interval(secs => :seconds)
              order by sent_at
              limit 10000)
            """)
        .param("seconds", (double) retention.toSeconds())
        .update();
  }

  private static StoredEvent event(ResultSet row, int number) throws SQLException {
    return new StoredEvent(
        row.getLong("position"),
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getString("aggregate"),
        row.getLong("sequence"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("payload"),
        row.getString("trace_parent"));
  }
}
