package io.tongban.guide.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions that were published, as they are kept. */
@Repository
class Versions {

  private final JdbcClient jdbc;

  Versions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param cause EDITION when the catalogue said something else, WRITING when a person published, TEMPLATE when the
   *     template changed, LAW when the law did, CHECKLIST when other aspects are asked for
   * @param edition title of the edition of the catalogue that was in force
   */
  record Head(int version, Instant publishedAt, String cause, String edition) {}

  /** @param snapshot JSON of the guide */
  record Kept(Head head, String snapshot) {}

  /** Newest first. */
  List<Head> of(String code) {
    return jdbc.sql("""
            select v.version, v.published_at, v.cause, e.title
            from guide_version v join edition e on e.id = v.edition_id
            where v.code = :code order by v.version desc""")
        .param("code", code)
        .query((row, n) -> head(row))
        .list();
  }

  Optional<Kept> one(String code, int version) {
    return jdbc.sql("""
            select v.version, v.published_at, v.cause, e.title, v.snapshot
            from guide_version v join edition e on e.id = v.edition_id
            where v.code = :code and v.version = :version""")
        .param("code", code)
        .param("version", version)
        .query((row, n) -> new Kept(head(row), row.getString("snapshot")))
        .optional();
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(row.getInt("version"), row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getString("cause"), row.getString("title"));
  }
}
