package io.tongban.application.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads no more than the public may know; the identifier is compared in the database and never leaves it. */
@Repository
class JdbcProgress {

  private final JdbcClient jdbc;

  JdbcProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Found(
      String number, String itemName, String status, @Nullable LocalDate promisedDue, boolean provisional) {}

  record Step(String type, Instant at) {}

  Optional<Found> find(String number, String lastFour) {
    return jdbc.sql("""
            select number, item_name, status, promised_due, due_provisional from case_file
            where number = :number and right(applicant_identifier, 4) = :lastFour
            """)
        .param("number", number)
        .param("lastFour", lastFour)
        .query((row, n) -> new Found(row.getString("number"), row.getString("item_name"), row.getString("status"),
            row.getObject("promised_due", LocalDate.class), row.getBoolean("due_provisional")))
        .optional();
  }

  List<Step> steps(String number) {
    return jdbc.sql("select type, at from case_event where case_number = :number order by sequence")
        .param("number", number)
        .query((row, n) -> new Step(row.getString("type"), row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
