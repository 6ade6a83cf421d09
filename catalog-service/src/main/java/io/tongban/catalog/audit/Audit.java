package io.tongban.catalog.audit;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    record(List.of(entry));
  }

  /** What was done to many items at once: an entry for each, written together. */
  @Transactional(propagation = MANDATORY)
  public void record(List<AuditEntry> entries) {
    jdbc.sql("""
            insert into audit_entry (at, actor, actor_name, action, region, edition_id, item_code, import_id,
              details)
            select :at, actor, actor_name, action, region, edition_id, item_code, import_id, details
            from jsonb_to_recordset(cast(:rows as jsonb)) as row (actor text, actor_name text, action text,
              region text, edition_id bigint, item_code text, import_id bigint, details jsonb)""")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("rows", json.writeValueAsString(entries.stream().map(Row::of).toList()))
        .update();
  }

  /** The columns of the table, as JSON names them. */
  private record Row(String actor, String actor_name, String action, String region, @Nullable Long edition_id,
      @Nullable String item_code, @Nullable Long import_id, Map<String, ?> details) {

    static Row of(AuditEntry entry) {
      return new Row(entry.by().id(), entry.by().name(), entry.action().name(), entry.region().value(),
          entry.edition(), entry.item(), entry.importJob(), entry.details());
    }
  }
}
