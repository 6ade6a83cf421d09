package io.tongban.catalog.delegation;

import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What delegations wrote into drafts, so that it can be taken out again. */
@Repository
class DraftEntries {

  private static final TypeReference<List<Item>> ITEMS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DraftEntries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param changes ids of the changes declared
   * @param added codes of items put in
   * @param removed items taken out, as they were
   */
  record Entry(long delegation, long edition, List<Long> changes, List<ItemCode> added, List<Item> removed) {}

  /** A draft that is written into twice keeps both. */
  void add(Entry entry) {
    jdbc.sql("""
            insert into delegation_draft (delegation_id, edition_id, changes, added, removed)
            values (:delegation, :edition, :changes, :added, cast(:removed as jsonb))
            on conflict (delegation_id, edition_id) do update set
              changes = delegation_draft.changes || excluded.changes,
              added = delegation_draft.added || excluded.added,
              removed = delegation_draft.removed || excluded.removed""")
        .param("delegation", entry.delegation())
        .param("edition", entry.edition())
        .param("changes", entry.changes().toArray(Long[]::new))
        .param("added", entry.added().stream().map(ItemCode::value).toArray(String[]::new))
        .param("removed", json.writeValueAsString(entry.removed()))
        .update();
  }

  /** Those in editions that are drafts still, in the order of the editions. */
  List<Entry> inDrafts(long delegation) {
    return jdbc.sql("""
            select d.* from delegation_draft d join edition e on e.id = d.edition_id
            where d.delegation_id = :delegation and e.status = 'DRAFT' order by d.edition_id""")
        .param("delegation", delegation)
        .query(this::entry)
        .list();
  }

  boolean in(long delegation, long edition) {
    return jdbc.sql("""
            select exists (select from delegation_draft where delegation_id = :delegation and edition_id = :edition)""")
        .param("delegation", delegation)
        .param("edition", edition)
        .query(Boolean.class)
        .single();
  }

  void remove(Entry entry) {
    jdbc.sql("delete from delegation_draft where delegation_id = :delegation and edition_id = :edition")
        .param("delegation", entry.delegation())
        .param("edition", entry.edition())
        .update();
  }

  private Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(row.getLong("delegation_id"), row.getLong("edition_id"),
        Arrays.asList((Long[]) row.getArray("changes").getArray()),
        Arrays.stream((String[]) row.getArray("added").getArray()).map(ItemCode::new).toList(),
        json.readValue(row.getString("removed"), ITEMS));
  }
}
