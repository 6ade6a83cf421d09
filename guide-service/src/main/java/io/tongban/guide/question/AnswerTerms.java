package io.tongban.guide.question;

import io.tongban.guide.question.model.Kind;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In how many working days organs answer, by date. */
@Repository
class AnswerTerms {

  private final JdbcClient jdbc;

  AnswerTerms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param days working days after the day of the question */
  record Term(int days, String basis) {}

  Term on(LocalDate day, Kind kind) {
    return jdbc.sql("""
            select days, basis from answer_term
            where kind = :kind and valid_from <= :day and (valid_to is null or valid_to > :day)""")
        .param("kind", kind.name())
        .param("day", day)
        .query(Term.class)
        .single();
  }
}
