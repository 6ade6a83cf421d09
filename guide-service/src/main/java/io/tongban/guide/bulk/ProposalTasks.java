package io.tongban.guide.bulk;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.guide.task.Task;
import io.tongban.guide.task.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes to many guides that another person proposed, for who may publish them. */
@Component
class ProposalTasks implements Waiting {

  static final String REVIEWED = """
      select count(*) over () number, id, organ_name
      from (select distinct p.id, p.organ_name
            from unnest(cast(:prefixes as text[]), cast(:organs as text[])) held (prefix, organ)
            join bulk_proposal p on p.region >= held.prefix and p.region < held.prefix || '~'
              and held.organ in ('*', p.organ_code)
            where p.status = 'IN_REVIEW' and p.proposed_by <> :me) waiting
      order by id limit 1""";

  private final JdbcClient jdbc;

  ProposalTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Waits(int number, long id, String organName) {

    Task task() {
      return new Task(Task.Kind.BULK_EDIT, "bulk-review", List.of(number), organName, null,
          number == 1 ? "/admin/guides/bulk/" + id : "/admin/guides#bulk");
    }
  }

  @Override
  public List<Task> tasks(Caller caller, LocalDate today) {
    var grants = Stream.of(CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER)
        .flatMap(role -> caller.grantsOf(role).stream()).toList();
    if (grants.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(REVIEWED)
        .param("prefixes", grants.stream().map(grant -> grant.region().prefix()).toArray(String[]::new))
        .param("organs", grants.stream().map(Grant::organ).toArray(String[]::new))
        .param("me", caller.id())
        .query(Waits.class)
        .optional().stream()
        .map(Waits::task)
        .toList();
  }
}
