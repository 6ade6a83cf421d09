package io.tongban.guide.guide;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.guide.task.Task;
import io.tongban.guide.task.Task.Kind;
import io.tongban.guide.task.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guides that lag behind their item or the law, and guides that lack aspects, for who writes them. */
@Component
class GuideTasks implements Waiting {

  static final String STALE = pressing("stale", "stale is not null", "stale ->> 'due'");
  /** One that was complete before has no term: it is due on the day on which it was noticed. */
  static final String INCOMPLETE = pressing(
      "guides - c.complete", "missing <> '{}'", "coalesce(lacking #>> '{term,due}', lacking ->> 'told')");

  private final JdbcClient jdbc;

  GuideTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Pressing(int number, String code, String name, @Nullable LocalDate due) {}

  @Override
  public List<Task> tasks(Caller caller, LocalDate today) {
    var grants = caller.grantsOf(CATALOGUE_ADMINISTRATOR);
    if (grants.isEmpty()) {
      return List.of();
    }
    return Stream.of(
            first(STALE, grants).map(stale -> task(Kind.STALE_GUIDE, "guide-stale", stale, editor(stale))),
            first(INCOMPLETE, grants).map(one -> task(Kind.INCOMPLETE_GUIDE, "guide-incomplete", one,
                one.number() == 1 ? editor(one) : "/admin/guides/completeness?region=" + grants.getFirst().region())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Task task(Kind kind, String title, Pressing guide, String link) {
    return new Task(kind, title, List.of(guide.number()), guide.name(), guide.due(), link);
  }

  private static String editor(Pressing guide) {
    return "/admin/guides/" + guide.code();
  }

  private Optional<Pressing> first(String sql, List<Grant> grants) {
    return jdbc.sql(sql)
        .param("prefixes", grants.stream().map(grant -> grant.region().prefix()).toArray(String[]::new))
        .param("organs", grants.stream().map(Grant::organ).toArray(String[]::new))
        .query(Pressing.class)
        .optional();
  }

  /** How many there are is known of each region and organ; the first of each is the first of an index. */
  private static String pressing(String counted, String which, String due) {
    return """
        select sum(area.number) over () number, first.code, first.name, cast(first.due as date) due
        from (select distinct c.region, c.organ_code, c.%1$s number
              from unnest(cast(:prefixes as text[]), cast(:organs as text[])) held (prefix, organ)
              join guide_count c on c.region >= held.prefix and c.region < held.prefix || '~'
                and held.organ in ('*', c.organ_code)
              where c.%1$s > 0) area
        cross join lateral (
          select code, name, %3$s due from guide_state
          where region = area.region and organ_code = area.organ_code and %2$s
          order by %3$s, code limit 1) first
        order by first.due, first.code limit 1""".formatted(counted, which, due);
  }
}
