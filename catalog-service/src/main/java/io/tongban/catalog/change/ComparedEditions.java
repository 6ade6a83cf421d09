package io.tongban.catalog.change;

import static java.util.stream.Collectors.groupingBy;

import io.tongban.access.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is unequal between two editions; equal items, mostly all of them, are not read. */
@Repository
class ComparedEditions {

  private static final String COLUMNS =
      "i.edition_id of_edition, i.code, i.name, i.standing, i.region, i.organ_code, i.organ_name, i.base_code, "
          + "i.former_codes, i.digest";

  private final JdbcClient jdbc;

  ComparedEditions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ComparedEdition> find(long id) {
    return jdbc.sql("select id, region, year, title, lower(effective) starts from edition where id = :id")
        .param("id", id)
        .query(ComparedEditions::edition)
        .optional();
  }

  /**
   * The edition that this one follows in its region: for a draft the newest published one, unless it was begun from
   * another.
   */
  Optional<ComparedEdition> followedBy(ComparedEdition edition) {
    return jdbc.sql("""
            select id, region, year, title, lower(effective) starts from edition
            where region = :region and status = 'PUBLISHED' and (cast(:from as timestamptz) is null
              and id = coalesce((select based_on from edition where id = :id), id) or upper(effective) = :from)
            order by lower(effective) desc limit 1""")
        .param("region", edition.region().value())
        .param("id", edition.id())
        .param("from", edition.from() == null ? null : edition.from().atOffset(ZoneOffset.UTC))
        .query(ComparedEditions::edition)
        .optional();
  }

  /** The published editions of a region, in the order in which they take effect. */
  List<ComparedEdition> published(RegionCode region) {
    return jdbc.sql("""
            select id, region, year, title, lower(effective) starts from edition
            where region = :region and status = 'PUBLISHED' order by lower(effective)""")
        .param("region", region.value())
        .query(ComparedEditions::edition)
        .list();
  }

  /** The names of items by their codes, as the edition has them, else the one it follows. */
  Map<String, String> names(long edition, Set<String> codes) {
    var before = find(edition).flatMap(this::followedBy).map(ComparedEdition::id).orElse(edition);
    var names = new HashMap<String, String>();
    rows(List.of(before, edition), codes).forEach(row -> {
      if (row.edition == edition || !names.containsKey(row.side.code())) {
        names.put(row.side.code(), row.side.name());
      }
    });
    return names;
  }

  /** @param codes only items that have or had one of these codes; null for all */
  ComparedSides sides(ComparedEdition before, ComparedEdition after, Set<String> mentioned,
      @Nullable Collection<String> codes, Instant now) {
    var old = new TreeMap<String, Side>();
    var current = new TreeMap<String, Side>();
    unequal(before, after, codes).forEach(row -> (row.edition == before.id() ? old : current)
        .put(row.side.code(), row.side));
    var named = new HashSet<>(mentioned);
    current.values().forEach(side -> named.addAll(side.formerCodes()));
    old.values().forEach(side -> named.add(side.code()));
    current.values().forEach(side -> named.add(side.code()));
    rows(List.of(before.id(), after.id()), named).forEach(row -> (row.edition == before.id() ? old : current)
        .putIfAbsent(row.side.code(), row.side));
    var begun = elsewhere(missing(old, current), before, after, now, true);
    var ended = elsewhere(missing(current, old), before, after, now, false);
    return new ComparedSides(old, current, begun, ended);
  }

  private List<Row> unequal(ComparedEdition before, ComparedEdition after, @Nullable Collection<String> codes) {
    var narrowed = codes == null ? "" : " and (i.code = any(:codes) or i.former_codes && cast(:codes as text[]))";
    var query = jdbc.sql("""
            select %s from item i
            where i.edition_id in (:before, :after)%s and not exists (
              select from item o
              where o.edition_id = case i.edition_id when :before then :after else :before end
                and o.code = i.code and o.digest = i.digest)""".formatted(COLUMNS, narrowed))
        .param("before", before.id())
        .param("after", after.id());
    return (codes == null ? query : query.param("codes", codes.toArray(String[]::new)))
        .query(ComparedEditions::row).list();
  }

  private List<Row> rows(List<Long> editions, Set<String> codes) {
    return codes.isEmpty() ? List.of() : jdbc.sql("select " + COLUMNS + "\n" + """
             from item i where i.edition_id = any(:editions) and i.code = any(:codes)""")
        .param("editions", editions.toArray(Long[]::new))
        .param("codes", codes.toArray(String[]::new))
        .query(ComparedEditions::row)
        .list();
  }

  private static Set<String> missing(SortedMap<String, Side> here, SortedMap<String, Side> there) {
    var bases = new TreeSet<String>();
    here.forEach((code, side) -> {
      if (side.baseCode() != null && !there.containsKey(code)) {
        bases.add(side.baseCode());
      }
    });
    return bases;
  }

  /**
   * Items of regions inside, by base code, that other editions hold at the one moment and did not at the other: a
   * district that adopts what the city hands down has its own edition.
   */
  private Map<String, List<Side>> elsewhere(Set<String> bases, ComparedEdition before, ComparedEdition after,
      Instant now, boolean begun) {
    if (bases.isEmpty() || before.from() == null || !before.region().equals(after.region())) {
      return Map.of();
    }
    var then = before.from().atOffset(ZoneOffset.UTC);
    var today = Objects.requireNonNullElse(after.from(), now).atOffset(ZoneOffset.UTC);
    return jdbc.sql("select " + COLUMNS + "\n" + """
             from item i join edition e on e.id = i.edition_id
            where i.base_code = any(:bases) and e.region <> :region and starts_with(i.region_prefix, :prefix)
              and e.effective @> cast(:held as timestamptz)
              and not exists (
                select from item o join edition oe on oe.id = o.edition_id
                where o.base_code = i.base_code and o.region = i.region and oe.effective @> cast(:unheld as timestamptz))
            order by i.code""")
        .param("bases", bases.toArray(String[]::new))
        .param("region", after.region().value())
        .param("prefix", after.region().prefix())
        .param("held", begun ? today : then)
        .param("unheld", begun ? then : today)
        .query(ComparedEditions::row)
        .list().stream()
        .map(row -> row.side)
        .collect(groupingBy(side -> Objects.requireNonNull(side.baseCode())));
  }

  private record Row(long edition, Side side) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(row.getLong("of_edition"), new Side(row.getString("code"), row.getString("name"),
        row.getString("standing"), new RegionCode(row.getString("region")), row.getString("organ_code"),
        row.getString("organ_name"), row.getString("base_code"),
        Arrays.asList((String[]) row.getArray("former_codes").getArray()), row.getString("digest")));
  }

  private static ComparedEdition edition(ResultSet row, int number) throws SQLException {
    var starts = row.getObject("starts", OffsetDateTime.class);
    return new ComparedEdition(row.getLong("id"), new RegionCode(row.getString("region")), row.getInt("year"),
        row.getString("title"), starts == null ? null : starts.toInstant());
  }
}
