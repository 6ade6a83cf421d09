package io.tongban.catalog.revision;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.revision.RevisionOrgan.Reminder;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organs that a revision asks, their answers and the reminders to them. */
@Repository
class RevisionOrgans {

  private final JdbcClient jdbc;
  private final Clock clock;

  RevisionOrgans(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Asks every organ that holds items in the edition. */
  int ask(long revision, long edition) {
    return jdbc.sql("""
            insert into revision_organ (revision_id, organ_code, organ_name, items)
            select :revision, organ_code, max(organ_name), count(*) from item where edition_id = :edition
            group by organ_code""")
        .param("revision", revision)
        .param("edition", edition)
        .update();
  }

  List<RevisionOrgan> of(long revision) {
    var reminders = jdbc.sql("""
            select organ_code, number, day, at from revision_reminder where revision_id = :revision
            order by organ_code, number""")
        .param("revision", revision)
        .query((row, n) -> new Sent(row.getString("organ_code"), new Reminder(row.getInt("number"),
            row.getObject("day", LocalDate.class), row.getObject("at", OffsetDateTime.class).toInstant())))
        .list();
    return jdbc.sql("""
            select o.*, (select count(*) from revision_proposal p
                where p.revision_id = o.revision_id and p.organ_code = o.organ_code) proposals,
              (select count(*) from revision_proposal p
                where p.revision_id = o.revision_id and p.organ_code = o.organ_code and p.state = 'OPEN') open_proposals
            from revision_organ o where revision_id = :revision order by organ_name, organ_code""")
        .param("revision", revision)
        .query((row, n) -> new RevisionOrgan(row.getString("organ_code"), row.getString("organ_name"),
            row.getInt("items"), RevisionOrgan.State.valueOf(row.getString("state")), row.getString("remark"),
            Revisions.instant(row, "answered_at"), row.getString("answered_by"), row.getInt("proposals"),
            row.getInt("open_proposals"), of(reminders, row.getString("organ_code"))))
        .list();
  }

  private record Sent(String organ, Reminder reminder) {}

  private static List<Reminder> of(List<Sent> all, String organ) {
    return all.stream().filter(sent -> sent.organ.equals(organ)).map(Sent::reminder).toList();
  }

  /** @throws Problem 404 {@code organ-not-asked} */
  RevisionOrgan get(long revision, String organ) {
    return of(revision).stream().filter(asked -> asked.code().equals(organ)).findFirst()
        .orElseThrow(() -> new Problem(404, "organ-not-asked").field("organ").args(organ));
  }

  void answer(long revision, String organ, RevisionOrgan.State state, @Nullable String remark, Actor by) {
    jdbc.sql("""
            update revision_organ set state = :state, remark = :remark, answered_at = :at, answered_by = :by
            where revision_id = :revision and organ_code = :organ""")
        .param("state", state.name())
        .param("remark", remark)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .param("revision", revision)
        .param("organ", organ)
        .update();
  }

  /** Returns the reminder's place among all of the revision, from 1; 0 when the organ had this reminder already. */
  int remind(long revision, String organ, int number, LocalDate day) {
    var sent = jdbc.sql("""
            insert into revision_reminder (revision_id, organ_code, number, day, at)
            values (:revision, :organ, :number, :day, :at) on conflict do nothing""")
        .param("revision", revision)
        .param("organ", organ)
        .param("number", number)
        .param("day", day)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return sent == 0 ? 0 : jdbc.sql("select count(*) from revision_reminder where revision_id = :revision")
        .param("revision", revision)
        .query(Integer.class)
        .single();
  }
}
