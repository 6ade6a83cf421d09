package io.tongban.guide.situation;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.draft.DraftPart.Publication;
import io.tongban.guide.situation.model.Draft;
import io.tongban.guide.situation.model.Proof;
import io.tongban.guide.situation.model.Questionnaire;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaires of the items, version after version; the newest one rules. */
@Repository
class Questionnaires {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final RowMapper<Version> rows;

  Questionnaires(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.rows = (row, n) -> new Version(row.getInt("version"), json.readValue(row.getString("content"), Draft.class),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }

  /** @param number from 1; 0 where nothing was ever written */
  record Version(int number, Draft content, @Nullable Instant writtenAt) {

    static final Version NONE = new Version(0, new Draft(List.of(), List.of()), null);

    Questionnaire questionnaire() {
      return content.asksNothing() ? Questionnaire.EMPTY : Proof.trusted(content);
    }
  }

  record Written(int version, Instant writtenAt, String writtenBy) {}

  enum Outcome {
    WRITTEN,
    /** It asks what the newest version asks; no new one was made. */
    UNCHANGED,
    /** Somebody else wrote a version after the one that the writer knew. */
    STALE
  }

  Version newest(String code) {
    return jdbc.sql("""
            select version, content, written_at from questionnaire where code = :code order by version desc limit 1""")
        .param("code", code)
        .query(rows)
        .optional()
        .orElse(Version.NONE);
  }

  /** By code; those that ever had any. */
  Map<String, Version> newest(Collection<String> codes) {
    var found = new HashMap<String, Version>();
    jdbc.sql("""
            select distinct on (code) code, version, content, written_at from questionnaire where code = any(:codes)
            order by code, version desc""")
        .param("codes", codes.toArray(String[]::new))
        .query((row, n) -> found.put(row.getString("code"), Objects.requireNonNull(rows.mapRow(row, n))))
        .list();
    return found;
  }

  /** The newest first, no more than that many. */
  List<Version> recent(String code, int most) {
    return jdbc.sql("""
            select version, content, written_at from questionnaire where code = :code
            order by version desc limit :most""")
        .param("code", code)
        .param("most", most)
        .query(rows)
        .list();
  }

  Optional<Version> version(String code, int number) {
    return jdbc.sql("select version, content, written_at from questionnaire where code = :code and version = :number")
        .param("code", code)
        .param("number", number)
        .query(rows)
        .optional();
  }

  /** The newest first. */
  List<Written> versions(String code) {
    return jdbc.sql("""
            select version, written_at, written_by from questionnaire where code = :code order by version desc""")
        .param("code", code)
        .query((row, n) -> new Written(row.getInt("version"),
            row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getString("written_by")))
        .list();
  }

  /**
   * @param content without fault, or without a question where all are treated alike from now on
   * @param publication whose known version is 0 where there was none
   */
  @Transactional
  Outcome write(String code, Draft content, Publication publication) {
    var newest = newest(code);
    if (newest.content().equals(content)) {
      return Outcome.UNCHANGED;
    }
    if (newest.number() != publication.known()) {
      return Outcome.STALE;
    }
    var written = jdbc.sql("""
            insert into questionnaire (code, version, content, written_at, written_by, published_by)
            values (:code, :version, cast(:content as jsonb), :at, :by, :publisher) on conflict do nothing""")
        .param("code", code)
        .param("version", publication.known() + 1)
        .param("content", json.writeValueAsString(content))
        .param("at", clock.instant().atOffset(UTC))
        .param("by", publication.writer())
        .param("publisher", publication.publisher())
        .update();
    return written == 1 ? Outcome.WRITTEN : Outcome.STALE;
  }
}
