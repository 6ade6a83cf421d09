package io.tongban.supervision.guides;

import io.tongban.client.guide.GuideBecameStale;
import io.tongban.supervision.guides.model.LatenessRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The guides that lag behind, and the signals raised on them: once per term, rule and level. */
@Repository
class WatchedGuides {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  WatchedGuides(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @param aspects JSON: keys of what changed */
  record Watched(String code, String name, String region, String organ, String organName, int version,
      LatenessRule.Term term, String basis, String aspects) {}

  /** An older event than the last one says nothing new. */
  void opened(GuideBecameStale news, long sequence, LocalDate today) {
    jdbc.sql("""
            insert into watched_guide as w (code, name, region, organ, organ_name, version, since, days, basis, aspects,
                                            sequence, open, next_check_on)
            values (:code, :name, :region, :organ, :organName, :version, :since, :days, :basis,
                    cast(:aspects as jsonb), :sequence, true, :today)
            on conflict (code) do update
              set name = excluded.name, region = excluded.region, organ = excluded.organ,
                  organ_name = excluded.organ_name, version = excluded.version, since = excluded.since,
                  days = excluded.days, basis = excluded.basis, aspects = excluded.aspects,
                  sequence = excluded.sequence, open = true, next_check_on = excluded.next_check_on
              where w.sequence < excluded.sequence""")
        .param("code", news.code())
        .param("name", news.name())
        .param("region", news.region())
        .param("organ", news.organCode())
        .param("organName", news.organName())
        .param("version", news.version())
        .param("since", news.since())
        .param("days", news.days())
        .param("basis", news.basis())
        .param("aspects", json.writeValueAsString(news.aspects()))
        .param("sequence", sequence)
        .param("today", today)
        .update();
  }

  /** Also when its beginning comes later: that is then an older event. */
  void closed(String code, int version, LocalDate on, long sequence) {
    jdbc.sql("""
            insert into watched_guide as w (code, name, region, organ, organ_name, version, since, days, basis, aspects,
                                            sequence, open)
            values (:code, '', '', '', '', :version, :on, 0, '', '[]', :sequence, false)
            on conflict (code) do update
              set version = excluded.version, sequence = excluded.sequence, open = false, next_check_on = null
              where w.sequence < excluded.sequence""")
        .param("code", code)
        .param("version", version)
        .param("on", on)
        .param("sequence", sequence)
        .update();
  }

  int checkAllOn(LocalDate day) {
    return jdbc.sql("update watched_guide set next_check_on = :day where open").param("day", day).update();
  }

  /** Held until the transaction ends; those another instance holds are passed over. */
  List<Watched> claimDue(LocalDate today, int most) {
    return jdbc.sql("""
            select code, name, region, organ, organ_name, version, since, days, basis, aspects from watched_guide
            where next_check_on <= :today order by next_check_on limit :most for update skip locked""")
        .param("today", today)
        .param("most", most)
        .query(this::watched)
        .list();
  }

  void lookAgain(String code, @Nullable LocalDate on) {
    jdbc.sql("update watched_guide set next_check_on = :on where code = :code")
        .param("on", on)
        .param("code", code)
        .update();
  }

  void raise(Watched guide, LatenessRule rule, String level, Map<String, Object> evidence, Instant now) {
    jdbc.sql("""
            insert into guide_signal (code, since, rule, rule_version, level, trial, raised_at, evidence, name, region,
                                      organ, organ_name)
            values (:code, :since, 'C06', :version, :level, :trial, :now, cast(:evidence as jsonb), :name, :region,
                    :organ, :organName)
            on conflict (code, since, rule, level, trial) do nothing""")
        .param("code", guide.code())
        .param("since", guide.term().since())
        .param("version", rule.version())
        .param("level", level)
        .param("trial", rule.trial())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("evidence", json.writeValueAsString(evidence))
        .param("name", guide.name())
        .param("region", guide.region())
        .param("organ", guide.organ())
        .param("organName", guide.organName())
        .update();
  }

  private Watched watched(ResultSet row, int number) throws SQLException {
    return new Watched(row.getString("code"), row.getString("name"), row.getString("region"), row.getString("organ"),
        row.getString("organ_name"), row.getInt("version"),
        new LatenessRule.Term(row.getObject("since", LocalDate.class), row.getInt("days")), row.getString("basis"),
        row.getString("aspects"));
  }
}
