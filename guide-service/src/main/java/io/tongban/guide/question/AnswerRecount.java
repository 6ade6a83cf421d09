package io.tongban.guide.question;

import static java.time.ZoneOffset.UTC;

import io.tongban.following.CalendarMoved;
import io.tongban.following.WorkingCalendars;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the terms of open questions anew when other days count, and writes down each due day that moved. Also at the
 * start: the calendar may have moved while nobody listened.
 */
@Component
class AnswerRecount {

  private final JdbcClient jdbc;
  private final WorkingCalendars calendars;
  private final Clock clock;

  AnswerRecount(JdbcClient jdbc, WorkingCalendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.clock = clock;
  }

  private record Term(LocalDate since, int days) {}

  @EventListener({CalendarMoved.class, ApplicationReadyEvent.class})
  @Transactional
  void recount() {
    var calendar = calendars.current();
    var terms = jdbc.sql("""
            select distinct cast(asked_at at time zone 'Asia/Shanghai' as date) since, days from question
            where status = 'OPEN' and calendar is distinct from :calendar""")
        .param("calendar", calendar.version())
        .query(Term.class)
        .list();
    if (terms.isEmpty()) {
      return;
    }
    jdbc.sql("""
            with counted as (
              select * from unnest(cast(:since as date[]), cast(:days as integer[]), cast(:due as date[]))
                c (since, days, due)),
            before as (
              select q.id, q.calendar, q.due old_due, c.due from question q
              join counted c on c.since = cast(q.asked_at at time zone 'Asia/Shanghai' as date) and c.days = q.days
              where q.status = 'OPEN' order by q.id for update of q),
            moved as (
              update question q set due = b.due, calendar = :calendar from before b where q.id = b.id)
            insert into question_due_change (question, changed_at, old_calendar, new_calendar, old_due, new_due)
            select id, :now, calendar, :calendar, old_due, due from before where old_due <> due""")
        .param("since", terms.stream().map(term -> term.since().toString()).toArray(String[]::new))
        .param("days", terms.stream().map(Term::days).toArray(Integer[]::new))
        .param("due", terms.stream().map(term -> calendar.dueDate(term.since(), term.days()).date().toString())
            .toArray(String[]::new))
        .param("calendar", calendar.version())
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }
}
