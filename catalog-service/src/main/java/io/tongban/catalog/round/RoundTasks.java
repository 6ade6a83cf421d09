package io.tongban.catalog.round;

import static io.tongban.access.Grant.EVERY_ORGAN;
import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.DECIDER;
import static io.tongban.access.Role.REVIEWER;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.catalog.round.model.RoundState;
import io.tongban.catalog.task.Task;
import io.tongban.catalog.task.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each round waits for, told to those who may take that step. */
@Component
class RoundTasks implements Waiting {

  static final String RUNNING = """
      select r.id, r.region, r.title, r.state, r.notice_until, r.draft, drawn.status draft_status, p.*,
        (select count(*) from round_comment c where c.round_id = r.id and c.adoption is null) unanswered
      from cleanup_round r
      left join edition drawn on drawn.id = r.draft
      join lateral (
        select count(*) filter (where state = 'PROPOSED') proposed,
          count(*) filter (where state = 'PROPOSED' and proposed_by <> :me) to_review,
          count(*) filter (where state = 'LEGALLY_SOUND') sound,
          count(*) filter (where state = 'LEGALLY_SOUND' and proposed_by <> :me and reviewed_by <> :me) to_decide,
          count(*) filter (where state in ('ADOPTED', 'ADOPTED_WITH_CHANGES')) adopted,
          coalesce(array_agg(distinct organ_code), '{}') organs
        from proposal where round_id = r.id) p on true
      where r.state not in ('CLOSED', 'ABANDONED')
        and exists (select from unnest(:prefixes) prefix where starts_with(r.region, prefix))
      order by r.id limit :most""";

  private final JdbcClient jdbc;
  private final Clock clock;

  RoundTasks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param toReview proposals that the caller neither made nor may leave to others, likewise {@code toDecide}
   * @param organs that have proposed
   */
  private record Standing(long id, RegionCode region, String title, RoundState state, @Nullable Instant noticeUntil,
      @Nullable Long draft, boolean published, int proposed, int toReview, int sound, int toDecide, int adopted,
      int unanswered, List<String> organs) {

    int live() {
      return proposed + sound;
    }
  }

  @Override
  public List<Task> tasks(Caller caller, LocalDate today) {
    var tasks = new ArrayList<Task>();
    for (var round : running(caller)) {
      if (RoundAccess.leads(round.region(), caller)) {
        lead(tasks, round);
      } else {
        propose(tasks, round, caller);
      }
      if (round.state() == RoundState.LEGALITY_REVIEW && round.toReview() > 0 && may(round, caller, REVIEWER)) {
        tasks.add(task(round, "round-review", round.toReview(), null, "/proposals"));
      }
      if (round.state() == RoundState.DECISION && round.toDecide() > 0 && may(round, caller, DECIDER)) {
        tasks.add(task(round, "round-decide", round.toDecide(), null, "/proposals"));
      }
    }
    return tasks;
  }

  private static boolean may(Standing round, Caller caller, Role role) {
    return RoundAccess.leads(round.region(), caller) || caller.may(role, round.region(), EVERY_ORGAN);
  }

  private void lead(List<Task> tasks, Standing round) {
    switch (round.state()) {
      case OPEN -> {
        if (round.live() > 0) {
          tasks.add(task(round, "round-to-review", round.live(), null, ""));
        }
      }
      case LEGALITY_REVIEW -> {
        if (round.proposed() == 0 && round.sound() > 0) {
          tasks.add(task(round, "round-to-notice", round.sound(), null, ""));
        }
      }
      case PUBLIC_NOTICE -> notice(tasks, round);
      case DECISION -> {
        if (round.sound() == 0) {
          var next = round.adopted() > 0 ? "round-to-draw-up" : "round-to-close";
          tasks.add(task(round, next, round.adopted(), null, ""));
        }
      }
      case EDITION -> {
        if (round.published()) {
          tasks.add(task(round, "round-to-close", round.adopted(), null, ""));
        } else if (round.draft() == null) {
          tasks.add(task(round, "round-to-draw-up", round.adopted(), null, ""));
        } else {
          tasks.add(new Task(Task.Kind.ROUND_STEP, "round-to-publish", List.of(round.adopted()), round.title(), null,
              "/admin/editions/" + round.draft()));
        }
      }
      case CLOSED, ABANDONED -> { }
    }
  }

  private void notice(List<Task> tasks, Standing round) {
    var until = round.noticeUntil();
    if (until == null) {
      return;
    }
    var over = !clock.instant().isBefore(until);
    if (round.unanswered() > 0) {
      // The notice's last day; the round is not decided before every comment has its feedback (条例 art. 18).
      var last = LocalDate.ofInstant(until.minusSeconds(1), clock.getZone());
      tasks.add(task(round, "round-to-answer", round.unanswered(), last, "/comments"));
    } else if (over) {
      tasks.add(task(round, "round-to-decide", round.sound(), null, ""));
    }
  }

  /** While proposals are collected, organs that have not proposed are asked to. */
  private static void propose(List<Task> tasks, Standing round, Caller caller) {
    var owes = caller.grantsOf(CATALOGUE_ADMINISTRATOR).stream()
        .anyMatch(grant -> grant.region().covers(round.region()) && !round.organs().contains(grant.organ()));
    if (round.state() == RoundState.OPEN && owes) {
      tasks.add(task(round, "round-propose", 0, null, "/proposals/new"));
    }
  }

  private static Task task(Standing round, String title, int number, @Nullable LocalDate due, String page) {
    return new Task(Task.Kind.ROUND_STEP, title, List.of(number), round.title(), due,
        "/admin/rounds/" + round.id() + page);
  }

  private List<Standing> running(Caller caller) {
    var prefixes = RoundAccess.insideRoles().stream().flatMap(role -> caller.grantsOf(role).stream())
        .map(Grant::region).map(RegionCode::prefix).distinct().toArray(String[]::new);
    return jdbc.sql(RUNNING)
        .param("me", caller.id())
        .param("prefixes", prefixes)
        .param("most", MOST)
        .query(RoundTasks::standing)
        .list();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(row.getLong("id"), new RegionCode(row.getString("region")), row.getString("title"),
        RoundState.valueOf(row.getString("state")), Rounds.instant(row, "notice_until"),
        row.getObject("draft", Long.class), "PUBLISHED".equals(row.getString("draft_status")), row.getInt("proposed"),
        row.getInt("to_review"), row.getInt("sound"), row.getInt("to_decide"), row.getInt("adopted"),
        row.getInt("unanswered"), Arrays.asList((String[]) row.getArray("organs").getArray()));
  }
}
