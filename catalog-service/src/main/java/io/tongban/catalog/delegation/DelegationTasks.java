package io.tongban.catalog.delegation;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.catalog.delegation.model.Handover;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.task.Task;
import io.tongban.catalog.task.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Editions that a side of a delegation has to publish, told to who keeps that side's catalogue when it is its turn. */
@Component
class DelegationTasks implements Waiting {

  private final JdbcClient jdbc;

  DelegationTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param catalogue of receivers; the numbers with it are theirs
   * @param missing receivers of any catalogue that have not published
   */
  private record Standing(long id, RegionCode giver, boolean keeps, String document, Handover down,
      @Nullable Handover back, RegionCode catalogue, int toGive, int toTakeBack, int toReceive, int toReturn,
      int missing, boolean first) {}

  @Override
  public List<Task> tasks(Caller caller, LocalDate today) {
    var tasks = new ArrayList<Task>();
    for (var one : open(caller)) {
      var back = one.back();
      var giver = one.first() && EditionAccess.keeps(one.giver(), caller);
      var receiver = EditionAccess.keeps(one.catalogue(), caller);
      if (back == null) {
        if (receiver && one.toReceive() > 0) {
          tasks.add(task(one, "delegation-receive", one.toReceive(), one.down().from()));
        }
        if (giver && one.missing() == 0 && one.toGive() > 0) {
          tasks.add(task(one, "delegation-give", one.toGive(), one.down().done()));
        }
      } else {
        var takesBack = !one.keeps() && one.toTakeBack() > 0;
        if (giver && takesBack) {
          tasks.add(task(one, "delegation-take-back", one.toTakeBack(), back.from()));
        }
        if (receiver && !takesBack && one.toReturn() > 0) {
          tasks.add(task(one, "delegation-return", one.toReturn(), back.done()));
        }
      }
    }
    return tasks;
  }

  /** @param day on which the edition has to take effect; it is published before */
  private static Task task(Standing one, String title, int number, LocalDate day) {
    return new Task(Task.Kind.DELEGATION, title, List.of(number, day.toString()), one.document(), day.minusDays(1),
        "/admin/delegations/" + one.id());
  }

  /** By delegation and receiving catalogue; those that both sides have carried out are left out. */
  private List<Standing> open(Caller caller) {
    return jdbc.sql("""
            select d.*, i.*, l.*, sum(l.to_receive) over (partition by d.id) missing,
              row_number() over (partition by d.id order by l.catalogue) = 1 first
            from delegation d
            join lateral (
              select count(*) filter (where given_in is null) to_give,
                count(*) filter (where given_in is not null and taken_back_in is null) to_take_back
              from delegation_item where delegation_id = d.id) i on true
            join lateral (
              select catalogue, count(*) filter (where received_in is null) to_receive,
                count(*) filter (where received_in is not null and returned_in is null) to_return
              from delegation_line where delegation_id = d.id group by catalogue) l on true
            where d.cancelled_at is null
              and exists (select from unnest(:prefixes) prefix where starts_with(d.region, prefix)
                or exists (select from delegation_line l
                  where l.delegation_id = d.id and starts_with(l.catalogue, prefix)))
              and case when d.back_from is null
                then exists (select from delegation_item i where i.delegation_id = d.id and i.given_in is null)
                  or exists (select from delegation_line l where l.delegation_id = d.id and l.received_in is null)
                else exists (select from delegation_line l
                  where l.delegation_id = d.id and l.received_in is not null and l.returned_in is null) end
            order by d.id, l.catalogue limit :most""")
        .param("prefixes", caller.grantsOf(CATALOGUE_ADMINISTRATOR).stream()
            .filter(grant -> grant.organ().equals(Grant.EVERY_ORGAN))
            .map(Grant::region).map(RegionCode::prefix).toArray(String[]::new))
        .param("most", MOST)
        .query(DelegationTasks::standing)
        .list();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(row.getLong("id"), new RegionCode(row.getString("region")), row.getBoolean("keeps"),
        row.getString("document"), handover(row, "effective_from", "transition_until"),
        row.getObject("back_from") == null ? null : handover(row, "back_from", "back_transition_until"),
        new RegionCode(row.getString("catalogue")), row.getInt("to_give"), row.getInt("to_take_back"),
        row.getInt("to_receive"), row.getInt("to_return"), row.getInt("missing"), row.getBoolean("first"));
  }

  private static Handover handover(ResultSet row, String from, String until) throws SQLException {
    return new Handover(row.getObject(from, LocalDate.class), row.getObject(until, LocalDate.class));
  }
}
