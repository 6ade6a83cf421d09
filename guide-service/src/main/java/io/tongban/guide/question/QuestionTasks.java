package io.tongban.guide.question;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.guide.question.model.Kind;
import io.tongban.guide.task.Task;
import io.tongban.guide.task.Waiting;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions and reports of readers that wait for the organ's answer, for who may give it. */
@Component
class QuestionTasks implements Waiting {

  static final String OPEN = """
      select distinct on (kind) kind, item_name, due, count(*) over same number,
             count(*) filter (where due < :today) over same late
      from (select distinct q.id, q.kind, q.due, q.item_name
            from unnest(cast(:prefixes as text[]), cast(:organs as text[])) held (prefix, organ)
            join question q on q.region >= held.prefix and q.region < held.prefix || '~'
              and held.organ in ('*', q.organ_code)
            where q.status = 'OPEN') waiting
      window same as (partition by kind)
      order by kind, due, id""";

  private final JdbcClient jdbc;

  QuestionTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param late how many are overdue */
  private record Open(Kind kind, String itemName, LocalDate due, int number, int late) {

    Task task() {
      var title = switch (kind) {
        case QUESTION -> "answer-questions";
        case CORRECTION -> "answer-corrections";
      };
      return new Task(Task.Kind.QUESTION, title, List.of(number, late), itemName, due, "/workbench/questions");
    }
  }

  @Override
  public List<Task> tasks(Caller caller, LocalDate today) {
    var grants = AnswerController.ANSWERERS.stream().flatMap(role -> caller.grantsOf(role).stream()).toList();
    if (grants.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(OPEN)
        .param("prefixes", grants.stream().map(grant -> grant.region().prefix()).toArray(String[]::new))
        .param("organs", grants.stream().map(Grant::organ).toArray(String[]::new))
        .param("today", today)
        .query(Open.class).list().stream()
        .map(Open::task)
        .toList();
  }
}
