package io.tongban.guide.publicservice;

import io.tongban.access.Caller;
import io.tongban.guide.review.Status;
import io.tongban.guide.task.Task;
import io.tongban.guide.task.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of bodies' services for who may review them, or got them back. */
@Component
class ServiceTasks implements Waiting {

  static final String REVIEWED = waiting("IN_REVIEW", "d.edited_by <> :me and d.submitted_by is distinct from :me");
  /** Back to who changed it last and to who submitted it. */
  static final String RETURNED = waiting("RETURNED", """
      (d.edited_by = :me or :me = (
        select s.by from public_service_step s where s.body = d.body and s.key = d.key and s.step = 'SUBMITTED'
        order by s.id desc limit 1))""");

  private final JdbcClient jdbc;

  ServiceTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Waits(int number, Status status, String body, String key, String name) {

    Task task() {
      return new Task(Task.Kind.PUBLIC_SERVICE,
          status == Status.RETURNED ? "public-service-returned" : "public-service-review", List.of(number), name, null,
          number == 1 ? "/admin/public-services/" + body + "/services/" + key : "/admin/public-services#drafts");
    }
  }

  @Override
  public List<Task> tasks(Caller caller, LocalDate today) {
    return Stream.concat(
            first(REVIEWED, Area.of(caller, ServiceAccess.REVIEWERS), caller),
            first(RETURNED, Area.of(caller, ServiceAccess.WRITERS), caller))
        .map(Waits::task)
        .toList();
  }

  private Stream<Waits> first(String sql, Area area, Caller caller) {
    return area.grants().isEmpty() ? Stream.empty()
        : jdbc.sql(sql).params(area.params()).param("me", caller.id()).query(Waits.class).optional().stream();
  }

  private static String waiting(String status, String whose) {
    return """
        select count(*) over () number, d.status, d.body, d.key, d.content ->> 'name' || ' · ' || b.name "name"
        from public_service_draft d join public_body b on b.code = d.body
        where d.status = '%s' and %s
          and %s
        order by d.edited_at, d.body, d.key limit 1""".formatted(status, whose, Bodies.IN_AREA.strip());
  }
}
