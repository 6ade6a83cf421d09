package io.tongban.catalog.change;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.item.ItemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The changes declared in each edition; those of a published edition stay as they are. */
@Repository
public class DeclaredChanges {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  DeclaredChanges(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Call it in the transaction that changes the draft's items, after {@code Drafts.take}. Returns the change's id. */
  @Transactional(propagation = MANDATORY)
  public long declare(Draft draft, DeclaredChange change, Actor by) {
    return insert(draft, List.of(change), false, by).getFirst();
  }

  /** As {@link #declare} for many; returns their ids in the same order. */
  @Transactional(propagation = MANDATORY)
  public List<Long> declareAll(Draft draft, List<DeclaredChange> declared, Actor by) {
    return insert(draft, declared, false, by);
  }

  /** For changes that were carried out on the draft's items with the declaration, and are undone with it. */
  @Transactional(propagation = MANDATORY)
  List<Long> carriedOut(Draft draft, List<DeclaredChange> declared, Actor by) {
    return insert(draft, declared, true, by);
  }

  private List<Long> insert(Draft draft, List<DeclaredChange> declared, boolean carriedOut, Actor by) {
    return jdbc.sql("""
            with inserted as (
              insert into item_change (edition_id, kind, before, after, document, document_number, reason,
                running_cases, transition_until, round_id, carried_out, declared_at, declared_by)
              select :edition, kind, before, after, document, document_number, reason, running_cases,
                transition_until, round_id, :carriedOut, :at, :by
              from rows from (jsonb_to_recordset(cast(:rows as jsonb)) as (
                kind text, before text[], after text[], document text, document_number text, reason text,
                running_cases text, transition_until date, round_id bigint))
                with ordinality row (kind, before, after, document, document_number, reason, running_cases,
                  transition_until, round_id, place)
              order by place
              returning id)
            select id from inserted order by id""")
        .param("edition", draft.id())
        .param("rows", json.writeValueAsString(declared.stream().map(Row::of).toList()))
        .param("carriedOut", carriedOut)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .query(Long.class)
        .list();
  }

  @Transactional(propagation = MANDATORY)
  public boolean withdraw(Draft draft, long change) {
    return jdbc.sql("delete from item_change where id = :id and edition_id = :edition")
        .param("id", change)
        .param("edition", draft.id())
        .update() == 1;
  }

  /** Those of one edition, in the order in which they were declared; a page of them after an id. */
  List<StoredChange> stored(long edition, long after, int limit) {
    return jdbc.sql("""
            select * from item_change where edition_id = :edition and id > :after order by id limit :limit""")
        .param("edition", edition)
        .param("after", after)
        .param("limit", limit)
        .query(DeclaredChanges::stored)
        .list();
  }

  /** Those of several editions that follow each other. */
  List<StoredChange> ofAll(Collection<Long> editions) {
    return jdbc.sql("select * from item_change where edition_id = any(:editions) order by id")
        .param("editions", editions.toArray(Long[]::new))
        .query(DeclaredChanges::stored)
        .list();
  }

  Optional<StoredChange> find(long edition, long id) {
    return jdbc.sql("select * from item_change where edition_id = :edition and id = :id")
        .param("edition", edition)
        .param("id", id)
        .query(DeclaredChanges::stored)
        .optional();
  }

  /** In the order in which they were declared. */
  public List<DeclaredChange> of(long edition) {
    return jdbc.sql("select * from item_change where edition_id = :edition order by id")
        .param("edition", edition)
        .query(DeclaredChanges::change)
        .list();
  }

  /** The columns of the table, as JSON names them. */
  private record Row(String kind, List<ItemCode> before, List<ItemCode> after, @Nullable String document,
      @Nullable String document_number, String reason, @Nullable String running_cases,
      @Nullable LocalDate transition_until, @Nullable Long round_id) {

    static Row of(DeclaredChange change) {
      var running = change.runningCases();
      return new Row(change.kind().name(), change.before(), change.after(), change.document(),
          change.documentNumber(), change.reason(), running == null ? null : running.name(),
          change.transitionUntil(), change.round());
    }
  }

  private static DeclaredChange change(ResultSet row, int number) throws SQLException {
    var running = row.getString("running_cases");
    return new DeclaredChange(ChangeKind.valueOf(row.getString("kind")), codes(row, "before"), codes(row, "after"),
        row.getString("document"), row.getString("document_number"), row.getString("reason"),
        running == null ? null : DeclaredChange.RunningCases.valueOf(running),
        row.getObject("transition_until", LocalDate.class), round(row));
  }

  private static StoredChange stored(ResultSet row, int number) throws SQLException {
    return new StoredChange(row.getLong("id"), row.getLong("edition_id"), change(row, number),
        row.getBoolean("carried_out"), row.getObject("declared_at", OffsetDateTime.class).toInstant(),
        row.getString("declared_by"));
  }

  private static @Nullable Long round(ResultSet row) throws SQLException {
    return row.getObject("round_id", Long.class);
  }

  private static List<ItemCode> codes(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).map(ItemCode::new).toList();
  }
}
