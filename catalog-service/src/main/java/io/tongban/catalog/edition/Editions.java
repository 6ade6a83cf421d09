package io.tongban.catalog.edition;

import io.tongban.access.RegionCode;
import io.tongban.catalog.edition.model.Edition;
import io.tongban.catalog.edition.model.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of editions. */
@Repository
class Editions {

  private static final String SELECT = """
      select id, region, year, title, status, lower(effective) effective_from, upper(effective) effective_until,
             based_on, items, created_at, published_at
      from edition\s""";

  private final JdbcClient jdbc;

  Editions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Edition> find(long id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Editions::edition).optional();
  }

  /** Newest first; published ones, and the drafts inside the regions of the given prefixes. */
  List<Edition> list(EditionFilter filter, List<String> draftsIn, long before, int limit) {
    return jdbc.sql(SELECT + """
            where id < :before
              and (cast(:region as text) is null or region = :region)
              and (cast(:status as text) is null or status = :status)
              and (status = 'PUBLISHED' or exists (
                select from unnest(:draftsIn) prefix where starts_with(region, prefix)))
            order by id desc limit :limit""")
        .param("before", before)
        .param("region", filter.region() == null ? null : filter.region().value())
        .param("status", filter.status() == null ? null : filter.status().name())
        .param("draftsIn", draftsIn.toArray(String[]::new))
        .param("limit", limit)
        .query(Editions::edition)
        .list();
  }

  /** The region's published edition that takes effect last. */
  Optional<Edition> newestPublished(String region) {
    return jdbc.sql(SELECT + """
            where region = :region and status = 'PUBLISHED' and upper_inf(effective)""")
        .param("region", region)
        .query(Editions::edition)
        .optional();
  }

  String inForce(Instant at) {
    return jdbc.sql("""
            select coalesce(string_agg(cast(id as text), '.' order by id), '') from edition where effective @> :at""")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .single();
  }

  long countPublished(String region) {
    return jdbc.sql("select count(*) from edition where region = :region and status = 'PUBLISHED'")
        .param("region", region)
        .query(Long.class)
        .single();
  }

  Optional<Edition> findDraft(RegionCode region, int year, String title) {
    return jdbc.sql(SELECT + """
            where region = :region and year = :year and title = :title and status = 'DRAFT'""")
        .param("region", region.value())
        .param("year", year)
        .param("title", title)
        .query(Editions::edition)
        .optional();
  }

  Edition begin(RegionCode region, int year, String title, Instant at) {
    var id = jdbc.sql("""
            insert into edition (region, region_prefix, year, title, created_at, based_on)
            values (:region, :prefix, :year, :title, :at, (
              select id from edition
              where region = :region and status = 'PUBLISHED' and upper_inf(effective)))
            returning id""")
        .param("region", region.value())
        .param("prefix", region.prefix())
        .param("year", year)
        .param("title", title)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
    return find(id).orElseThrow();
  }

  /** Keeps everybody else from publishing until the transaction ends: a code may be in force only once. */
  void lockPublication() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('catalog.publication'))").query((row, n) -> 0).single();
  }

  /** Empty when somebody else holds the edition: an import that runs. */
  Optional<Edition> lockIfFree(long id) {
    return jdbc.sql(SELECT + "where id = :id for update skip locked")
        .param("id", id).query(Editions::edition).optional();
  }

  Optional<Edition> lock(long id) {
    return jdbc.sql(SELECT + "where id = :id for update").param("id", id).query(Editions::edition).optional();
  }

  /** Waits two seconds for whoever holds the edition, then fails. */
  Optional<Edition> lockSoon(long id) {
    jdbc.sql("set local lock_timeout = '2s'").update();
    var edition = lock(id);
    jdbc.sql("set local lock_timeout = 0").update();
    return edition;
  }

  void end(Edition edition, Instant at) {
    jdbc.sql("update edition set effective = tstzrange(lower(effective), :at) where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", edition.id())
        .update();
  }

  void publish(Edition published) {
    jdbc.sql("""
            update edition set status = 'PUBLISHED', effective = tstzrange(:from, null), published_at = :at
            where id = :id""")
        .param("from", Objects.requireNonNull(published.effectiveFrom()).atOffset(ZoneOffset.UTC))
        .param("at", Objects.requireNonNull(published.publishedAt()).atOffset(ZoneOffset.UTC))
        .param("id", published.id())
        .update();
  }

  void setItems(long id, int items) {
    jdbc.sql("update edition set items = :items where id = :id").param("items", items).param("id", id).update();
  }

  void delete(long id) {
    jdbc.sql("delete from edition where id = :id").param("id", id).update();
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        row.getLong("id"),
        row.getString("region"),
        row.getInt("year"),
        row.getString("title"),
        Status.valueOf(row.getString("status")),
        instant(row, "effective_from"),
        instant(row, "effective_until"),
        row.getObject("based_on", Long.class),
        row.getInt("items"),
        Objects.requireNonNull(instant(row, "created_at")),
        instant(row, "published_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
