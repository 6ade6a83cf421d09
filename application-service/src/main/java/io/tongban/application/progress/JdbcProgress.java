package io.tongban.application.progress;

import io.tongban.calendar.DueDate;
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

  /** @param running the clock goes towards the promised day: accepted, not decided, not suspended */
  record Found(
      String number, String itemName, String status, @Nullable DueDate promised, boolean running, boolean suspended) {}

  record Step(String type, Instant at) {}

  Optional<Found> find(String number, String lastFour) {
    return jdbc.sql("""
            select number, item_name, status, promised_due, due_provisional, suspended,
              status in ('ACCEPTED', 'REVIEWED') and not suspended as running
            from case_file
            where number = :number and right(applicant_identifier, 4) = :lastFour
            """)
        .param("number", number)
        .param("lastFour", lastFour)
        .query((row, n) -> new Found(row.getString("number"), row.getString("item_name"), row.getString("status"),
            due(row.getObject("promised_due", LocalDate.class), row.getBoolean("due_provisional")),
            row.getBoolean("running"), row.getBoolean("suspended")))
        .optional();
  }

  private static @Nullable DueDate due(@Nullable LocalDate date, boolean provisional) {
    return date == null ? null : new DueDate(date, provisional);
  }

  List<Step> steps(String number) {
    return jdbc.sql("select type, at from case_event where case_number = :number order by sequence")
        .param("number", number)
        .query((row, n) -> new Step(row.getString("type"), row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
