package io.tongban.guide.completeness;

import io.tongban.access.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the figures; the database keeps them up with every change of a guide. */
@Repository
class Figures {

  static final String INCOMPLETE = """
      select code, name, region, organ_code, organ_name, missing,
             (aspects - cardinality(missing)) * 1000 / aspects score
      from guide_state
      where missing <> '{}' and region like :prefix || '%'
        and (cast(:organ as text) is null or organ_code = :organ)
        and (cast(:aspect as text) is null or :aspect = any(missing))
        and (cast(:after as text) is null or code > :after)
      order by code limit :size""";
  static final String LACKING = """
      select aspect, count(*) guides from guide_state, unnest(missing) aspect
      where missing <> '{}' and region like :prefix || '%'
        and (cast(:organ as text) is null or organ_code = :organ)
      group by aspect order by guides desc, aspect""";

  private final JdbcClient jdbc;

  Figures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param score of the aspects of all these guides together, how many per thousand have a value */
  record Count(String code, String name, int guides, int complete, int score, int stale) {}

  /** @param score how many of its aspects per thousand have a value */
  record Incomplete(String code, String name, String region, String organCode, String organName, int score,
      List<String> missing) {}

  /** How many guides lack an aspect. */
  record Lack(String aspect, int guides) {}

  /** What is lacking most first. */
  List<Lack> lacking(RegionCode region, @Nullable String organ) {
    return jdbc.sql(LACKING)
        .param("prefix", region.prefix())
        .param("organ", organ)
        .query((row, n) -> new Lack(row.getString("aspect"), row.getInt("guides")))
        .list();
  }

  List<Count> byOrgan(RegionCode region) {
    return counts("organ_code", "max(organ_name)", region);
  }

  List<Count> byRegion(RegionCode region) {
    return counts("region", "region", region);
  }

  private List<Count> counts(String by, String name, RegionCode region) {
    return jdbc.sql("""
            select %s code, %s name, sum(guides) guides, sum(complete) complete,
                   coalesce(sum(present) * 1000 / nullif(sum(aspects), 0), 0) score, sum(stale) stale
            from guide_count where region like :prefix || '%%'
            group by %s having sum(guides) > 0 order by 1""".formatted(by, name, by))
        .param("prefix", region.prefix())
        .query((row, n) -> new Count(row.getString("code"), row.getString("name"), row.getInt("guides"),
            row.getInt("complete"), row.getInt("score"), row.getInt("stale")))
        .list();
  }

  /** In the order of their codes. */
  List<Incomplete> incomplete(RegionCode region, @Nullable String organ, @Nullable String aspect,
      @Nullable String after, int size) {
    return jdbc.sql(INCOMPLETE)
        .param("prefix", region.prefix())
        .param("organ", organ)
        .param("aspect", aspect)
        .param("after", after)
        .param("size", size)
        .query((row, n) -> new Incomplete(row.getString("code"), row.getString("name"), row.getString("region"),
            row.getString("organ_code"), row.getString("organ_name"), row.getInt("score"),
            List.of((String[]) row.getArray("missing").getArray())))
        .list();
  }
}
