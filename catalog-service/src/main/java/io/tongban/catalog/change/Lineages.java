package io.tongban.catalog.change;

import io.tongban.access.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds under which codes an item stood and stands, and in which published editions. */
@Repository
class Lineages {

  /** One step back or on: by former codes, by declared changes, by a base code that the next edition continues. */
  static final String STEPS = """
      with recursive older (code) as (
        select cast(:code as text) collate "C"
        union
        select step.code from older o cross join lateral (
          select unnest(i.former_codes) code from item i join edition e on e.id = i.edition_id
          where i.code = o.code and e.status = 'PUBLISHED'
          union all
          select unnest(c.before) from item_change c join edition e on e.id = c.edition_id
          where c.after @> array[o.code] and c.kind = any(:moves) and e.status = 'PUBLISHED'
          union all
          select p.code from item i join edition e on e.id = i.edition_id
            join edition pe on pe.region = e.region and upper(pe.effective) = lower(e.effective)
            join item p on p.edition_id = pe.id and p.base_code = i.base_code and p.region = i.region
              and p.standing = i.standing
          where i.code = o.code
            and not exists (select from item x where x.edition_id = pe.id and x.code = i.code)
            and not exists (select from item x where x.edition_id = e.id and x.code = p.code)) step
      ), newer (code) as (
        select cast(:code as text) collate "C"
        union
        select step.code from newer o cross join lateral (
          select i.code from item i join edition e on e.id = i.edition_id
          where i.former_codes @> array[o.code] and i.former_codes <> '{}' and e.status = 'PUBLISHED'
          union all
          select unnest(c.after) from item_change c join edition e on e.id = c.edition_id
          where c.before @> array[o.code] and c.kind = any(:moves) and e.status = 'PUBLISHED'
          union all
          select n.code from item i join edition e on e.id = i.edition_id
            join edition ne on ne.region = e.region and lower(ne.effective) = upper(e.effective)
            join item n on n.edition_id = ne.id and n.base_code = i.base_code and n.region = i.region
              and n.standing = i.standing
          where i.code = o.code
            and not exists (select from item x where x.edition_id = ne.id and x.code = i.code)
            and not exists (select from item x where x.edition_id = e.id and x.code = n.code)) step
      )
      select code from older union select code from newer order by code""";
  private static final String[] MOVES = {"MERGED", "SPLIT", "TRANSFERRED", "DELEGATED", "TAKEN_BACK"};

  private final JdbcClient jdbc;

  Lineages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The code itself, those before it and those after it; siblings that went into the same item are none of them. */
  Set<String> of(String code) {
    return jdbc.sql(STEPS).param("code", code).param("moves", MOVES).query(String.class).set();
  }

  /** What a published edition holds of the codes, with the items' digests; empty where it holds none. */
  record Held(ComparedEdition edition, Map<String, String> digests) {}

  /** All published editions of the regions that ever held one of the codes, by region and in their order in time. */
  List<Held> held(Set<String> codes) {
    var all = jdbc.sql("""
            with found as materialized (
              select i.edition_id, i.code, i.digest, e.region from item i join edition e on e.id = i.edition_id
              where i.code = any(:codes) and e.status = 'PUBLISHED')
            select e.id, e.region, e.year, e.title, lower(e.effective) starts, f.code, f.digest
            from edition e left join found f on f.edition_id = e.id
            where e.status = 'PUBLISHED' and e.region in (select region from found)
            order by e.region, lower(e.effective), f.code""")
        .param("codes", codes.toArray(String[]::new))
        .query(Lineages::row)
        .list();
    var editions = new LinkedHashMap<Long, Held>();
    all.forEach(row -> {
      var held = editions.computeIfAbsent(row.edition.id(), id -> new Held(row.edition, new TreeMap<>()));
      if (row.code != null && row.digest != null) {
        held.digests.put(row.code, row.digest);
      }
    });
    return new ArrayList<>(editions.values());
  }

  /** Tells every state of the published catalogue apart: what was published so far, and what of it is in force. */
  String state(Instant now) {
    return jdbc.sql("""
            select count(*) || '-' || coalesce(max(id), 0) || '-'
              || coalesce(string_agg(cast(id as text), '.' order by id) filter (where effective @> :now), '')
            from edition where status = 'PUBLISHED'""")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .single();
  }

  /** The codes among these that are in force. */
  List<String> inForce(Set<String> codes, Instant now) {
    return jdbc.sql("""
            select i.code from item i join edition e on e.id = i.edition_id
            where i.code = any(:codes) and e.effective @> :now order by i.code""")
        .param("codes", codes.toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
  }

  private record Row(ComparedEdition edition, @Nullable String code, @Nullable String digest) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(new ComparedEdition(row.getLong("id"), new RegionCode(row.getString("region")),
        row.getInt("year"), row.getString("title"), row.getObject("starts", OffsetDateTime.class).toInstant()),
        row.getString("code"), row.getString("digest"));
  }
}
