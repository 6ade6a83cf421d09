package io.tongban.catalog.item;

import io.tongban.access.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The gate: what is not in force at that moment cannot be applied for. */
  Optional<EditionItem> inForce(ItemCode code, Instant at) {
    return jdbc.sql(select("e.effective @> :at and i.code = :code"))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("code", code.value())
        .query(Catalogue::editionItem)
        .optional();
  }

  /** What every published edition holds under these codes. */
  List<EditionItem> published(Collection<String> codes) {
    return jdbc.sql(select("e.status = 'PUBLISHED' and i.code = any(:codes)"))
        .param("codes", codes.toArray(String[]::new))
        .query(Catalogue::editionItem)
        .list();
  }

  /** In the order of their codes. */
  List<EditionItem> list(ItemQuery query, int offset, int limit) {
    return jdbc.sql(select(query.conditions()) + "\norder by i.code\nlimit :limit offset :offset")
        .params(query.params())
        .param("limit", limit)
        .param("offset", offset)
        .query(Catalogue::editionItem)
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

  static String select(String conditions) {
    return """
        select i.edition_id, e.title edition_title, lower(e.effective) effective_from, i.code, i.name, i.main_item,
          i.type, i.region, i.organ_code, i.organ_name, i.handling, i.statutory_limit_days, i.statutory_limit_basis,
          i.promised_limit_days, i.legal_basis, i.service_object, i.fee, i.result_name
        from item i join edition e on e.id = i.edition_id
        where\s""" + conditions;
  }

  private static EditionItem editionItem(ResultSet row, int number) throws SQLException {
    return new EditionItem(
        row.getLong("edition_id"), row.getString("edition_title"), instant(row, "effective_from"), item(row));
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        new ItemCode(row.getString("code")),
        row.getString("name"),
        row.getString("main_item"),
        ItemType.of(row.getString("type")).orElseThrow(),
        new RegionCode(row.getString("region")),
        row.getString("organ_code"),
        row.getString("organ_name"),
        Handling.valueOf(row.getString("handling")),
        row.getInt("statutory_limit_days"),
        row.getString("statutory_limit_basis"),
        row.getInt("promised_limit_days"),
        row.getString("legal_basis"),
        row.getString("service_object"),
        row.getString("fee"),
        row.getString("result_name"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
