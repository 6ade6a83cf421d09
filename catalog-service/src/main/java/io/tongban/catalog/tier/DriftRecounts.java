package io.tongban.catalog.tier;

import io.tongban.catalog.edition.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of recounts. */
@Repository
class DriftRecounts {

  private static final TypeReference<Map<String, Drifts.Count>> COUNTS = new TypeReference<>() {};
  private static final String SELECT =
      "select r.*, e.title from drift_recount r join edition e on e.id = r.edition_id\n";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  DriftRecounts(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** @param from when the edition takes effect; what is in force then is compared with it */
  long store(Draft edition, Instant from) {
    return jdbc.sql("""
            insert into drift_recount (edition_id, region, effective_from, editions, stored_at)
            select :edition, :region, :from, coalesce(array_agg(id order by id), '{}'), :at
            from edition where effective @> :from
            returning id""")
        .param("edition", edition.id())
        .param("region", edition.region().value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("at", now())
        .query(Long.class)
        .single();
  }

  List<Long> pending() {
    return jdbc.sql("select id from drift_recount where done_at is null order by id").query(Long.class).list();
  }

  /** Empty when it is done, or somebody else counts at this moment. */
  Optional<DriftRecount> take(long id) {
    return jdbc.sql(SELECT + "where r.id = :id and r.done_at is null for update of r skip locked")
        .param("id", id).query(this::recount).optional();
  }

  /** Newest first; those of catalogues whose templates reach into the region. */
  List<DriftRecount> list(String prefix, @Nullable Long before, int limit) {
    return jdbc.sql(SELECT + """
            where r.region like :prefix and r.id < :before order by r.id desc limit :limit""")
        .param("prefix", prefix + "%")
        .param("before", before == null ? Long.MAX_VALUE : before)
        .param("limit", limit)
        .query(this::recount)
        .list();
  }

  void begin(DriftRecount recount, Adoptions.Adopting adopting) {
    jdbc.sql("update drift_recount set editions = :editions, total = :total where id = :id")
        .param("editions", adopting.editions().toArray(Long[]::new))
        .param("total", adopting.adoptions())
        .param("id", recount.id())
        .update();
  }

  void counted(DriftRecount recount, int more, int place, String after, Map<String, Drifts.Count> counts) {
    jdbc.sql("""
            update drift_recount set counted = counted + :more, place = :place, after_code = :after,
              counts = cast(:counts as jsonb)
            where id = :id""")
        .param("more", more)
        .param("place", place)
        .param("after", after)
        .param("counts", json.writeValueAsString(counts))
        .param("id", recount.id())
        .update();
  }

  void done(DriftRecount recount) {
    jdbc.sql("update drift_recount set done_at = :at where id = :id")
        .param("at", now())
        .param("id", recount.id())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private DriftRecount recount(ResultSet row, int number) throws SQLException {
    var done = row.getObject("done_at", OffsetDateTime.class);
    return new DriftRecount(row.getLong("id"), row.getLong("edition_id"), row.getString("title"),
        row.getString("region"), row.getObject("effective_from", OffsetDateTime.class).toInstant(),
        Arrays.asList((Long[]) row.getArray("editions").getArray()),
        row.getObject("stored_at", OffsetDateTime.class).toInstant(), row.getObject("total", Integer.class),
        row.getInt("counted"), row.getInt("place"), row.getString("after_code"),
        json.readValue(row.getString("counts"), COUNTS), done == null ? null : done.toInstant());
  }
}
