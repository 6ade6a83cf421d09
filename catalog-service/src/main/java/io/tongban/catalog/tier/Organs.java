package io.tongban.catalog.tier;

import io.tongban.access.RegionCode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organs that the catalogue knows, for choosing who adopts. */
@Repository
class Organs {

  private final JdbcClient jdbc;
  private final Clock clock;

  Organs(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Organs with items in force in that region or inside it, by region. */
  List<Adopter> in(RegionCode region) {
    return jdbc.sql("""
            select distinct on (i.region, i.organ_code) i.region, i.organ_code, i.organ_name from item i
            where i.region_prefix like :inside and i.standing = 'IMPLEMENTATION'
              and i.edition_id in (select id from edition where effective @> :at)
            order by i.region, i.organ_code""")
        .param("inside", region.prefix() + "%")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> new Adopter(new RegionCode(row.getString("region")), row.getString("organ_code"),
            row.getString("organ_name")))
        .list();
  }
}
