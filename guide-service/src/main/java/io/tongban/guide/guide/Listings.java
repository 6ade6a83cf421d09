package io.tongban.guide.guide;

import static java.time.ZoneOffset.UTC;

import io.tongban.client.catalog.DescribedItem;
import io.tongban.client.catalog.ItemElements;
import io.tongban.guide.guide.model.Writing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which items stand in which edition. */
@Repository
public class Listings {

  private static final String READY =
      " e.position is not null and (e.effective_until is null or e.effective_until > :now) ";

  private final JdbcClient jdbc;
  private final ListingRows rows;
  private final JsonMapper json;

  Listings(JdbcClient jdbc, ListingRows rows, JsonMapper json) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.json = json;
  }

  /** Notes an edition whose items are still to come; false when it is known already. */
  @Transactional
  public boolean announce(Edition edition) {
    return jdbc.sql("""
            insert into edition (id, region, title, year, effective_from)
            values (:id, :region, :title, :year, :from) on conflict do nothing""")
        .param("id", edition.id())
        .param("region", edition.region())
        .param("title", edition.title())
        .param("year", edition.year())
        .param("from", edition.effectiveFrom().atOffset(UTC))
        .update() == 1;
  }

  /** Adds items to an announced edition; those it has already with their elements are left alone. */
  @Transactional
  public void add(long edition, Collection<DescribedItem> items) {
    jdbc.sql("""
            insert into item (edition_id, code, revision, facts, standing, template, elements)
            select :edition, n.facts ->> 'code',
                   coalesce(before.revision
                     + ((before.facts, before.elements) is distinct from (n.facts, n.elements))::int, 1),
                   n.facts, n.standing, n.template, n.elements
            from jsonb_to_recordset(cast(:items as jsonb)) n (facts jsonb, standing text, template text, elements jsonb)
            left join lateral (
              select i.revision, i.facts, i.elements
              from item i join edition e on e.id = i.edition_id
              where i.code = n.facts ->> 'code' and e.position is not null
                and e.effective_from < (select effective_from from edition where id = :edition)
              order by e.effective_from desc limit 1) before on true
            on conflict (code, edition_id) do update
              set standing = excluded.standing, template = excluded.template, elements = excluded.elements
              where item.elements is null""")
        .param("edition", edition)
        .param("items", json.writeValueAsString(items.stream().map(Row::of).toList()))
        .update();
  }

  /** All items are there: from its time on the edition rules, and ends the region's previous one. */
  @Transactional
  public void complete(long edition) {
    Changes.lock(jdbc);
    jdbc.sql("""
            update edition set position = nextval('change_position'), settled_at = null where id = :edition""")
        .param("edition", edition)
        .update();
    jdbc.sql("""
            update edition set effective_until = ordered.until
            from (select id, lead(effective_from) over (order by effective_from, id) until
                  from edition
                  where position is not null and region = (select region from edition where id = :edition)) ordered
            where edition.id = ordered.id and edition.effective_until is distinct from ordered.until""")
        .param("edition", edition)
        .update();
    Changes.announce(jdbc);
  }

  /** When the editions take effect whose items are still to come. */
  List<Instant> incomplete() {
    return jdbc.sql("select effective_from from edition where position is null order by effective_from")
        .query(OffsetDateTime.class)
        .list().stream()
        .map(OffsetDateTime::toInstant)
        .toList();
  }

  Optional<Listing> inForce(String code, Instant now) {
    return jdbc.sql(ListingRows.SELECT + "where i.code = :code and e.effective_from <= :now and" + READY
            + "order by e.effective_from desc limit 1")
        .param("code", code)
        .param("now", now.atOffset(UTC))
        .query(rows)
        .optional();
  }

  /** By code; those in force at that moment. */
  Map<String, Listing> inForce(Collection<String> codes, Instant now) {
    return jdbc.sql(ListingRows.SELECT + "where i.code = any(:codes) and e.effective_from <= :now and" + READY)
        .param("codes", codes.toArray(String[]::new))
        .param("now", now.atOffset(UTC))
        .query(rows)
        .list().stream()
        .collect(Collectors.toMap(listing -> listing.item().code(), Function.identity(),
            (one, other) -> one.effectiveFrom().isAfter(other.effectiveFrom()) ? one : other));
  }

  /** By code; of an item in force as it stands today, otherwise as it will stand. */
  Map<String, Listing> inForceOrPending(Collection<String> codes, Instant now) {
    return jdbc.sql(ListingRows.SELECT + "where i.code = any(:codes) and" + READY + "order by e.effective_from")
        .param("codes", codes.toArray(String[]::new))
        .param("now", now.atOffset(UTC))
        .query(rows)
        .list().stream()
        .collect(Collectors.toMap(
            listing -> listing.item().code(),
            Function.identity(),
            (earlier, later) -> later.effectiveFrom().isAfter(now) ? earlier : later));
  }

  /** A template that items may adopt, as its newest edition words it. */
  Optional<Described> template(String code, Instant now) {
    return jdbc.sql("""
            select i.facts, i.elements from item i join edition e on e.id = i.edition_id
            where i.code = :code and i.standing = 'TEMPLATE' and""" + READY + "order by e.effective_from desc limit 1")
        .param("code", code)
        .param("now", now.atOffset(UTC))
        .query((row, n) -> new Described(json.readValue(row.getString("facts"), Item.class), true, null,
            rows.elements(row.getString("elements")), null))
        .optional();
  }

  Optional<Writing> writing(String code) {
    return jdbc.sql("""
            select version, content, against, ground, written_at from writing where code = :code
            order by version desc limit 1""")
        .param("code", code)
        .query((row, n) -> Objects.requireNonNull(rows.writing(row, "")))
        .optional();
  }

  /** By code, the newest of those that were ever written. */
  Map<String, Writing> writings(Collection<String> codes) {
    var newest = new HashMap<String, Writing>();
    jdbc.sql("""
            select distinct on (code) code, version, content, against, ground, written_at from writing
            where code = any(:codes) order by code, version desc""")
        .param("codes", codes.toArray(String[]::new))
        .query(row -> {
          newest.put(row.getString("code"), Objects.requireNonNull(rows.writing(row, "")));
        });
    return newest;
  }

  /** Why an item has no guide in force: when it will have one, or since when it has none any more. */
  Absence absence(String code, Instant now) {
    return jdbc.sql("""
            select min(e.effective_from) filter (where e.effective_from > :now) coming,
                   max(e.effective_until) filter (where e.effective_until <= :now) gone
            from item i join edition e on e.id = i.edition_id
            where i.code = :code and i.standing = 'IMPLEMENTATION' and e.position is not null""")
        .param("code", code)
        .param("now", now.atOffset(UTC))
        .query((row, n) -> new Absence(
            instant(row.getObject("coming", OffsetDateTime.class)),
            instant(row.getObject("gone", OffsetDateTime.class))))
        .single();
  }

  private record Row(Item facts, String standing, @Nullable String template, ItemElements elements) {

    static Row of(DescribedItem one) {
      return new Row(Item.of(one.item()), one.standing(), one.template(), one.elements());
    }
  }

  /** Both null when the item was never listed. */
  record Absence(@Nullable Instant coming, @Nullable Instant gone) {}

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
