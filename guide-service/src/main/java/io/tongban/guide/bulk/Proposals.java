package io.tongban.guide.bulk;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.bulk.model.Proposal;
import io.tongban.guide.bulk.model.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The proposals and the changes each is made of. */
@Repository
class Proposals {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Proposals(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @param leftOut how many of the guides were left out when it was published */
  record Kept(Proposal proposal, BulkEdit edit, String organName, int guides, int leftOut, String proposedByName,
      Instant proposedAt) {}

  /** A guide as the proposer saw it. */
  record Line(String code, String name, String region, int guideVersion, @Nullable String before, String after,
      boolean leftOut) {}

  long add(BulkEdit edit, List<BulkEditing.Change> changes, String by, String byName, Instant now) {
    var id = jdbc.sql("""
            insert into bulk_proposal (version, status, region, organ_code, organ_name, edit, guides, proposed_by,
                                       proposed_by_name, proposed_at)
            values (1, 'IN_REVIEW', :region, :organ, :organName, cast(:edit as jsonb), :guides, :by, :byName, :at)
            returning id""")
        .param("region", edit.region().value())
        .param("organ", edit.organ())
        .param("organName", changes.getFirst().organName())
        .param("edit", json.writeValueAsString(edit))
        .param("guides", changes.size())
        .param("by", by)
        .param("byName", byName)
        .param("at", now.atOffset(UTC))
        .query(Long.class)
        .single();
    jdbc.sql("""
            insert into bulk_proposal_change (proposal, code, name, region, guide_version, before, after)
            select :proposal, code, name, region, version, before, after
            from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:regions as text[]),
                        cast(:versions as integer[]), cast(:before as text[]), cast(:after as text[]))
              c (code, name, region, version, before, after)""")
        .param("proposal", id)
        .param("codes", changes.stream().map(BulkEditing.Change::code).toArray(String[]::new))
        .param("names", changes.stream().map(BulkEditing.Change::name).toArray(String[]::new))
        .param("regions", changes.stream().map(BulkEditing.Change::region).toArray(String[]::new))
        .param("versions", changes.stream().map(BulkEditing.Change::version).toArray(Integer[]::new))
        .param("before", changes.stream().map(BulkEditing.Change::before).toArray(String[]::new))
        .param("after", changes.stream().map(BulkEditing.Change::after).toArray(String[]::new))
        .update();
    return id;
  }

  Optional<Kept> find(long id) {
    return jdbc.sql("select * from bulk_proposal where id = :id").param("id", id).query(this::kept).optional();
  }

  /** Held until the transaction ends. */
  Optional<Kept> locked(long id) {
    return jdbc.sql("select * from bulk_proposal where id = :id for update").param("id", id).query(this::kept)
        .optional();
  }

  /** By code. */
  List<Line> lines(long id) {
    return jdbc.sql("""
            select code, name, region, guide_version, before, after, left_out from bulk_proposal_change
            where proposal = :id order by code""")
        .param("id", id)
        .query(Line.class)
        .list();
  }

  /** @param leftOut codes of the guides that stay as they are */
  void decided(Proposal proposal, Collection<String> leftOut) {
    var decided = proposal.decided();
    if (decided == null) {
      throw new IllegalArgumentException("Nobody decided proposal " + proposal.id());
    }
    jdbc.sql("""
            update bulk_proposal set version = :version, status = :status, decided_by = :by, decided_by_name = :byName,
                   decided_at = :at, reasons = :reasons, left_out = :leftOut
            where id = :id""")
        .param("version", proposal.version())
        .param("status", proposal.status().name())
        .param("by", decided.by())
        .param("byName", decided.byName())
        .param("at", decided.at().atOffset(UTC))
        .param("reasons", decided.reasons())
        .param("leftOut", leftOut.size())
        .param("id", proposal.id())
        .update();
    if (!leftOut.isEmpty()) {
      jdbc.sql("update bulk_proposal_change set left_out = true where proposal = :id and code = any(:codes)")
          .param("id", proposal.id())
          .param("codes", leftOut.toArray(String[]::new))
          .update();
    }
  }

  /** The newest first, of the regions that begin so and the organs given; all organs for "*". */
  List<Kept> list(Collection<String> prefixes, Collection<String> organs, @Nullable Status status,
      @Nullable Long after, int size) {
    return jdbc.sql("""
            select p.* from bulk_proposal p
            where exists (
                select 1 from unnest(cast(:prefixes as text[]), cast(:organs as text[])) area (prefix, organ)
                where p.region like area.prefix || '%' and area.organ in ('*', p.organ_code))
              and (cast(:status as text) is null or p.status = :status)
              and (cast(:after as bigint) is null or p.id < :after)
            order by p.id desc limit :size""")
        .param("prefixes", prefixes.toArray(String[]::new))
        .param("organs", organs.toArray(String[]::new))
        .param("status", status == null ? null : status.name())
        .param("after", after)
        .param("size", size)
        .query(this::kept)
        .list();
  }

  private Kept kept(ResultSet row, int number) throws SQLException {
    var at = row.getObject("decided_at", OffsetDateTime.class);
    var decided = at == null ? null : new Proposal.Decided(row.getString("decided_by"),
        row.getString("decided_by_name"), at.toInstant(), row.getString("reasons"));
    return new Kept(
        new Proposal(row.getLong("id"), row.getInt("version"), Status.valueOf(row.getString("status")),
            row.getString("proposed_by"), decided),
        json.readValue(row.getString("edit"), BulkEdit.class), row.getString("organ_name"), row.getInt("guides"),
        row.getInt("left_out"), row.getString("proposed_by_name"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant());
  }
}
