package io.tongban.guide.draft;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.guide.Item;
import io.tongban.guide.review.Draft;
import io.tongban.guide.review.Person;
import io.tongban.guide.review.Status;
import io.tongban.guide.review.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts and what was done to them. */
@Repository
class Drafts {

  static final String LIST = """
      select d.code, d.part, d.name, d.region, d.organ_code, d.status, d.version, d.edited_by_name, d.edited_at,
             d.reasons, o.code is not null outdated
      from (select distinct area_page.code, area_page.part
            from unnest(cast(:prefixes as text[]), cast(:organs as text[])) area (prefix, organ)
            cross join lateral (
              select d.code, d.part from draft d
              where d.region >= area.prefix and d.region < area.prefix || '~' and area.organ in ('*', d.organ_code)
                and (cast(:status as text) is null or d.status = :status)
                and (cast(:code as text) is null or (d.code, d.part) > (:code, :part))
              order by d.code, d.part limit :size) area_page
            order by area_page.code, area_page.part limit :size) page
      join draft d using (code, part)
      left join outdated_part o using (code, part)
      order by d.code, d.part""";

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A draft in a list.
   *
   * @param part guide, situations or form
   * @param outdated whether what is published of the part contradicts its item by now
   */
  record Listed(String code, String part, String name, String region, String organCode, Status status, int version,
      String editedBy, Instant editedAt, @Nullable String reasons, boolean outdated) {

    String place() {
      return new Place(code, part).written();
    }
  }

  /** What was done to the drafts of a part. */
  record Done(Step step, Instant at, String by, @Nullable String reasons) {}

  Optional<Draft> find(String code, String part) {
    return jdbc.sql("select * from draft where code = :code and part = :part").param("code", code).param("part", part)
        .query(this::draft).optional();
  }

  /** Held until the transaction ends. */
  Optional<Draft> locked(String code, String part) {
    return jdbc.sql("select * from draft where code = :code and part = :part for update")
        .param("code", code)
        .param("part", part)
        .query(this::draft).optional();
  }

  /** @return false when somebody else began one at the same moment */
  boolean begin(String code, String part, Draft draft, Item item) {
    return jdbc.sql("""
            insert into draft (code, part, version, status, content, published_version, name, region, organ_code,
                               edited_by, edited_by_name, edited_at)
            values (:code, :part, :version, :status, cast(:content as json), :publishedVersion, :name, :region, :organ,
                    :by, :byName, :at)
            on conflict do nothing""")
        .param("code", code)
        .param("part", part)
        .param("version", draft.version())
        .param("status", draft.status().name())
        .param("content", draft.content())
        .param("publishedVersion", draft.seen())
        .param("name", item.name())
        .param("region", item.region())
        .param("organ", item.organCode())
        .param("by", draft.editedBy().id())
        .param("byName", draft.editedBy().name())
        .param("at", draft.editedAt().atOffset(UTC))
        .update() == 1;
  }

  void save(String code, String part, Draft draft) {
    jdbc.sql("""
            update draft set version = :version, status = :status, content = cast(:content as json),
                   published_version = :publishedVersion, edited_by = :by, edited_by_name = :byName, edited_at = :at,
                   submitted_by = :submittedBy, reasons = :reasons
            where code = :code and part = :part""")
        .param("version", draft.version())
        .param("status", draft.status().name())
        .param("content", draft.content())
        .param("publishedVersion", draft.seen())
        .param("by", draft.editedBy().id())
        .param("byName", draft.editedBy().name())
        .param("at", draft.editedAt().atOffset(UTC))
        .param("submittedBy", draft.submittedBy())
        .param("reasons", draft.reasons())
        .param("code", code)
        .param("part", part)
        .update();
  }

  void remove(String code, String part) {
    jdbc.sql("delete from draft where code = :code and part = :part")
        .param("code", code)
        .param("part", part)
        .update();
  }

  void note(String code, String part, Step step, Person by, @Nullable String reasons, Instant now) {
    jdbc.sql("""
            insert into draft_step (code, part, step, at, by, by_name, reasons)
            values (:code, :part, :step, :at, :by, :byName, :reasons)""")
        .param("code", code)
        .param("part", part)
        .param("step", step.name())
        .param("at", now.atOffset(UTC))
        .param("by", by.id())
        .param("byName", by.name())
        .param("reasons", reasons)
        .update();
  }

  List<Done> trail(String code, String part) {
    return jdbc.sql("""
            select step, at, by_name, reasons from draft_step where code = :code and part = :part order by id""")
        .param("code", code)
        .param("part", part)
        .query((row, n) -> new Done(Step.valueOf(row.getString("step")),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by_name"), row.getString("reasons")))
        .list();
  }

  /** In the order of code and part, of the areas given. */
  List<Listed> list(Areas areas, @Nullable Status status, @Nullable Place after, int size) {
    return jdbc.sql(LIST)
        .params(areas.params())
        .params(Place.params(after))
        .param("status", status == null ? null : status.name())
        .param("size", size)
        .query((row, n) -> new Listed(row.getString("code"), row.getString("part"), row.getString("name"),
            row.getString("region"), row.getString("organ_code"), Status.valueOf(row.getString("status")),
            row.getInt("version"), row.getString("edited_by_name"),
            row.getObject("edited_at", OffsetDateTime.class).toInstant(), row.getString("reasons"),
            row.getBoolean("outdated")))
        .list();
  }

  private Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(row.getInt("version"), Status.valueOf(row.getString("status")), row.getString("content"),
        row.getInt("published_version"), new Person(row.getString("edited_by"), row.getString("edited_by_name")),
        row.getObject("edited_at", OffsetDateTime.class).toInstant(), row.getString("submitted_by"),
        row.getString("reasons"));
  }
}
