package io.tongban.supervision.guides;

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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What organs owe, and the signals raised on it: once per term, rule and level. */
@Repository
class WatchedDuties {

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  WatchedDuties(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * An older event than the last one says nothing new.
   *
   * @return whether it was news
   */
  boolean opened(Duty duty, long sequence, LocalDate today) {
    return jdbc.sql("""
            insert into watched_duty as w (rule, subject, code, name, region, organ, organ_name, since, days, basis,
                                           details, sequence, open, next_check_on)
            values (:rule, :subject, :code, :name, :region, :organ, :organName, :since, :days, :basis,
                    cast(:details as jsonb), :sequence, true, :today)
            on conflict (rule, subject) do update
              set code = excluded.code, name = excluded.name, region = excluded.region, organ = excluded.organ,
                  organ_name = excluded.organ_name, since = excluded.since, days = excluded.days,
                  basis = excluded.basis, details = excluded.details, sequence = excluded.sequence, open = true,
                  next_check_on = excluded.next_check_on
              where w.sequence < excluded.sequence""")
        .param("rule", duty.rule())
        .param("subject", duty.subject())
        .param("code", duty.code())
        .param("name", duty.name())
        .param("region", duty.region())
        .param("organ", duty.organ())
        .param("organName", duty.organName())
        .param("since", duty.term().since())
        .param("days", duty.term().days())
        .param("basis", duty.basis())
        .param("details", json.writeValueAsString(duty.details()))
        .param("sequence", sequence)
        .param("today", today)
        .update() == 1;
  }

  /** Also when its beginning comes later: that is then an older event. */
  void closed(String rule, String subject, LocalDate on, long sequence) {
    jdbc.sql("""
            insert into watched_duty as w (rule, subject, code, name, region, organ, organ_name, since, days, basis,
                                           details, sequence, open)
            values (:rule, :subject, '', '', '', '', '', :on, 0, '', '{}', :sequence, false)
            on conflict (rule, subject) do update
              set sequence = excluded.sequence, open = false, next_check_on = null
              where w.sequence < excluded.sequence""")
        .param("rule", rule)
        .param("subject", subject)
        .param("on", on)
        .param("sequence", sequence)
        .update();
  }

  int checkAllOn(LocalDate day) {
    return jdbc.sql("update watched_duty set next_check_on = :day where open").param("day", day).update();
  }

  /** Held until the transaction ends; those another instance holds are passed over. */
  List<Duty> claimDue(LocalDate today, int most) {
    return jdbc.sql("""
            select rule, subject, code, name, region, organ, organ_name, since, days, basis, details from watched_duty
            where next_check_on <= :today order by next_check_on limit :most for update skip locked""")
        .param("today", today)
        .param("most", most)
        .query(this::duty)
        .list();
  }

  void lookAgain(Duty duty, @Nullable LocalDate on) {
    jdbc.sql("update watched_duty set next_check_on = :on where rule = :rule and subject = :subject")
        .param("on", on)
        .param("rule", duty.rule())
        .param("subject", duty.subject())
        .update();
  }

  void raise(Duty duty, LatenessRule rule, String level, Map<String, Object> evidence, Instant now) {
    jdbc.sql("""
            insert into guide_signal (rule, subject, code, since, rule_version, level, trial, raised_at, evidence, name,
                                      region, organ, organ_name)
            values (:rule, :subject, :code, :since, :version, :level, :trial, :now, cast(:evidence as jsonb), :name,
                    :region, :organ, :organName)
            on conflict (rule, subject, since, level, trial) do nothing""")
        .param("rule", duty.rule())
        .param("subject", duty.subject())
        .param("code", duty.code())
        .param("since", duty.term().since())
        .param("version", rule.version())
        .param("level", level)
        .param("trial", rule.trial())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("evidence", json.writeValueAsString(evidence))
        .param("name", duty.name())
        .param("region", duty.region())
        .param("organ", duty.organ())
        .param("organName", duty.organName())
        .update();
  }

  private Duty duty(ResultSet row, int number) throws SQLException {
    return new Duty(row.getString("rule"), row.getString("subject"), row.getString("code"), row.getString("name"),
        row.getString("region"), row.getString("organ"), row.getString("organ_name"),
        new LatenessRule.Term(row.getObject("since", LocalDate.class), row.getInt("days")), row.getString("basis"),
        json.readValue(row.getString("details"), DETAILS));
  }
}
