package io.tongban.application.calendar;

import io.tongban.calendar.DayOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The override table and its history. */
@Repository
class JdbcOverrides {

  enum Change { SET, REMOVED }

  private final JdbcClient jdbc;

  JdbcOverrides(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DayOverride> all() {
    return between(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));
  }

  List<DayOverride> between(LocalDate from, LocalDate to) {
    return jdbc.sql("""
            select day, name, off, paper from calendar_override where day between :from and :to order by day
            """)
        .param("from", from)
        .param("to", to)
        .query((row, number) -> new DayOverride(row.getObject("day", LocalDate.class), row.getBoolean("off"),
            row.getString("name"), row.getString("paper")))
        .list();
  }

  Optional<DayOverride> find(LocalDate day) {
    return between(day, day).stream().findFirst();
  }

  void set(DayOverride override) {
    jdbc.sql("""
            insert into calendar_override (day, name, off, paper) values (:day, :name, :off, :paper)
            on conflict (day) do update set name = excluded.name, off = excluded.off, paper = excluded.paper
            """)
        .param("day", override.date())
        .param("name", override.name())
        .param("off", override.off())
        .param("paper", override.paper())
        .update();
  }

  void remove(LocalDate day) {
    jdbc.sql("delete from calendar_override where day = :day").param("day", day).update();
  }

  long revision() {
    return jdbc.sql("select coalesce(max(revision), 0) from calendar_change").query(Long.class).single();
  }

  /** Writes down who changed what; one change at a time, so that revisions have no gaps. */
  long record(Change change, DayOverride override, String by, Instant at) {
    jdbc.sql("lock table calendar_change in share row exclusive mode").update();
    return jdbc.sql("""
            insert into calendar_change (revision, day, change, name, off, paper, changed_by, changed_at)
            select coalesce(max(revision), 0) + 1, :day, :change, :name, :off, :paper, :by, :at from calendar_change
            returning revision
            """)
        .param("day", override.date())
        .param("change", change.name())
        .param("name", override.name())
        .param("off", override.off())
        .param("paper", override.paper())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
