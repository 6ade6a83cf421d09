package io.tongban.catalog.tier;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.ItemRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adoptions and the templates they were made from, in drafts and in force. */
@Repository
class Adoptions {

  /** Where an item stands. */
  record Place(long edition, ItemCode code) {}

  /**
   * An adoption and its template, by where the wordings stand.
   *
   * @param version of the adoption
   * @param region of the adoption
   * @param terms equal for adoptions that say the same in what they take over, but for the promised limit
   * @param template the code it was adopted from
   * @param parent null when the template is not in force
   * @param above whether the parent may be adopted in that region
   * @param differs whether it does not say the same as its template
   * @param base the template as it was adopted; null when that is not known
   */
  record Pair(Place child, int version, String region, String terms, int promised, String template,
      @Nullable Place parent, boolean above, boolean differs, @Nullable Place base) {}

  private final JdbcClient jdbc;
  private final ItemRows rows;
  private final Clock clock;

  Adoptions(JdbcClient jdbc, ItemRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * The parents that can be adopted into the draft: in the draft itself, or in force at that moment in an edition of
   * another region.
   */
  Map<Item, Long> parents(Draft draft, Instant at, ParentFilter wanted) {
    var found = new LinkedHashMap<Item, Long>();
    jdbc.sql("""
            select distinct on (p.code) p.* from item p join edition e on e.id = p.edition_id
            where (p.edition_id = :edition or e.effective @> :at and e.region <> :region)
              and (p.code = any(:codes)
                or cast(:codes as text[]) is null and p.standing = 'TEMPLATE' and starts_with(:prefix, p.region_prefix))
              and (cast(:type as text) is null or p.type = :type)
              and (cast(:need as text) is null or p.needs @> cast(array[:need] as text[]) and p.needs <> '{}')
            order by p.code, p.edition_id = :edition desc""")
        .param("edition", draft.id())
        .param("region", draft.region().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("prefix", draft.region().prefix())
        .param("codes", wanted.codes())
        .param("type", wanted.type())
        .param("need", wanted.need())
        .query((row, n) -> found.put(rows.item(row, n), row.getLong("edition_id")))
        .list();
    return found;
  }

  /** @param codes null for all templates */
  record ParentFilter(String @Nullable [] codes, @Nullable String type, @Nullable String need) {}

  /** Remembers from which wordings the draft's items were adopted, in one statement. */
  @Transactional(propagation = MANDATORY)
  void took(Draft draft, List<Item> adopted, Map<ItemCode, Long> editionOfTemplate, Actor by) {
    jdbc.sql("""
            insert into adoption (edition_id, code, template_edition, template_code, taken_at, taken_by)
            select :edition, code, template_edition, template_code, :at, :by
            from unnest(:codes, :editions, :templates) as row (code, template_edition, template_code)
            on conflict (edition_id, code) do update set template_edition = excluded.template_edition,
              template_code = excluded.template_code, taken_at = excluded.taken_at, taken_by = excluded.taken_by""")
        .param("edition", draft.id())
        .param("codes", adopted.stream().map(item -> item.code().value()).toArray(String[]::new))
        .param("editions", adopted.stream().map(item -> editionOfTemplate.get(item.template())).toArray(Long[]::new))
        .param("templates", adopted.stream().map(item -> String.valueOf(item.template())).toArray(String[]::new))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .update();
  }

  /** Adoptions whose relevant parts are not those of their templates, in the order of their codes. */
  List<Pair> differing(PairQuery query, @Nullable String after) {
    return jdbc.sql(differing(query))
        .params(query.params())
        .param("after", after == null ? "" : after)
        .query(Adoptions::pair)
        .list();
  }

  static String differing(PairQuery query) {
    return pairs(query, "and (p.edition_id is null or p.terms <> c.terms or %s)".formatted(query.promises()));
  }

  /** A piece of all adoptions, those that say the same as their templates too, in the order of their codes. */
  List<Pair> piece(PairQuery query, String after, int limit) {
    return jdbc.sql(piece(query))
        .params(query.params())
        .param("after", after)
        .param("limit", limit)
        .query(Adoptions::pair)
        .list();
  }

  static String piece(PairQuery query) {
    return pairs(query, "") + " limit :limit";
  }

  private static String pairs(PairQuery query, String which) {
    return """
        select c.edition_id, c.code, c.version, c.region, c.terms, c.promised_limit_days, c.template_code,
          p.edition_id parent_edition, a.template_edition base_edition,
          p.edition_id is null or p.terms <> c.terms or %s differs,
          p.edition_id is not null and starts_with(c.region, p.region_prefix)
            and (p.standing = 'TEMPLATE' or p.region <> c.region) above
        from item c join edition ce on ce.id = c.edition_id
        left join lateral (
          select p.edition_id, p.terms, p.promised_limit_days, p.region, p.region_prefix, p.standing
          from item p join edition e on e.id = p.edition_id
          where p.code = c.template_code and %s
          order by p.edition_id = c.edition_id desc limit 1) p on true
        left join lateral (
          select a.template_edition from adoption a
          where a.code = c.code and a.edition_id <= c.edition_id and a.template_code = c.template_code
          order by a.edition_id desc limit 1) a on true
        where %s and c.code > :after
          %s
        order by c.code""".formatted(query.promises(), query.parents(), query.children(), which);
  }

  /**
   * Those of the editions that hold adoptions of templates which an edition has, or its catalogue once had.
   *
   * @param adoptions how many
   */
  record Adopting(List<Long> editions, int adoptions) {}

  Adopting adopting(List<Long> editions, long against) {
    return jdbc.sql("""
            select coalesce(array_agg(edition_id order by edition_id), '{}') editions,
              coalesce(sum(adoptions), 0) adoptions
            from (
              select c.edition_id, count(*) adoptions from item c
              where c.edition_id = any(:editions) and c.template_code is not null and %s
              group by c.edition_id) held""".formatted(PairQuery.FROM_CATALOGUE))
        .param("editions", editions.toArray(Long[]::new))
        .param("against", against)
        .query((row, n) -> new Adopting(Arrays.asList((Long[]) row.getArray("editions").getArray()),
            row.getInt("adoptions")))
        .single();
  }

  /** How many adoptions there are, by region. */
  Map<String, Integer> counts(PairQuery query) {
    var counts = new TreeMap<String, Integer>();
    jdbc.sql("""
            select c.region, count(*) adoptions from item c join edition ce on ce.id = c.edition_id
            where %s group by c.region""".formatted(query.children()))
        .params(query.params())
        .query((row, n) -> counts.put(row.getString("region"), row.getInt("adoptions")))
        .list();
    return counts;
  }

  /** Items by where they stand, read in one statement. */
  Map<Place, Item> at(Set<Place> places) {
    var found = new HashMap<Place, Item>();
    if (!places.isEmpty()) {
      jdbc.sql("""
              select i.* from item i
              join unnest(:editions, :codes) as place (edition, code)
                on i.edition_id = place.edition and i.code = place.code""")
          .param("editions", places.stream().map(Place::edition).toArray(Long[]::new))
          .param("codes", places.stream().map(place -> place.code().value()).toArray(String[]::new))
          .query((row, n) -> {
            var item = rows.item(row, n);
            return found.put(new Place(row.getLong("edition_id"), item.code()), item);
          })
          .list();
    }
    return found;
  }

  /** The draft's items without template whose base code is that of a template: codes with the templates' codes. */
  Map<ItemCode, ItemCode> unlinked(Draft draft, Instant at) {
    var found = new HashMap<ItemCode, ItemCode>();
    jdbc.sql("""
            select distinct on (c.code) c.code, p.code template
            from item c
            join item p on p.base_code = c.base_code and p.standing = 'TEMPLATE'
            join edition e on e.id = p.edition_id
            where c.edition_id = :edition and c.standing = 'IMPLEMENTATION' and c.template_code is null
              and (p.edition_id = c.edition_id or e.effective @> :at and e.region <> :region)
              and starts_with(c.region_prefix, p.region_prefix)
            order by c.code, p.edition_id = c.edition_id desc, p.code""")
        .param("edition", draft.id())
        .param("region", draft.region().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, n) -> found.put(new ItemCode(row.getString("code")), new ItemCode(row.getString("template"))))
        .list();
    return found;
  }

  private static Pair pair(ResultSet row, int number) throws SQLException {
    var template = new ItemCode(row.getString("template_code"));
    return new Pair(new Place(row.getLong("edition_id"), new ItemCode(row.getString("code"))), row.getInt("version"),
        row.getString("region"), row.getString("terms"), row.getInt("promised_limit_days"), template.value(),
        place(row.getObject("parent_edition", Long.class), template), row.getBoolean("above"),
        row.getBoolean("differs"), place(row.getObject("base_edition", Long.class), template));
  }

  private static @Nullable Place place(@Nullable Long edition, ItemCode code) {
    return edition == null ? null : new Place(edition, code);
  }
}
