package io.tongban.catalog.delegation;

import io.tongban.access.RegionCode;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.ItemRows;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wordings of items that a catalogue has, or last had. */
@Repository
class GivenItems {

  private final JdbcClient jdbc;
  private final ItemRows rows;
  private final Clock clock;

  GivenItems(JdbcClient jdbc, ItemRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
  }

  /** Those of the codes that the region's catalogue in force holds as items one can apply for. */
  List<Item> inForce(RegionCode region, Collection<ItemCode> codes) {
    return jdbc.sql("""
            select i.* from item i join edition e on e.id = i.edition_id
            where e.region = :region and e.effective @> :at and i.standing = 'IMPLEMENTATION' and i.code = any(:codes)
            order by i.code""")
        .param("region", region.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("codes", texts(codes))
        .query(rows::item)
        .list();
  }

  /** As the region's published editions last held them. */
  List<Item> last(RegionCode region, Collection<ItemCode> codes) {
    return jdbc.sql("""
            select distinct on (i.code) i.* from item i join edition e on e.id = i.edition_id
            where e.region = :region and e.status = 'PUBLISHED' and i.code = any(:codes)
            order by i.code, lower(e.effective) desc""")
        .param("region", region.value())
        .param("codes", texts(codes))
        .query(rows::item)
        .list();
  }

  private static String[] texts(Collection<ItemCode> codes) {
    return codes.stream().map(ItemCode::value).toArray(String[]::new);
  }
}
