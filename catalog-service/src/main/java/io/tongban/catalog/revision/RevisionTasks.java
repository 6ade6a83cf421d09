package io.tongban.catalog.revision;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.following.WorkingCalendars;
import io.tongban.catalog.task.Task;
import io.tongban.catalog.task.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answers that organs owe to revisions: each to the organ's own keepers, with how often they were reminded; and to
 * who leads the revision how many have not answered.
 */
@Component
class RevisionTasks implements Waiting {

  private final JdbcClient jdbc;
  private final WorkingCalendars calendars;

  RevisionTasks(JdbcClient jdbc, WorkingCalendars calendars) {
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  @Override
  public List<Task> tasks(Caller caller, LocalDate today) {
    var grants = caller.grantsOf(CATALOGUE_ADMINISTRATOR);
    var owed = jdbc.sql("""
            select r.id, r.edition_title, r.answers_until, o.organ_name,
              (select count(*) from revision_reminder m where m.revision_id = r.id and m.organ_code = o.organ_code) told
            from unnest(:prefixes, :organs) as held (prefix, organ)
            join revision_organ o on o.organ_code = held.organ and o.state = 'WAITING'
            join revision r on r.id = o.revision_id and r.state = 'OPEN' and starts_with(r.region, held.prefix)
            order by r.answers_until, r.id limit :most""")
        .param("prefixes", prefixes(grants, false))
        .param("organs", grants.stream().filter(grant -> !everyOrgan(grant)).map(Grant::organ).toArray(String[]::new))
        .param("most", MOST)
        .query((row, n) -> owed(row, today))
        .list();
    var missing = jdbc.sql("""
            select r.id, r.edition_title, r.answers_until, o.waiting
            from revision r
            join lateral (
              select count(*) waiting from revision_organ o
              where o.revision_id = r.id and o.state = 'WAITING') o on true
            where r.state = 'OPEN' and o.waiting > 0
              and exists (select from unnest(:prefixes) prefix where starts_with(r.region, prefix))
            order by r.answers_until, r.id limit :most""")
        .param("prefixes", prefixes(grants, true))
        .param("most", MOST)
        .query((row, n) -> task(row, "revision-answers-missing", List.of(row.getInt("waiting")),
            row.getString("edition_title")))
        .list();
    owed.addAll(missing);
    return owed;
  }

  private Task owed(ResultSet row, LocalDate today) throws SQLException {
    var until = row.getObject("answers_until", LocalDate.class);
    var late = today.isAfter(until);
    var calendar = calendars.current();
    var days = late ? calendar.workingDaysAfterUpTo(until, today) : calendar.workingDaysAfterUpTo(today, until);
    return task(row, late ? "revision-answer-late" : "revision-answer", List.of(days, row.getInt("told")),
        row.getString("edition_title") + " · " + row.getString("organ_name"));
  }

  private static Task task(ResultSet row, String title, List<Object> args, String subject) throws SQLException {
    return new Task(Task.Kind.REVISION_ANSWER, title, args, subject, row.getObject("answers_until", LocalDate.class),
        "/admin/revisions/" + row.getLong("id"));
  }

  private static String[] prefixes(List<Grant> grants, boolean everyOrgan) {
    return grants.stream().filter(grant -> everyOrgan(grant) == everyOrgan)
        .map(Grant::region).map(RegionCode::prefix).toArray(String[]::new);
  }

  private static boolean everyOrgan(Grant grant) {
    return grant.organ().equals(Grant.EVERY_ORGAN);
  }
}
