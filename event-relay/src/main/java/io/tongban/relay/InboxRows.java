package io.tongban.relay;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox table. */
record InboxRows(JdbcClient jdbc) {

  /** @return false when the subscription has had this event before */
  boolean add(String subscription, IncomingEvent event) {
    return jdbc.sql("""
            insert into event_relay.inbox (subscription, event_id, type, aggregate, sequence)
            values (:subscription, :id, :type, :aggregate, :sequence)
            on conflict do nothing
            """)
        .param("subscription", subscription)
        .param("id", event.id())
        .param("type", event.type())
        .param("aggregate", event.aggregate())
        .param("sequence", event.sequence())
        .update() == 1;
  }

  /** Forgets up to 10,000 of the events that were taken in longer ago than {@code retention}. */
  int purge(Duration retention) {
    return jdbc.sql("""
            delete from event_relay.inbox where (subscription, event_id) in (
              select subscription, event_id from event_relay.inbox
              where received_at < now() - make_interval(secs => :seconds)
              order by received_at
              limit 10000)
            """)
        .param("seconds", (double) retention.toSeconds())
        .update();
  }
}
