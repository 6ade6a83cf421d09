package io.tongban.catalog.item;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the items: those in force at a moment, and those of one edition. */
@Repository
class Catalogue {

  private final JdbcClient jdbc;
  private final ItemRows rows;

  Catalogue(JdbcClient jdbc, ItemRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** The gate: what is not in force at that moment cannot be applied for, and nobody applies for a template. */
  Optional<EditionItem> appliableAt(ItemCode code, Instant at) {
    return jdbc.sql(ItemRows.select("e.effective @> :at and i.code = :code and i.standing = 'IMPLEMENTATION'"))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("code", code.value())
        .query(rows::editionItem)
        .optional();
  }

  /** The item in force under this code, else the one that had it before (原编码); of several the first by code. */
  Optional<EditionItem> inForce(ItemCode code, Instant at) {
    return jdbc.sql(ItemRows.select("""
            e.effective @> :at
              and (i.code = :code or i.former_codes <> '{}' and i.former_codes @> cast(array[:code] as text[]))
            order by i.code <> :code, i.code limit 1"""))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("code", code.value())
        .query(rows::editionItem)
        .optional();
  }

  /** What every published edition lets be applied for under these codes. */
  List<EditionItem> appliable(Collection<String> codes) {
    return jdbc.sql(ItemRows.select(
            "e.status = 'PUBLISHED' and i.code = any(:codes) and i.standing = 'IMPLEMENTATION'"))
        .param("codes", codes.toArray(String[]::new))
        .query(rows::editionItem)
        .list();
  }

  /** In the order of their codes. */
  List<EditionItem> list(ItemQuery query, int offset, int limit) {
    return jdbc.sql(ItemRows.select(query.conditions()) + "\norder by i.code\nlimit :limit offset :offset")
        .params(query.params())
        .param("limit", limit)
        .param("offset", offset)
        .query(rows::editionItem)
        .list();
  }

  /**
   * Where an item stands that answers a question.
   *
   * @param rank 0 for what answers best
   */
  record Hit(long edition, ItemCode code, int rank) {}

  /** Those that answer the words best first, then in the order of their codes. */
  List<Hit> best(ItemQuery query, RankedItem.@Nullable Place after, int offset, int limit) {
    return jdbc.sql(best(query, after != null))
        .params(query.params())
        .param("limit", limit)
        .param("offset", offset)
        .param("afterRank", after == null ? 0 : after.rank())
        .param("afterCode", after == null ? "" : after.code().value())
        .query((row, n) -> new Hit(row.getLong("edition_id"), new ItemCode(row.getString("code")), row.getInt("rank")))
        .list();
  }

  static String best(ItemQuery query, boolean after) {
    return """
        select * from (select i.edition_id, i.code, %s rank from item i where %s) ranked
        %s
        order by rank, code limit :limit offset :offset""".formatted(query.rank().orElseThrow(), query.conditions(),
        after ? "where (rank, code) > (:afterRank, :afterCode)" : "");
  }

  /** The items in the order of the hits. */
  List<RankedItem> held(List<Hit> hits) {
    return jdbc.sql("""
            select i.*, e.title edition_title, lower(e.effective) effective_from, hit.rank
            from unnest(:editions, :codes, :ranks) with ordinality hit (edition_id, code, rank, place)
            join item i on i.edition_id = hit.edition_id and i.code = hit.code collate "C"
            join edition e on e.id = i.edition_id
            order by hit.place""")
        .param("editions", hits.stream().map(Hit::edition).toArray(Long[]::new))
        .param("codes", hits.stream().map(hit -> hit.code().value()).toArray(String[]::new))
        .param("ranks", hits.stream().map(Hit::rank).toArray(Integer[]::new))
        .query((row, n) -> new RankedItem(rows.editionItem(row, n), row.getInt("rank")))
        .list();
  }

  long count(ItemQuery query) {
    return jdbc.sql("select count(*) from item i where " + query.conditions())
        .params(query.params())
        .query(Long.class)
        .single();
  }

  /** Which editions are in force. Published items never change, so this tells every answer about them apart. */
  String editionsInForce(Instant at) {
    return jdbc.sql("""
            select coalesce(string_agg(cast(id as text), '.' order by id), 'none') from edition
            where effective @> :at""")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .single();
  }
}
