package io.tongban.catalog.revision;

import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.Draft;
import io.tongban.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of revisions. */
@Repository
class Revisions {

  private final JdbcClient jdbc;
  private final Clock clock;

  Revisions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long open(Draft draft, long from, String notice, int answerDays, String answerBasis, Revision.Due due, Actor by) {
    return jdbc.sql("""
            insert into revision (region, region_prefix, year, from_edition, edition_id, edition_title, notice,
              answer_days, answer_basis, answers_until, calendar, opened_at, opened_by)
            values (:region, :prefix, :year, :from, :edition, :title, :notice, :days, :basis, :until, :calendar, :at,
              :by)
            returning id""")
        .param("region", draft.region().value())
        .param("prefix", draft.region().prefix())
        .param("year", draft.year())
        .param("from", from)
        .param("edition", draft.id())
        .param("title", draft.title())
        .param("notice", notice)
        .param("days", answerDays)
        .param("basis", answerBasis)
        .param("until", due.until())
        .param("calendar", due.calendar())
        .param("at", now())
        .param("by", by.name())
        .query(Long.class)
        .single();
  }

  Revision get(long id) {
    return find("select * from revision where id = :id", id);
  }

  /** Everybody else who works on the revision waits until the transaction ends. */
  Revision lock(long id) {
    return find("select * from revision where id = :id for update", id);
  }

  /** Empty when somebody else works on it. */
  Optional<Revision> lockIfFree(long id) {
    return jdbc.sql("select * from revision where id = :id for update skip locked")
        .param("id", id).query(Revisions::revision).optional();
  }

  private Revision find(String sql, long id) {
    return jdbc.sql(sql).param("id", id).query(Revisions::revision).optional()
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }

  /** Newest first: those that the grants lead, and those that ask an organ the grants answer for. */
  List<Revision> list(@Nullable RegionCode region, List<Grant> grants, long before, int limit) {
    return jdbc.sql("""
            select * from revision r
            where id < :before and (cast(:region as text) is null or region = :region)
              and exists (
                select from unnest(cast(:prefixes as text[]), cast(:organs as text[])) held (prefix, organ)
                where starts_with(r.region, prefix) and (organ = '*' or exists (
                  select from revision_organ o where o.revision_id = r.id and o.organ_code = organ)))
            order by id desc limit :limit""")
        .param("before", before)
        .param("region", region == null ? null : region.value())
        .param("prefixes", grants.stream().map(grant -> grant.region().prefix()).toArray(String[]::new))
        .param("organs", grants.stream().map(Grant::organ).toArray(String[]::new))
        .param("limit", limit)
        .query(Revisions::revision)
        .list();
  }

  List<Long> open() {
    return jdbc.sql("select id from revision where state = 'OPEN' order by id").query(Long.class).list();
  }

  Optional<Revision> ofDraft(long edition) {
    return jdbc.sql("select * from revision where edition_id = :edition")
        .param("edition", edition).query(Revisions::revision).optional();
  }

  /** The edition a revision of the region starts out from: its newest published one. */
  Optional<Long> newestEdition(RegionCode region) {
    return jdbc.sql("""
            select id from edition where region = :region and status = 'PUBLISHED' and upper_inf(effective)""")
        .param("region", region.value())
        .query(Long.class)
        .optional();
  }

  void move(long id, Revision.Due due) {
    jdbc.sql("update revision set answers_until = :until, calendar = :calendar where id = :id")
        .param("until", due.until())
        .param("calendar", due.calendar())
        .param("id", id)
        .update();
  }

  void end(long id, Revision.State as, Actor by) {
    jdbc.sql("update revision set state = :state, closed_at = :at, closed_by = :by where id = :id")
        .param("state", as.name())
        .param("at", now())
        .param("by", by.name())
        .param("id", id)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Revision revision(ResultSet row, int number) throws SQLException {
    return new Revision(row.getLong("id"), new RegionCode(row.getString("region")), row.getInt("year"),
        row.getLong("from_edition"), row.getObject("edition_id", Long.class), row.getString("edition_title"),
        row.getString("notice"), Revision.State.valueOf(row.getString("state")), row.getInt("answer_days"),
        row.getString("answer_basis"), row.getObject("answers_until", LocalDate.class), row.getString("calendar"),
        Objects.requireNonNull(instant(row, "opened_at")), row.getString("opened_by"), instant(row, "closed_at"),
        row.getString("closed_by"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
