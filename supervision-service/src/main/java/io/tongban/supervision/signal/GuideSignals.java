package io.tongban.supervision.signal;

import io.tongban.client.supervision.SignalLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the signals on guides; those of rules on trial are not among them. */
@Repository
class GuideSignals {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  GuideSignals(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @param open whether it is still not done, in the same term */
  record Row(long id, String code, String name, String rule, int ruleVersion, String messageKey, String level,
      Instant raisedAt, JsonNode evidence, String region, String organ, String organName, boolean open) {}

  /**
   * Newest first, those before {@code before}.
   *
   * @param open whether only those are wanted that are still open, or only the others; null for all
   */
  List<Row> page(Area area, @Nullable SignalLevel level, @Nullable Boolean open, long before, int limit) {
    return jdbc.sql("""
            select s.*, r.message_key, w.open and w.since = s.since still_open
            from (select *, region receiving_region from guide_signal) s
            join supervision_rule r on r.id = s.rule and r.version = s.rule_version
            join watched_duty w on w.rule = s.rule and w.subject = s.subject
            where not s.trial and s.id < :before
              and (cast(:level as text) is null or s.level = :level)
              and (cast(:open as boolean) is null or (w.open and w.since = s.since) = :open)
              and
            """ + Area.SQL + "order by s.id desc limit :limit")
        .param("prefixes", area.prefixes())
        .param("organs", area.organs())
        .param("level", level == null ? null : level.name())
        .param("open", open)
        .param("before", before)
        .param("limit", limit)
        .query(this::row)
        .list();
  }

  private Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("rule"),
        row.getInt("rule_version"), row.getString("message_key"), row.getString("level"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(), json.readTree(row.getString("evidence")),
        row.getString("region"), row.getString("organ"), row.getString("organ_name"), row.getBoolean("still_open"));
  }
}
