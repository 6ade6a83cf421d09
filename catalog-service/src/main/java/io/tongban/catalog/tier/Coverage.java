package io.tongban.catalog.tier;

import io.tongban.access.RegionCode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which regions have adopted which templates, by what is in force (覆盖情况). */
@Repository
class Coverage {

  /** There are three tiers, so an adoption is one of the template or one of such an adoption. */
  static final String ROWS = """
      with in_force as materialized (select id from edition where effective @> :at),
      template as (
        select i.code, i.name, i.type from item i
        where i.standing = 'TEMPLATE' and i.region = :region and i.code > :after
          and i.edition_id in (select id from in_force)
        order by i.code limit :limit)
      select t.code, t.name, t.type, coalesce((
        select array_agg(distinct adopted.region order by adopted.region) from (
          select one.region from item one
          where one.template_code = t.code and one.edition_id in (select id from in_force)
          union all
          select unnest(array(
            select two.region from item two
            where two.template_code = one.code and two.edition_id in (select id from in_force)))
          from item one
          where one.template_code = t.code and one.edition_id in (select id from in_force)) adopted), '{}') regions
      from template t order by t.code""";

  private final JdbcClient jdbc;
  private final Clock clock;

  Coverage(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param regions where it is adopted, also through the district's adoption; in order */
  record Row(String code, String name, String type, List<String> regions) {}

  /** The templates in force of that region, in the order of their codes, with the regions that adopted them. */
  List<Row> rows(RegionCode region, @Nullable String after, int limit) {
    return jdbc.sql(ROWS)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("region", region.value())
        .param("after", after == null ? "" : after)
        .param("limit", limit)
        .query((row, n) -> new Row(row.getString("code"), row.getString("name"), row.getString("type"),
            Arrays.asList((String[]) row.getArray("regions").getArray())))
        .list();
  }
}
