package io.tongban.catalog.round;

import io.tongban.catalog.round.model.NoticePeriod;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long the law has the public asked as a rule; comes with the migrations, as the laws do. */
@Repository
class NoticeTerms {

  private final JdbcClient jdbc;

  NoticeTerms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Term(NoticePeriod period, String basis) {}

  /** Empty for days on which no statute set a term. */
  Optional<Term> on(LocalDate day) {
    return jdbc.sql("select * from notice_term where daterange(valid_from, valid_to) @> :day")
        .param("day", day)
        .query((row, n) -> new Term(
            new NoticePeriod(NoticePeriod.Unit.valueOf(row.getString("unit")), row.getInt("days")),
            row.getString("basis")))
        .optional();
  }
}
