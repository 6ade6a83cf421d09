package io.tongban.guide.history;

import io.tongban.guide.guide.BulkChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions that were published, as they are kept. */
@Repository
class Versions {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Versions(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param cause EDITION when the catalogue said something else, WRITING when a person published, TEMPLATE when the
   *     template changed, LAW when the law did, CHECKLIST when other aspects are asked for
   * @param edition title of the edition of the catalogue that was in force
   * @param bulk what many guides were changed by at once; null when this one was published by itself
   */
  record Head(int version, Instant publishedAt, String cause, String edition, @Nullable BulkChange bulk) {}

  /** @param snapshot JSON of the guide */
  record Kept(Head head, String snapshot) {}

  /** Newest first. */
  List<Head> of(String code) {
    return jdbc.sql("""
            select v.version, v.published_at, v.cause, v.bulk, e.title
            from guide_version v join edition e on e.id = v.edition_id
            where v.code = :code order by v.version desc""")
        .param("code", code)
        .query((row, n) -> head(row))
        .list();
  }

  Optional<Kept> one(String code, int version) {
    return jdbc.sql("""
            select v.version, v.published_at, v.cause, v.bulk, e.title, v.snapshot
            from guide_version v join edition e on e.id = v.edition_id
            where v.code = :code and v.version = :version""")
        .param("code", code)
        .param("version", version)
        .query((row, n) -> new Kept(head(row), row.getString("snapshot")))
        .optional();
  }

  private Head head(ResultSet row) throws SQLException {
    return new Head(row.getInt("version"), row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getString("cause"), row.getString("title"), bulk(row.getString("bulk")));
  }

  private @Nullable BulkChange bulk(@Nullable String stored) {
    return stored == null ? null : json.readValue(stored, BulkChange.class);
  }
}
