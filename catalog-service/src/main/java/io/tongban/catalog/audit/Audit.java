package io.tongban.catalog.audit;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The record of what was done; the database refuses to change or delete it. */
@Repository
public class Audit {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Writes in the transaction of the deed, so that neither stands without the other. */
  @Transactional(propagation = MANDATORY)
  public void record(AuditEntry entry) {
    jdbc.sql("""
            insert into audit_entry (at, actor, actor_name, action, region, edition_id, item_code, import_id,
              details)
            values (:at, :actor, :actorName, :action,
              :region, :edition, :item, :import, cast(:details as jsonb))
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("actor", entry.by().id())
        .param("actorName", entry.by().name())
        .param("action", entry.action().name())
        .param("region", entry.region().value())
        .param("edition", entry.edition())
        .param("item", entry.item())
        .param("import", entry.importJob())
        .param("details", json.writeValueAsString(entry.details()))
        .update();
  }
}
