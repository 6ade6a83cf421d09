package io.tongban.catalog.resemblance;

import io.tongban.catalog.edition.Draft;
import io.tongban.clock.ClockConfiguration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was cancelled in a region and above it. */
@Repository
class CancelledCatalogue {

  /**
   * Codes that went on elsewhere or under another code, as a former one or with the same base code in the next edition,
   * were moved, unless somebody declared them cancelled.
   */
  private static final String FROM_EDITIONS = """
      with newest as (
        select id from edition where region = :region and status = 'PUBLISHED' and upper_inf(effective)),
      gone as (
        select distinct on (i.code) i.code, i.edition_id
        from item i join edition e on e.id = i.edition_id
        where e.status = 'PUBLISHED' and starts_with(:prefix, e.region_prefix)
          and not exists (
            select from item kept join item mine on mine.code = kept.code
            where kept.edition_id = (select id from newest) and kept.code = i.code and mine.edition_id = :draft)
          and not exists (
            select from item other join edition o on o.id = other.edition_id
            where other.code = i.code and o.region <> :region and o.effective && tstzrange(:from, null))
        order by i.code, lower(e.effective) desc)
      select 'item:' || gone.code key, gone.code, e.region, e.id edition, e.title edition_title,
        coalesce(upper(e.effective), :from) until, declared.document, declared.document_number,
      """ + ItemTraits.OF_ITEM + """
      from gone
      join item i on i.edition_id = gone.edition_id and i.code = gone.code
      join edition e on e.id = gone.edition_id
      left join lateral (
        select true declared, c.document, c.document_number
        from item_change c join edition ce on ce.id = c.edition_id
        where c.before @> array[gone.code] and c.kind = 'CANCELLED' and (ce.status = 'PUBLISHED' or ce.id = :draft)
        order by c.id desc limit 1) declared on true
      where declared.declared or not (
        exists (
          select from item_change c join edition ce on ce.id = c.edition_id
          where c.before @> array[gone.code] and not c.after @> array[gone.code]
            and c.kind in ('DELEGATED', 'TAKEN_BACK', 'MERGED', 'SPLIT', 'TRANSFERRED')
            and (ce.status = 'PUBLISHED' or ce.id = :draft and gone.edition_id = (select id from newest)))
        or exists (
          select from item s join edition se on se.id = s.edition_id
          where s.former_codes <> '{}' and s.former_codes @> array[gone.code]
            and (se.status = 'PUBLISHED' or se.id = :draft and gone.edition_id = (select id from newest)))
        or exists (
          select from item s join edition se on se.id = s.edition_id
          where s.base_code = i.base_code and s.region = i.region and s.standing = i.standing and se.region = e.region
            and (se.status = 'PUBLISHED' and lower(se.effective) = upper(e.effective)
              or se.id = :draft and e.id = (select id from newest))
            and not exists (select from item was where was.edition_id = e.id and was.code = s.code)))
      order by gone.code
      """;
  private static final String RECORDED = """
      select 'record:' || id key, null code, region, cast(null as bigint) edition, null edition_title, cancelled_on,
        document, document_number, name, main_item, conditions, materials, legal_bases
      from cancellation
      where starts_with(:prefix, region_prefix) and cancelled_on <= :day
      order by id
      """;

  private final JdbcClient jdbc;

  CancelledCatalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What will be cancelled once the draft is published: items of published editions of the region and of those above
   * it that no edition holds any more, also those that this draft leaves out, and the cancellations recorded for them.
   * An item that comes back under its old code is among them.
   */
  List<Cancelled> without(Draft draft, Instant from) {
    var cancelled = new ArrayList<>(jdbc.sql(FROM_EDITIONS)
        .param("region", draft.region().value())
        .param("prefix", draft.region().prefix())
        .param("draft", draft.id())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query((row, n) -> cancelled(row,
            day(row.getObject("until", OffsetDateTime.class).toInstant())))
        .list());
    cancelled.addAll(jdbc.sql(RECORDED)
        .param("prefix", draft.region().prefix())
        .param("day", day(from))
        .query((row, n) -> cancelled(row, row.getObject("cancelled_on", LocalDate.class)))
        .list());
    return cancelled;
  }

  private static Cancelled cancelled(ResultSet row, LocalDate on) throws SQLException {
    return new Cancelled(row.getString("key"), row.getString("code"), ItemTraits.of(row), row.getString("region"),
        row.getObject("edition", Long.class), row.getString("edition_title"), on, row.getString("document"),
        row.getString("document_number"));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ClockConfiguration.ZONE);
  }
}
