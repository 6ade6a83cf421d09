package io.tongban.supervision.signal;

import io.tongban.client.supervision.SignalLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads signals; those of rules on trial are not among them. */
@Repository
class SignalQueries {

  private static final String SELECT = """
      select s.id, s.case_number, s.rule, s.rule_version, r.message_key, s.level, s.raised_at, s.evidence,
             s.item_name, s.region, s.receiving_region, s.organ, s.organ_name
      from signal s join supervision_rule r on r.id = s.rule and r.version = s.rule_version
      where not s.trial
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SignalQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Newest first, those before {@code before}. */
  List<SignalRow> page(
      Area area, @Nullable String caseNumber, @Nullable SignalLevel level, long before, int limit) {
    return jdbc.sql(SELECT + "and " + Area.SQL + """
              and s.id < :before
              and (:case::text is null or s.case_number = :case)
              and (:level::text is null or s.level = :level)
            order by s.id desc
            limit :limit
            """)
        .param("prefixes", area.prefixes())
        .param("organs", area.organs())
        .param("before", before)
        .param("case", caseNumber)
        .param("level", level == null ? null : level.name())
        .param("limit", limit)
        .query(this::row)
        .list();
  }

  /** All of a case, oldest first. */
  List<SignalRow> ofCase(String caseNumber) {
    return jdbc.sql(SELECT + "and s.case_number = :case order by s.id")
        .param("case", caseNumber)
        .query(this::row)
        .list();
  }

  Map<SignalLevel, Long> countPerLevel(Area area) {
    var counts = new EnumMap<SignalLevel, Long>(SignalLevel.class);
    for (var level : SignalLevel.values()) counts.put(level, 0L);
    jdbc.sql("select s.level, count(*) as number from signal s where not s.trial and " + Area.SQL + "group by s.level")
        .param("prefixes", area.prefixes())
        .param("organs", area.organs())
        .query(row -> {
          counts.put(SignalLevel.valueOf(row.getString("level")), row.getLong("number"));
        });
    return counts;
  }

  /**
   * @param open cases nobody has decided on
   * @param overdue open cases beyond their statutory term
   * @param incomplete cases of which an event is missing; they are watched up to the gap only
   */
  record CaseCounts(long total, long open, long overdue, long incomplete) {}

  CaseCounts countCases(Area area, LocalDate today) {
    return jdbc.sql("""
            select count(*) as total,
                   count(*) filter (where s.open) as open,
                   count(*) filter (where s.open and s.statutory_due < :today) as overdue,
                   count(*) filter (where s.folded_sequence < s.last_sequence) as incomplete
            from watched_case s
            where
            """ + Area.SQL)
        .param("prefixes", area.prefixes())
        .param("organs", area.organs())
        .param("today", today)
        .query((row, number) -> new CaseCounts(
            row.getLong("total"), row.getLong("open"), row.getLong("overdue"), row.getLong("incomplete")))
        .single();
  }

  private SignalRow row(ResultSet row, int number) throws SQLException {
    return new SignalRow(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("rule"),
        row.getInt("rule_version"),
        row.getString("message_key"),
        row.getString("level"),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        json.readTree(row.getString("evidence")),
        row.getString("item_name"),
        row.getString("region"),
        row.getString("receiving_region"),
        row.getString("organ"),
        row.getString("organ_name"));
  }
}
