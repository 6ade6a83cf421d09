package io.tongban.guide.draft;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.draft.model.Draft;
import io.tongban.guide.draft.model.Person;
import io.tongban.guide.draft.model.Status;
import io.tongban.guide.draft.model.Step;
import io.tongban.guide.guide.Item;
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

/** The drafts and what was done to them. */
@Repository
class Drafts {

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A draft in a list. */
  record Listed(String code, String name, String region, String organCode, Status status, int version,
      String editedBy, Instant editedAt, @Nullable String reasons) {}

  /** What was done to the drafts of an item. */
  record Done(Step step, Instant at, String by, @Nullable String reasons) {}

  Optional<Draft> find(String code) {
    return jdbc.sql("select * from draft where code = :code").param("code", code).query(this::draft).optional();
  }

  /** Held until the transaction ends. */
  Optional<Draft> locked(String code) {
    return jdbc.sql("select * from draft where code = :code for update").param("code", code)
        .query(this::draft).optional();
  }

  /** @return false when somebody else began one at the same moment */
  boolean begin(Draft draft, Item item) {
    return jdbc.sql("""
            insert into draft (code, version, status, content, guide_version, name, region, organ_code, edited_by,
                               edited_by_name, edited_at)
            values (:code, :version, :status, cast(:content as jsonb), :guideVersion, :name, :region, :organ, :by,
                    :byName, :at)
            on conflict do nothing""")
        .param("code", draft.code())
        .param("version", draft.version())
        .param("status", draft.status().name())
        .param("content", draft.content())
        .param("guideVersion", draft.guideVersion())
        .param("name", item.name())
        .param("region", item.region())
        .param("organ", item.organCode())
        .param("by", draft.editedBy().id())
        .param("byName", draft.editedBy().name())
        .param("at", draft.editedAt().atOffset(UTC))
        .update() == 1;
  }

  void save(Draft draft) {
    jdbc.sql("""
            update draft set version = :version, status = :status, content = cast(:content as jsonb),
                   guide_version = :guideVersion, edited_by = :by, edited_by_name = :byName, edited_at = :at,
                   submitted_by = :submittedBy, reasons = :reasons
            where code = :code""")
        .param("version", draft.version())
        .param("status", draft.status().name())
        .param("content", draft.content())
        .param("guideVersion", draft.guideVersion())
        .param("by", draft.editedBy().id())
        .param("byName", draft.editedBy().name())
        .param("at", draft.editedAt().atOffset(UTC))
        .param("submittedBy", draft.submittedBy())
        .param("reasons", draft.reasons())
        .param("code", draft.code())
        .update();
  }

  void remove(String code) {
    jdbc.sql("delete from draft where code = :code").param("code", code).update();
  }

  void note(String code, Step step, Person by, @Nullable String reasons, Instant now) {
    jdbc.sql("""
            insert into draft_step (code, step, at, by, by_name, reasons)
            values (:code, :step, :at, :by, :byName, :reasons)""")
        .param("code", code)
        .param("step", step.name())
        .param("at", now.atOffset(UTC))
        .param("by", by.id())
        .param("byName", by.name())
        .param("reasons", reasons)
        .update();
  }

  List<Done> trail(String code) {
    return jdbc.sql("select step, at, by_name, reasons from draft_step where code = :code order by id")
        .param("code", code)
        .query((row, n) -> new Done(Step.valueOf(row.getString("step")),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by_name"), row.getString("reasons")))
        .list();
  }

  /** In the order of their codes, of the regions that begin so and the organs given; all organs for "*". */
  List<Listed> list(Collection<String> prefixes, Collection<String> organs, @Nullable Status status,
      @Nullable String after, int size) {
    return jdbc.sql("""
            select d.code, d.name, d.region, d.organ_code, d.status, d.version, d.edited_by_name, d.edited_at, d.reasons
            from draft d
            where exists (
                select 1 from unnest(cast(:prefixes as text[]), cast(:organs as text[])) area (prefix, organ)
                where d.region like area.prefix || '%' and area.organ in ('*', d.organ_code))
              and (cast(:status as text) is null or d.status = :status)
              and (cast(:after as text) is null or d.code > :after)
            order by d.code limit :size""")
        .param("prefixes", prefixes.toArray(String[]::new))
        .param("organs", organs.toArray(String[]::new))
        .param("status", status == null ? null : status.name())
        .param("after", after)
        .param("size", size)
        .query((row, n) -> new Listed(row.getString("code"), row.getString("name"), row.getString("region"),
            row.getString("organ_code"), Status.valueOf(row.getString("status")), row.getInt("version"),
            row.getString("edited_by_name"), row.getObject("edited_at", OffsetDateTime.class).toInstant(),
            row.getString("reasons")))
        .list();
  }

  private Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(row.getString("code"), row.getInt("version"), Status.valueOf(row.getString("status")),
        row.getString("content"), row.getInt("guide_version"),
        new Person(row.getString("edited_by"), row.getString("edited_by_name")),
        row.getObject("edited_at", OffsetDateTime.class).toInstant(), row.getString("submitted_by"),
        row.getString("reasons"));
  }
}
