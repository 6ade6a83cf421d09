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

  static final String ROWS = """
      with recursive in_force as materialized (select id from edition where effective @> :at),
      template as (
        select i.code, i.name, i.type from item i
        where i.standing = 'TEMPLATE' and i.edition_id in (select id from in_force)
          and i.region = :region and i.code > :after
        order by i.code limit :limit),
      adopted (template, code, region) as (
        select t.code, i.code, i.region from template t
        join item i on i.template_code = t.code and i.edition_id in (select id from in_force)
        union
        select a.template, i.code, i.region from adopted a
        join item i on i.template_code = a.code and i.edition_id in (select id from in_force))
      select t.code, t.name, t.type,
        coalesce((select array_agg(distinct a.region order by a.region) from adopted a
          where a.template = t.code), '{}') regions
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
