package io.tongban.guide.draft;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.tongban.access.Caller;
import io.tongban.guide.review.Status;
import io.tongban.guide.task.Task.Kind;
import io.tongban.guide.task.Task;
import io.tongban.guide.task.Waiting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drafts for who may review them, or got them back, by part; and parts that contradict their item, for who writes them.
 */
@Component
class DraftTasks implements Waiting {

  static final String REVIEWED = """
      select distinct on (part) count(*) over (partition by part) number, 'IN_REVIEW' status, code, part, name
      from (select distinct d.code, d.part, d.name, d.edited_at
            from unnest(cast(:prefixes as text[]), cast(:organs as text[])) held (prefix, organ)
            join draft d on d.region >= held.prefix and d.region < held.prefix || '~'
              and held.organ in ('*', d.organ_code)
            where d.status = 'IN_REVIEW' and d.edited_by <> :me and d.submitted_by is distinct from :me) waiting
      order by part, edited_at, code""";
  /** Back to who changed it last and to who submitted it. */
  static final String RETURNED = """
      select distinct on (part) count(*) over (partition by part) number, 'RETURNED' status, code, part, name
      from (select distinct d.code, d.part, d.name, d.edited_at
            from unnest(cast(:prefixes as text[]), cast(:organs as text[])) held (prefix, organ)
            join draft d on d.region >= held.prefix and d.region < held.prefix || '~'
              and held.organ in ('*', d.organ_code)
            where d.status = 'RETURNED' and (d.edited_by = :me or :me = (
              select s.by from draft_step s where s.code = d.code and s.part = d.part and s.step = 'SUBMITTED'
              order by s.id desc limit 1))) waiting
      order by part, edited_at, code""";
  static final String OUTDATED = """
      select distinct on (part) count(*) over (partition by part) number, code, part, name
      from (select distinct o.code, o.part, o.name, o.since
            from unnest(cast(:prefixes as text[]), cast(:organs as text[])) held (prefix, organ)
            join outdated_part o on o.region >= held.prefix and o.region < held.prefix || '~'
              and held.organ in ('*', o.organ_code)) waiting
      order by part, since, code""";

  private final JdbcClient jdbc;

  DraftTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Waits(int number, Status status, String code, String part, String name) {

    Task task() {
      var title = (status == Status.RETURNED ? "draft-returned-" : "draft-review-") + part;
      return new Task(Kind.DRAFT, title, List.of(number), name, null, link(number, code, part, "drafts"));
    }
  }

  private record Outdated(int number, String code, String part, String name) {

    Task task() {
      return new Task(
          Kind.OUTDATED_PART, "outdated-" + part, List.of(number), name, null, link(number, code, part, "outdated"));
    }
  }

  @Override
  public List<Task> tasks(Caller caller, LocalDate today) {
    var tasks = new ArrayList<Task>();
    var reading = Areas.of(caller, CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER);
    var writing = Areas.of(caller, CATALOGUE_ADMINISTRATOR);
    if (!reading.prefixes().isEmpty()) {
      waiting(REVIEWED, reading, caller).forEach(draft -> tasks.add(draft.task()));
    }
    if (!writing.prefixes().isEmpty()) {
      waiting(RETURNED, writing, caller).forEach(draft -> tasks.add(draft.task()));
      jdbc.sql(OUTDATED).params(writing.params()).query(Outdated.class).list()
          .forEach(part -> tasks.add(part.task()));
    }
    return tasks;
  }

  private List<Waits> waiting(String sql, Areas areas, Caller caller) {
    return jdbc.sql(sql).params(areas.params()).param("me", caller.id()).query(Waits.class).list();
  }

  private static String link(int number, String code, String part, String list) {
    if (number > 1) {
      return "/admin/guides#" + list;
    }
    return "/admin/guides/" + code + (part.equals("guide") ? "" : "/" + part);
  }
}
