package io.tongban.catalog.statistics;

import io.tongban.access.RegionCode;
import io.tongban.catalog.element.Need;
import io.tongban.catalog.item.ItemType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the items that can be applied for; templates, which are wordings only, are left out. */
@Repository
class CatalogueFigures {

  private static final String FIGURES = """
      count(*) items,
      round(avg(i.statutory_limit_days), 2) statutory_days,
      round(avg(i.promised_limit_days), 2) promised_days,
      round(1 - cast(sum(i.promised_limit_days) filter (where i.statutory_limit_days > 0) as numeric)
        / nullif(sum(i.statutory_limit_days), 0), 4) speed_up,
      count(*) filter (where i.handling = 'IMMEDIATE') immediate,
      round(avg(i.material_count) filter (where i.material_count > 0), 2) materials_per_item,
      count(*) filter (where i.material_count > 0) with_materials,
      round(avg(i.visits), 2) visits_per_item,
      count(i.visits) with_visits,
      count(*) filter (where i.visits = 0) no_visit
      """;

  private final JdbcClient jdbc;

  CatalogueFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which items are counted. */
  record Scope(String conditions, Map<String, Object> params) {

    static Scope ofEdition(long edition) {
      return new Scope("i.edition_id = :edition", Map.of("edition", edition));
    }

    /** Those in force at a moment inside a region. */
    static Scope inForce(RegionCode region, Instant at) {
      return new Scope(
          "i.edition_id in (select id from edition where effective @> :at) and i.region_prefix like :inside",
          Map.of("at", at.atOffset(ZoneOffset.UTC), "inside", region.prefix() + "%"));
    }
  }

  /** @param name for people; null for a tier */
  record Group(String key, @Nullable String name, Figures figures) {}

  /** One edition of several, for comparing years. */
  record EditionFigures(long edition, String title, int year, Instant effectiveFrom, Figures figures) {}

  Figures all(Scope scope) {
    return jdbc.sql("select %s from item i where %s and i.standing = 'IMPLEMENTATION'"
            .formatted(FIGURES, scope.conditions))
        .params(scope.params)
        .query(CatalogueFigures::figures)
        .single();
  }

  List<Group> byType(Scope scope) {
    return groups(scope, "i.type", "item i", "min(i.type)").stream()
        .map(group -> new Group(group.key, ItemType.of(group.key).orElseThrow().title(), group.figures)).toList();
  }

  /** The organs with most items first. */
  List<Group> byOrgan(Scope scope) {
    return groups(scope, "i.organ_code", "item i", "max(i.organ_name)");
  }

  List<Group> byTier(Scope scope) {
    return groups(scope, """
        case when length(i.region_prefix) < 6 then 'CITY' when length(i.region_prefix) = 6 then 'DISTRICT'
          else 'TOWNSHIP' end""", "item i", "cast(null as text)");
  }

  /** An item that serves several needs is counted at each. */
  List<Group> byNeed(Scope scope) {
    return groups(scope, "need", "item i cross join unnest(i.needs) need", "cast(null as text)").stream()
        .map(group -> new Group(group.key, Need.valueOf(group.key).title(), group.figures)).toList();
  }

  /** The published editions of exactly this region, the oldest first. */
  List<EditionFigures> ofEditions(RegionCode region) {
    return jdbc.sql("""
            select e.id, e.title, e.year, lower(e.effective) effective_from, f.* from edition e
            cross join lateral (
              select %s from item i where i.edition_id = e.id and i.standing = 'IMPLEMENTATION') f
            where e.region = :region and e.status = 'PUBLISHED'
            order by effective_from""".formatted(FIGURES))
        .param("region", region.value())
        .query((row, n) -> new EditionFigures(row.getLong("id"), row.getString("title"), row.getInt("year"),
            row.getObject("effective_from", OffsetDateTime.class).toInstant(), figures(row, n)))
        .list();
  }

  private List<Group> groups(Scope scope, String key, String from, String name) {
    return jdbc.sql("""
            select %s group_key, %s group_name, %s
            from %s where %s and i.standing = 'IMPLEMENTATION'
            group by 1 order by items desc, group_key""".formatted(key, name, FIGURES, from, scope.conditions))
        .params(scope.params)
        .query((row, n) -> new Group(row.getString("group_key"), row.getString("group_name"), figures(row, n)))
        .list();
  }

  private static Figures figures(ResultSet row, int number) throws SQLException {
    return new Figures(row.getLong("items"), decimal(row, "statutory_days"), decimal(row, "promised_days"),
        decimal(row, "speed_up"), row.getLong("immediate"), decimal(row, "materials_per_item"),
        row.getLong("with_materials"), decimal(row, "visits_per_item"), row.getLong("with_visits"),
        row.getLong("no_visit"));
  }

  private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
    var value = row.getBigDecimal(column);
    return value == null ? null : value.doubleValue();
  }
}
