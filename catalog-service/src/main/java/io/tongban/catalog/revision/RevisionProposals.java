package io.tongban.catalog.revision;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.change.ChangeKind;
import io.tongban.catalog.item.ItemCode;
import io.tongban.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what organs wish to have changed. */
@Repository
class RevisionProposals {

  private final JdbcClient jdbc;
  private final Clock clock;

  RevisionProposals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(long revision, String organ, ProposalWish wish, Actor by) {
    jdbc.sql("""
            insert into revision_proposal (revision_id, organ_code, kind, items, content, basis, new_name, new_promise,
              proposed_at, proposed_by)
            values (:revision, :organ, :kind, :items, :content, :basis, :newName, :newPromise, :at, :by)""")
        .param("revision", revision)
        .param("organ", organ)
        .param("kind", wish.kind().name())
        .param("items", wish.items().stream().map(ItemCode::value).toArray(String[]::new))
        .param("content", wish.content().strip())
        .param("basis", wish.basis())
        .param("newName", wish.newName())
        .param("newPromise", wish.newPromise())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .update();
  }

  /** In the order in which they were made. */
  List<Proposal> list(long revision, @Nullable String organ, Proposal.@Nullable State state, long after, int limit) {
    return jdbc.sql("""
            select * from revision_proposal
            where revision_id = :revision and id > :after
              and (cast(:organ as text) is null or organ_code = :organ)
              and (cast(:state as text) is null or state = :state)
            order by id limit :limit""")
        .param("revision", revision)
        .param("after", after)
        .param("organ", organ)
        .param("state", state == null ? null : state.name())
        .param("limit", limit)
        .query(RevisionProposals::proposal)
        .list();
  }

  Proposal get(long revision, long id) {
    return jdbc.sql("select * from revision_proposal where revision_id = :revision and id = :id")
        .param("revision", revision)
        .param("id", id)
        .query(RevisionProposals::proposal)
        .optional()
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }

  int deleteOpen(long revision, String organ) {
    return jdbc.sql("""
            delete from revision_proposal where revision_id = :revision and organ_code = :organ and state = 'OPEN'""")
        .param("revision", revision)
        .param("organ", organ)
        .update();
  }

  int countDecided(long revision, String organ) {
    return jdbc.sql("""
            select count(*) from revision_proposal
            where revision_id = :revision and organ_code = :organ and state <> 'OPEN'""")
        .param("revision", revision)
        .param("organ", organ)
        .query(Integer.class)
        .single();
  }

  void decide(long id, boolean adopted, String decision, Actor by) {
    jdbc.sql("""
            update revision_proposal set state = :state, decision = :decision, decided_at = :at, decided_by = :by
            where id = :id""")
        .param("state", adopted ? "ADOPTED" : "REJECTED")
        .param("decision", decision)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .param("id", id)
        .update();
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(row.getLong("id"), row.getLong("revision_id"), row.getString("organ_code"),
        ChangeKind.valueOf(row.getString("kind")),
        Arrays.stream((String[]) row.getArray("items").getArray()).map(ItemCode::new).toList(),
        row.getString("content"), row.getString("basis"), row.getString("new_name"),
        row.getObject("new_promise", Integer.class), Objects.requireNonNull(Revisions.instant(row, "proposed_at")),
        row.getString("proposed_by"), Proposal.State.valueOf(row.getString("state")), row.getString("decision"),
        Revisions.instant(row, "decided_at"), row.getString("decided_by"));
  }
}
