package io.tongban.catalog.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit; SQL names only what is asked for, so that each question finds its index. */
@Repository
class AuditEntries {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditEntries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  record Entry(long id, Instant at, String actor, String actorName, String action, String region,
      @Nullable Long edition, @Nullable String editionTitle, @Nullable String item, @Nullable Long importJob,
      JsonNode details) {}

  /** Newest first, those with smaller ids than {@code before}. */
  List<Entry> list(AuditFilter filter, long before, int limit) {
    var params = new HashMap<String, Object>(Map.of("before", before, "limit", limit));
    return jdbc.sql(select(filter, params)).params(params).query(this::entry).list();
  }

  static String select(AuditFilter filter, Map<String, Object> params) {
    var sql = new StringBuilder("""
        select a.*, e.title edition_title from audit_entry a left join edition e on e.id = a.edition_id
        where a.id < :before and (false""");
    for (var n = 0; n < filter.prefixes().size(); n++) {
      sql.append(" or a.region like :region").append(n);
      params.put("region" + n, filter.prefixes().get(n) + "%");
    }
    sql.append(')');
    and(sql, params, " and a.edition_id = :edition", "edition", filter.edition());
    and(sql, params, " and a.item_code = :item", "item", filter.item());
    and(sql, params, " and (a.actor = :actor or a.actor_name = :actor)", "actor", filter.actor());
    and(sql, params, " and a.action = :action", "action", filter.action() == null ? null : filter.action().name());
    and(sql, params, " and a.at >= :from", "from",
        filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC));
    and(sql, params, " and a.at < :until", "until",
        filter.until() == null ? null : filter.until().atOffset(ZoneOffset.UTC));
    return sql.append(" order by a.id desc limit :limit").toString();
  }

  private static void and(StringBuilder sql, Map<String, Object> params, String condition, String name,
      @Nullable Object value) {
    if (value != null) {
      sql.append('\n').append(condition);
      params.put(name, value);
    }
  }

  private Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"), row.getString("actor_name"), row.getString("action"), row.getString("region"),
        row.getObject("edition_id", Long.class), row.getString("edition_title"), row.getString("item_code"),
        row.getObject("import_id", Long.class), json.readTree(row.getString("details")));
  }
}
