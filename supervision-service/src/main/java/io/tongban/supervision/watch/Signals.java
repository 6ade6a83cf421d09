package io.tongban.supervision.watch;

import io.tongban.client.application.CaseEvent;
import io.tongban.supervision.watch.model.Finding;
import io.tongban.supervision.watch.model.Mode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The signals as they are raised: once per case, rule and level. */
@Repository
class Signals {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Signals(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @param number counts the case's signals, from 1 */
  record Raised(long id, int number) {}

  /**
   * The caller holds the case's lock.
   *
   * @return empty when the case has had this signal before
   */
  Optional<Raised> raise(
      String caseNumber, CaseEvent.Terms terms, Finding finding, Map<String, Object> evidence, Instant now) {
    return jdbc.sql("""
            insert into signal (case_number, number, rule, rule_version, level, trial, raised_at, evidence,
                                item_name, region, receiving_region, organ, organ_name)
            select :case, 1 + count(*), :rule, :version, :level, :trial, :now, :evidence::jsonb,
                   :itemName, :region, :receivingRegion, :organ, :organName
            from signal where case_number = :case
            on conflict (case_number, rule, level, trial) do nothing
            returning id, number
            """)
        .param("case", caseNumber)
        .param("rule", finding.rule().rule().name())
        .param("version", finding.rule().version())
        .param("level", finding.level().name())
        .param("trial", finding.rule().mode() == Mode.TRIAL)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("evidence", json.writeValueAsString(evidence))
        .param("itemName", terms.itemName())
        .param("region", terms.region())
        .param("receivingRegion", terms.receivingRegion())
        .param("organ", terms.organCode())
        .param("organName", terms.organName())
        .query((row, index) -> new Raised(row.getLong("id"), row.getInt("number")))
        .optional();
  }
}
