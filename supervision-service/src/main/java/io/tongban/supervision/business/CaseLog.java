package io.tongban.supervision.business;

import io.tongban.client.application.CaseEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored events. The table refuses every change but an addition. */
@Repository
public class CaseLog {

  private static final Logger log = LoggerFactory.getLogger(CaseLog.class);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseLog(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @return false when the case already has an event of that sequence; the first one stays */
  public boolean append(LoggedEvent logged) {
    var event = logged.event();
    var added = jdbc.sql("""
            insert into case_event (case_number, sequence, id, type, at, recorded_at, actor_id, actor_name, actor_role,
                                    organ, region, payload, trace_id)
            values (:case, :sequence, :id, :type, :at, :recordedAt, :actorId, :actorName, :actorRole,
                    :organ, :region, :payload::jsonb, :traceId)
            on conflict do nothing
            """)
        .param("case", event.caseNumber())
        .param("sequence", event.sequence())
        .param("id", logged.id())
        .param("type", event.type().name())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("recordedAt", logged.recordedAt().atOffset(ZoneOffset.UTC))
        .param("actorId", event.actorId())
        .param("actorName", event.actorName())
        .param("actorRole", event.actorRole())
        .param("organ", event.terms().organCode())
        .param("region", event.terms().region())
        .param("payload", json.writeValueAsString(event))
        .param("traceId", logged.traceId())
        .update() == 1;
    if (!added) {
      log.warn("Case {} has an event {} already; {} is left out", event.caseNumber(), event.sequence(), logged.id());
    }
    return added;
  }

  /** All events of a case that have arrived, in the order of their sequence. */
  public List<LoggedEvent> of(String caseNumber) {
    return jdbc.sql("""
            select id, payload, recorded_at, trace_id from case_event
            where case_number = :case
            order by sequence
            """)
        .param("case", caseNumber)
        .query(this::logged)
        .list();
  }

  private LoggedEvent logged(ResultSet row, int number) throws SQLException {
    return new LoggedEvent(
        row.getObject("id", UUID.class),
        json.readValue(row.getString("payload"), CaseEvent.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("trace_id"));
  }
}
