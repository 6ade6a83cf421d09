package io.tongban.guide.guide;

import static java.time.ZoneOffset.UTC;

import io.tongban.calendar.WorkingCalendar;
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
 * Counts the open terms of guides anew when other days count, and writes down each due day that moved. Also at the
 * start: the calendar may have moved while nobody listened.
 */
@Component
class DueRecount {

  private final JdbcClient jdbc;
  private final WorkingCalendars calendars;
  private final Clock clock;

  DueRecount(JdbcClient jdbc, WorkingCalendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.clock = clock;
  }

  @EventListener({CalendarMoved.class, ApplicationReadyEvent.class})
  @Transactional
  void recount() {
    Changes.lock(jdbc);
    var calendar = calendars.current();
    recount(calendar, """
        select distinct cast(stale ->> 'since' as date) since, cast(stale ->> 'days' as integer) days
        from guide_state where stale is not null and stale ->> 'calendar' is distinct from :calendar""", """
        with counted as (
          select * from unnest(cast(:since as date[]), cast(:days as integer[]), cast(:due as date[]))
            c (since, days, due)),
        before as (
          select s.code, s.stale term, c.due
          from guide_state s
          join counted c on c.since = cast(s.stale ->> 'since' as date) and c.days = cast(s.stale ->> 'days' as integer)
          where s.stale is not null),
        moved as (
          update guide_state s set stale = s.stale || jsonb_build_object('due', b.due, 'calendar', :calendar)
          from before b where s.code = b.code)
        insert into guide_due_change (code, kind, changed_at, old_calendar, new_calendar, old_due, new_due)
        select code, 'STALE', :now, term ->> 'calendar', :calendar, cast(term ->> 'due' as date), due
        from before where cast(term ->> 'due' as date) <> due""");
    recount(calendar, """
        select distinct cast(lacking #>> '{term,since}' as date) since, cast(lacking #>> '{term,days}' as integer) days
        from guide_state
        where lacking #>> '{term,since}' is not null and lacking #>> '{term,calendar}' <> :calendar""", """
        with counted as (
          select * from unnest(cast(:since as date[]), cast(:days as integer[]), cast(:due as date[]))
            c (since, days, due)),
        before as (
          select s.code, s.lacking -> 'term' term, c.due
          from guide_state s
          join counted c on c.since = cast(s.lacking #>> '{term,since}' as date)
            and c.days = cast(s.lacking #>> '{term,days}' as integer)
          where s.lacking is not null),
        moved as (
          update guide_state s
          set lacking = jsonb_set(s.lacking, '{term}',
                b.term || jsonb_build_object('due', b.due, 'calendar', :calendar)),
              next_look = least(s.next_look, b.due + 1)
          from before b where s.code = b.code)
        insert into guide_due_change (code, kind, changed_at, old_calendar, new_calendar, old_due, new_due)
        select code, 'LACKING', :now, term ->> 'calendar', :calendar, cast(term ->> 'due' as date), due
        from before where cast(term ->> 'due' as date) <> due""");
  }

  /**
   * @param open finds the different terms that were counted with other days
   * @param move writes their days down, and which of them moved
   */
  private void recount(WorkingCalendar calendar, String open, String move) {
    var terms = jdbc.sql(open).param("calendar", calendar.version()).query(Term.class).list();
    if (terms.isEmpty()) {
      return;
    }
    jdbc.sql(move)
        .param("since", terms.stream().map(term -> term.since().toString()).toArray(String[]::new))
        .param("days", terms.stream().map(Term::days).toArray(Integer[]::new))
        .param("due", terms.stream().map(term -> calendar.dueDate(term.since(), term.days()).date().toString())
            .toArray(String[]::new))
        .param("calendar", calendar.version())
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  private record Term(LocalDate since, int days) {}
}
