package io.tongban.catalog.item;

import io.tongban.access.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads many items one after the other, however many there are. */
@Repository
public class ItemReading {

  private static final int FETCH = 500;

  private final JdbcClient jdbc;
  private final ItemRows rows;

  ItemReading(JdbcClient jdbc, ItemRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** In which order an edition is read. */
  public enum Order {
    CODE("code"),
    /** As a printed list is read. */
    ORGAN_AND_TYPE("region, organ_code, type, code");

    private final String columns;

    Order(String columns) {
      this.columns = columns;
    }
  }

  /** All items of an edition as they stand at this moment; a draft may be changed meanwhile. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void each(long edition, Order order, Consumer<Item> reader) {
    try (var items = jdbc.sql("select * from item where edition_id = :edition order by " + order.columns)
        .withFetchSize(FETCH)
        .param("edition", edition)
        .query(rows::item)
        .stream()) {
      items.forEach(reader);
    }
  }

  /**
   * A piece of what published editions hold, in the order of edition and code. No connection is held between pieces, so
   * that slow readers keep none from others; what is published does not change meanwhile.
   *
   * @param inside only items handled in that region; null for all
   * @param after the last item of the piece before; null for the first
   */
  public List<HeldItem> piece(List<Long> editions, @Nullable RegionCode inside, @Nullable HeldItem after) {
    return jdbc.sql("""
            select i.*, e.title edition_title, e.year edition_year, lower(e.effective) effective_from
            from item i join edition e on e.id = i.edition_id
            where i.edition_id = any(:editions) and (i.edition_id, i.code) > (:afterEdition, :afterCode)
              and i.region_prefix like :inside
            order by i.edition_id, i.code limit :limit""")
        .param("editions", editions.toArray(Long[]::new))
        .param("afterEdition", after == null ? 0 : after.edition())
        .param("afterCode", after == null ? "" : after.item().code().value())
        .param("inside", inside == null ? "%" : inside.prefix() + "%")
        .param("limit", FETCH)
        .query(this::heldItem)
        .list();
  }

  private HeldItem heldItem(ResultSet row, int number) throws SQLException {
    var from = row.getObject("effective_from", OffsetDateTime.class);
    return new HeldItem(row.getLong("edition_id"), row.getString("edition_title"), row.getInt("edition_year"),
        from == null ? null : from.toInstant(), rows.item(row, number));
  }

  /** The published editions in force at a moment that hold items inside a region, in the order of their ids. */
  public List<Long> editionsInForce(@Nullable RegionCode inside, Instant at) {
    return jdbc.sql("""
            select id from edition
            where effective @> :at and (region like :inside or :prefix like region_prefix || '%')
            order by id""")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("inside", inside == null ? "%" : inside.prefix() + "%")
        .param("prefix", inside == null ? "" : inside.prefix())
        .query(Long.class)
        .list();
  }
}
