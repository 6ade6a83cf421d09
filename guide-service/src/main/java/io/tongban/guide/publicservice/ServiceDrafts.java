package io.tongban.guide.publicservice;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.review.Draft;
import io.tongban.guide.review.Person;
import io.tongban.guide.review.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts of bodies' services: at most one for each. */
@Repository
class ServiceDrafts {

  static final String LIST = """
      select d.body, d.key, d.content ->> 'name' name, b.name body_name, b.region, d.status, d.version,
             d.edited_by_name edited_by, d.edited_at
      from public_service_draft d join public_body b on b.code = d.body
      where (cast(:status as text) is null or d.status = :status)
        and (cast(:after as text) is null
             or (d.body, d.key) > (split_part(:after, '.', 1) collate "C", split_part(:after, '.', 2) collate "C"))
        and\s""" + Bodies.IN_AREA + "order by d.body, d.key limit :size";

  private final JdbcClient jdbc;

  ServiceDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A draft in a list. */
  record Listed(String body, String key, String name, String bodyName, String region, Status status, int version,
      String editedBy, Instant editedAt) {

    String place() {
      return body + "." + key;
    }
  }

  Optional<Draft> find(ServiceId id) {
    return jdbc.sql("select * from public_service_draft where body = :body and key = :key")
        .param("body", id.body()).param("key", id.key()).query((row, n) -> draft(row)).optional();
  }

  /** Held until the transaction ends. */
  Optional<Draft> locked(ServiceId id) {
    return jdbc.sql("select * from public_service_draft where body = :body and key = :key for update")
        .param("body", id.body()).param("key", id.key()).query((row, n) -> draft(row)).optional();
  }

  void save(ServiceId id, Draft draft) {
    jdbc.sql("""
            insert into public_service_draft (body, key, version, status, content, seen_version, edited_by,
                                              edited_by_name, edited_at, submitted_by, reasons)
            values (:body, :key, :version, :status, cast(:content as jsonb), :seen, :by, :byName, :at, :submittedBy,
                    :reasons)
            on conflict (body, key) do update
              set version = excluded.version, status = excluded.status, content = excluded.content,
                  seen_version = excluded.seen_version, edited_by = excluded.edited_by,
                  edited_by_name = excluded.edited_by_name, edited_at = excluded.edited_at,
                  submitted_by = excluded.submitted_by, reasons = excluded.reasons""")
        .param("body", id.body())
        .param("key", id.key())
        .param("version", draft.version())
        .param("status", draft.status().name())
        .param("content", draft.content())
        .param("seen", draft.seen())
        .param("by", draft.editedBy().id())
        .param("byName", draft.editedBy().name())
        .param("at", draft.editedAt().atOffset(UTC))
        .param("submittedBy", draft.submittedBy())
        .param("reasons", draft.reasons())
        .update();
  }

  void remove(ServiceId id) {
    jdbc.sql("delete from public_service_draft where body = :body and key = :key")
        .param("body", id.body()).param("key", id.key()).update();
  }

  /** In the order of bodies and keys. */
  List<Listed> list(Area area, @Nullable Status status, @Nullable String after, int size) {
    return jdbc.sql(LIST)
        .params(area.params())
        .param("status", status == null ? null : status.name())
        .param("after", after)
        .param("size", size)
        .query((row, n) -> new Listed(row.getString("body"), row.getString("key"), row.getString("name"),
            row.getString("body_name"), row.getString("region"), Status.valueOf(row.getString("status")),
            row.getInt("version"), row.getString("edited_by"),
            row.getObject("edited_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(row.getInt("version"), Status.valueOf(row.getString("status")), row.getString("content"),
        row.getInt("seen_version"), new Person(row.getString("edited_by"), row.getString("edited_by_name")),
        row.getObject("edited_at", OffsetDateTime.class).toInstant(), row.getString("submitted_by"),
        row.getString("reasons"));
  }
}
