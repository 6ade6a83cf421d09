package io.tongban.catalog.tier;

import io.tongban.client.catalog.AdoptionsDrifted;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells which regions' adoptions do not follow any more since an edition with templates was published. */
@Repository
class DriftNotices {

  private static final TypeReference<List<Drifts.Count>> COUNTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final EventPublisher events;
  private final Clock clock;

  DriftNotices(JdbcClient jdbc, JsonMapper json, EventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.events = events;
    this.clock = clock;
  }

  /** @param regions those with drifted adoptions */
  record Notice(long id, long edition, String region, Instant at, List<Drifts.Count> regions) {}

  /** Tells what was counted, unless nothing drifted; in the transaction that ends the recount, so once. */
  void tell(DriftRecount recount) {
    var drifted = recount.counts().values().stream().filter(Drifts.Count::drifted).toList();
    if (drifted.isEmpty()) {
      return;
    }
    var sequence = jdbc.sql("""
            insert into drift_notice (edition_id, region, sequence, at, regions)
            values (:edition, :region, (select count(*) + 1 from drift_notice where region = :region), :at,
              cast(:regions as jsonb))
            returning sequence""")
        .param("edition", recount.edition())
        .param("region", recount.region())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("regions", json.writeValueAsString(drifted))
        .query(Long.class)
        .single();
    events.publish(new OutgoingEvent(AdoptionsDrifted.TYPE, "drift-" + recount.region(), sequence,
        new AdoptionsDrifted(recount.edition(), recount.region(), recount.from(), drifted.stream()
            .map(count -> new AdoptionsDrifted.Region(count.region(), count.outdated(), count.violating()))
            .toList())));
  }

  /**
   * A notice with those regions that have not published anew since.
   *
   * @param title of the edition that made them drift
   */
  record Open(String title, List<Drifts.Count> regions) {}

  /** Of each catalogue with templates the last notice, unless a later edition of its own took its place. */
  List<Open> open() {
    return jdbc.sql("""
            select n.title, jsonb_agg(count) regions
            from (
              select distinct on (n.region) n.*, e.title, e.published_at
              from drift_notice n join edition e on e.id = n.edition_id
              order by n.region, n.sequence desc) n
            cross join lateral jsonb_array_elements(n.regions) count
            where not exists (
              select from edition later
              where later.status = 'PUBLISHED' and later.published_at > n.published_at
                and (later.region = n.region or starts_with(count ->> 'region', later.region_prefix)))
            group by n.id, n.title order by n.id""")
        .query((row, n) -> new Open(row.getString("title"), json.readValue(row.getString("regions"), COUNTS)))
        .list();
  }

  /** Newest first. */
  List<Notice> list(String prefix, @Nullable Long before, int limit) {
    return jdbc.sql("""
            select id, edition_id, region, at, regions from drift_notice
            where region like :prefix and id < :before order by id desc limit :limit""")
        .param("prefix", prefix + "%")
        .param("before", before == null ? Long.MAX_VALUE : before)
        .param("limit", limit)
        .query((row, n) -> new Notice(row.getLong("id"), row.getLong("edition_id"), row.getString("region"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            json.readValue(row.getString("regions"), COUNTS)))
        .list();
  }
}
