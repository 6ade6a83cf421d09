package io.tongban.catalog.resemblance;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.resemblance.Flag.Against;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The reasons given; those of a published edition stay as they are. */
@Repository
class Overrides {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Overrides(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Why, who says so, and when. */
  record Excuse(String reason, String by, Instant at) {}

  /** @param pair the texts that the reason was given for */
  record Kept(String item, String itemName, String cancelled, String pair, Excuse excuse, Evidence evidence) {

    boolean coversPair(String cancelledKey, String nowPair) {
      return cancelled.equals(cancelledKey) && pair.equals(nowPair);
    }
  }

  void put(Draft draft, String item, List<Against> against, String reason, Actor by) {
    var at = clock.instant().atOffset(ZoneOffset.UTC);
    against.forEach(one -> jdbc.sql("""
            insert into resemblance_override (edition_id, item_code, cancelled, pair, evidence, reason, overridden_at,
              overridden_by, overridden_name)
            values (:edition, :item, :cancelled, :pair, cast(:evidence as jsonb), :reason, :at, :by, :name)
            on conflict (edition_id, item_code, cancelled) do update set
              pair = excluded.pair, evidence = excluded.evidence, reason = excluded.reason,
              overridden_at = excluded.overridden_at, overridden_by = excluded.overridden_by,
              overridden_name = excluded.overridden_name""")
        .param("edition", draft.id())
        .param("item", item)
        .param("cancelled", one.evidence().cancelled().key())
        .param("pair", one.pair())
        .param("evidence", json.writeValueAsString(one.evidence()))
        .param("reason", reason)
        .param("at", at)
        .param("by", by.id())
        .param("name", by.name())
        .update());
  }

  /** In the order of the item codes, from the one after the given on. */
  List<Kept> of(long edition, @Nullable String after) {
    return jdbc.sql("""
            select o.*, coalesce(i.name, '') item_name
            from resemblance_override o left join item i on i.edition_id = o.edition_id and i.code = o.item_code
            where o.edition_id = :edition and (cast(:after as text) is null or o.item_code > :after)
            order by o.item_code, o.cancelled""")
        .param("edition", edition)
        .param("after", after)
        .query(this::kept)
        .list();
  }

  private Kept kept(ResultSet row, int number) throws SQLException {
    var excuse = new Excuse(row.getString("reason"), row.getString("overridden_name"),
        row.getObject("overridden_at", OffsetDateTime.class).toInstant());
    return new Kept(row.getString("item_code"), row.getString("item_name"), row.getString("cancelled"),
        row.getString("pair"), excuse, json.readValue(row.getString("evidence"), Evidence.class));
  }
}
