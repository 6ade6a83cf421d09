package io.tongban.catalog.change;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.item.ItemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The changes declared in each edition; those of a published edition stay as they are. */
@Repository
public class DeclaredChanges {

  private final JdbcClient jdbc;
  private final Clock clock;

  DeclaredChanges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Call it in the transaction that changes the draft's items, after {@code Drafts.take}. Returns the change's id. */
  @Transactional(propagation = MANDATORY)
  public long declare(Draft draft, DeclaredChange change, Actor by) {
    return jdbc.sql("""
            insert into item_change (edition_id, kind, before, after, document, document_number, reason,
              running_cases, transition_until, round_id, declared_at, declared_by)
            values (:edition, :kind, :before, :after, :document, :documentNumber, :reason, :runningCases,
              :transitionUntil, :round, :at, :by)
            returning id""")
        .param("edition", draft.id())
        .param("kind", change.kind().name())
        .param("before", codes(change.before()))
        .param("after", codes(change.after()))
        .param("document", change.document())
        .param("documentNumber", change.documentNumber())
        .param("reason", change.reason())
        .param("runningCases", change.runningCases() == null ? null : change.runningCases().name())
        .param("transitionUntil", change.transitionUntil())
        .param("round", change.round())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .query(Long.class)
        .single();
  }

  @Transactional(propagation = MANDATORY)
  public boolean withdraw(Draft draft, long change) {
    return jdbc.sql("delete from item_change where id = :id and edition_id = :edition")
        .param("id", change)
        .param("edition", draft.id())
        .update() == 1;
  }

  /** In the order in which they were declared. */
  public List<DeclaredChange> of(long edition) {
    return jdbc.sql("select * from item_change where edition_id = :edition order by id")
        .param("edition", edition)
        .query(DeclaredChanges::change)
        .list();
  }

  private static String[] codes(Collection<ItemCode> codes) {
    return codes.stream().map(ItemCode::value).toArray(String[]::new);
  }

  private static DeclaredChange change(ResultSet row, int number) throws SQLException {
    var running = row.getString("running_cases");
    return new DeclaredChange(ChangeKind.valueOf(row.getString("kind")), codes(row, "before"), codes(row, "after"),
        row.getString("document"), row.getString("document_number"), row.getString("reason"),
        running == null ? null : DeclaredChange.RunningCases.valueOf(running),
        row.getObject("transition_until", LocalDate.class), round(row));
  }

  private static @Nullable Long round(ResultSet row) throws SQLException {
    return row.getObject("round_id", Long.class);
  }

  private static List<ItemCode> codes(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).map(ItemCode::new).toList();
  }
}
