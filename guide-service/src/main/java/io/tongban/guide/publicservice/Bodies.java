package io.tongban.guide.publicservice;

import static java.time.ZoneOffset.UTC;

import io.tongban.access.RegionCode;
import io.tongban.guide.review.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bodies as they are stored, and who changed them. */
@Repository
class Bodies {

  static final String OPEN = """
      select * from public_body
      where region like :prefix || '%' and (cast(:kind as text) is null or kind = :kind)
        and valid_from <= :day and (valid_to is null or valid_to > :day)
        and (cast(:after as text) is null or code > :after)
      order by code limit :size""";
  static final String FOUND = """
      select * from public_body
      where (terms @> cast(:way as text[]) or terms @> cast(:other as text[]) or terms @> cast(:third as text[]))
        and region like :prefix || '%' and (cast(:kind as text) is null or kind = :kind)
        and valid_from <= :day and (valid_to is null or valid_to > :day)
        and (cast(:after as text) is null or code > :after)
      order by code limit :size""";
  static final String IN_AREA = """
      exists (select from unnest(:prefixes, :organs, :own) area (prefix, organ, own)
              where starts_with(b.region, area.prefix)
                and area.organ in ('*', case when area.own then b.code else b.organ_code end))
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Bodies(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What is asked of the bodies that are open on a day; kind and after may be left out. */
  record Wish(RegionCode region, @Nullable String kind, LocalDate day, @Nullable String after, int size) {}

  record Place(String code, String name, int bodies) {}

  /** What was changed of a body: before is null for its first entry. */
  record Change(Instant at, String by, @Nullable JsonNode before, JsonNode after) {}

  Optional<PublicBody> find(String code) {
    return jdbc.sql("select * from public_body where code = :code").param("code", code)
        .query((row, n) -> body(row)).optional();
  }

  Optional<PublicBody> locked(String code) {
    return jdbc.sql("select * from public_body where code = :code for update").param("code", code)
        .query((row, n) -> body(row)).optional();
  }

  /** In the order of their codes. */
  List<PublicBody> open(Wish wish) {
    return asked(jdbc.sql(OPEN), wish);
  }

  /** @param ways of {@link io.tongban.guide.search.Terms#asked}, at least one */
  List<PublicBody> found(List<List<String>> ways, Wish wish) {
    return asked(with(jdbc.sql(FOUND), ways), wish);
  }

  /** Also those that are closed, in the order of their codes. */
  List<PublicBody> of(Area area, @Nullable String after, int size) {
    return jdbc.sql("select b.* from public_body b where " + IN_AREA
            + "and (cast(:after as text) is null or b.code > :after) order by b.code limit :size")
        .params(area.params())
        .param("after", after)
        .param("size", size)
        .query((row, n) -> body(row))
        .list();
  }

  /** @return false when somebody else entered it at the same moment */
  boolean add(PublicBody body, List<String> terms) {
    return written(jdbc.sql("""
        insert into public_body (code, version, name, kind, region, region_name, address, telephones, hours, website,
                                 organ_code, organ_name, valid_from, valid_to, terms)
        values (:code, :version, :name, :kind, :region, :regionName, :address, :telephones, :hours, :website, :organ,
                :organName, :from, :to, :terms)
        on conflict do nothing"""), body, terms) == 1;
  }

  void save(PublicBody body, List<String> terms) {
    written(jdbc.sql("""
        update public_body set version = :version, name = :name, kind = :kind, region = :region,
               region_name = :regionName, address = :address,
               telephones = :telephones, hours = :hours, website = :website, organ_code = :organ,
               organ_name = :organName, valid_from = :from, valid_to = :to, terms = :terms
        where code = :code"""), body, terms);
  }

  void note(@Nullable PublicBody before, PublicBody after, Person by, Instant now) {
    jdbc.sql("""
            insert into public_body_change (code, at, by, by_name, before, after)
            values (:code, :at, :by, :byName, cast(:before as jsonb), cast(:after as jsonb))""")
        .param("code", after.code())
        .param("at", now.atOffset(UTC))
        .param("by", by.id())
        .param("byName", by.name())
        .param("before", before == null ? null : json.writeValueAsString(before))
        .param("after", json.writeValueAsString(after))
        .update();
  }

  /** Oldest first. */
  List<Change> changes(String code) {
    return jdbc.sql("select at, by_name, before, after from public_body_change where code = :code order by id")
        .param("code", code)
        .query((row, n) -> new Change(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by_name"),
            row.getString("before") == null ? null : json.readTree(row.getString("before")),
            json.readTree(row.getString("after"))))
        .list();
  }

  /** The regions of the bodies that are open, by code. */
  List<Place> places(LocalDate day) {
    return jdbc.sql("""
            select region code, max(region_name) name, count(*) bodies from public_body
            where valid_from <= :day and (valid_to is null or valid_to > :day) group by region order by region""")
        .param("day", day)
        .query(Place.class)
        .list();
  }

  private List<PublicBody> asked(JdbcClient.StatementSpec statement, Wish wish) {
    return statement
        .param("prefix", wish.region().prefix())
        .param("kind", wish.kind())
        .param("day", wish.day())
        .param("after", wish.after())
        .param("size", wish.size())
        .query((row, n) -> body(row))
        .list();
  }

  /** Of three ways, those that are missing are the first once more. */
  static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, List<List<String>> ways) {
    var names = List.of("way", "other", "third");
    for (var n = 0; n < names.size(); n++) {
      statement.param(names.get(n), ways.get(n < ways.size() ? n : 0).toArray(String[]::new));
    }
    return statement;
  }

  private static int written(JdbcClient.StatementSpec statement, PublicBody body, List<String> terms) {
    return statement
        .param("code", body.code())
        .param("version", body.version())
        .param("name", body.name())
        .param("kind", body.kind())
        .param("region", body.region())
        .param("regionName", body.regionName())
        .param("address", body.address())
        .param("telephones", body.telephones().toArray(String[]::new))
        .param("hours", body.hours())
        .param("website", body.website())
        .param("organ", body.organCode())
        .param("organName", body.organName())
        .param("from", body.validFrom())
        .param("to", body.validTo())
        .param("terms", terms.toArray(String[]::new))
        .update();
  }

  private static PublicBody body(ResultSet row) throws SQLException {
    return new PublicBody(row.getString("code"), row.getInt("version"), row.getString("name"), row.getString("kind"),
        row.getString("region"), row.getString("region_name"), row.getString("address"),
        List.of((String[]) row.getArray("telephones").getArray()), row.getString("hours"), row.getString("website"),
        row.getString("organ_code"), row.getString("organ_name"), row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
