package io.tongban.guide.feerecord;

import io.tongban.guide.feerecord.model.HearingRules;
import io.tongban.guide.feerecord.model.HearingRules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the law asks of hearings, and where it asks for one, by date. */
@Repository
class Rules {

  private final JdbcClient jdbc;

  Rules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The basis on which prices that government sets for bodies of the kind need a hearing; empty where they do not. */
  Optional<String> hearingNeeded(String kind, LocalDate day) {
    return jdbc.sql("""
            select basis from price_hearing_rule
            where kind = :kind and valid_from <= :day and (valid_to is null or valid_to > :day)""")
        .param("kind", kind)
        .param("day", day)
        .query(String.class)
        .optional();
  }

  /** Of every day; read once for all the records that are looked at. */
  Dated hearings() {
    return new Dated(
        jdbc.sql("select what, valid_from, valid_to, number, basis from hearing_rule").query(Row.class).list());
  }

  record Dated(List<Row> rows) {

    HearingRules on(LocalDate day) {
      return new HearingRules(rule("RECRUITMENT_DAYS", day), rule("ANNOUNCEMENT_DAYS", day),
          rule("CONSUMERS_PERCENT", day));
    }

    private @Nullable Rule rule(String what, LocalDate day) {
      return rows.stream().filter(row -> row.what().equals(what) && row.holds(day)).findFirst()
          .map(row -> new Rule(row.number(), row.basis())).orElse(null);
    }
  }

  record Row(String what, LocalDate validFrom, @Nullable LocalDate validTo, int number, String basis) {

    boolean holds(LocalDate day) {
      return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
  }
}
