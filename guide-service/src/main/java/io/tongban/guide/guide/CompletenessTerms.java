package io.tongban.guide.guide;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In how many working days a guide is to be complete that never was, by date. */
@Repository
class CompletenessTerms {

  private final JdbcClient jdbc;

  CompletenessTerms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param days working days after the day from which on the item is in force here */
  record Term(int days, String basis) {}

  Term on(LocalDate day) {
    return jdbc.sql("""
            select days, basis from completeness_term
            where valid_from <= :day and (valid_to is null or valid_to > :day)""")
        .param("day", day)
        .query(Term.class)
        .single();
  }
}
