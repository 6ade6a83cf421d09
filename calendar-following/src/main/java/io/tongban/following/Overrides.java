package io.tongban.following;

import io.tongban.calendar.DayOverride;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The override table as last heard, and up to which revision it was heard. */
class Overrides {

  private final JdbcClient jdbc;

  Overrides(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param wanted newest revision that was announced; {@code known} is the one the table holds */
  record State(long wanted, long known) {

    boolean stale() {
      return wanted > known;
    }
  }

  List<DayOverride> all() {
    return jdbc.sql("select day, name, off, paper from calendar_override order by day")
        .query((row, number) -> new DayOverride(row.getObject("day", LocalDate.class), row.getBoolean("off"),
            row.getString("name"), row.getString("paper")))
        .list();
  }

  State state() {
    return jdbc.sql("select wanted, known from calendar_state")
        .query((row, number) -> new State(row.getLong("wanted"), row.getLong("known")))
        .single();
  }

  void want(long revision) {
    jdbc.sql("update calendar_state set wanted = greatest(wanted, :revision)").param("revision", revision).update();
  }

  @Transactional
  public void replace(List<DayOverride> table, long revision) {
    jdbc.sql("delete from calendar_override").update();
    for (var day : table) {
      jdbc.sql("insert into calendar_override (day, name, off, paper) values (:day, :name, :off, :paper)")
          .param("day", day.date())
          .param("name", day.name())
          .param("off", day.off())
          .param("paper", day.paper())
          .update();
    }
    jdbc.sql("update calendar_state set known = greatest(known, :revision)").param("revision", revision).update();
  }
}
