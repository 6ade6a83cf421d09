package io.tongban.guide.publicservice;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.publicservice.model.ServiceStep;
import io.tongban.guide.review.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services of bodies, their published versions, and what was done to them. */
@Repository
class Services {

  static final String FOUND = """
      select s.body, s.key, s.name, s.version, b.name body_name, b.kind, b.region
      from public_service s join public_body b on b.code = s.body
      where s.version > 0
        and (s.terms @> cast(:way as text[]) or s.terms @> cast(:other as text[]) or s.terms @> cast(:third as text[]))
        and (s.ended_on is null or s.ended_on > :day)
        and b.region like :prefix || '%' and (cast(:kind as text) is null or b.kind = :kind)
        and b.valid_from <= :day and (b.valid_to is null or b.valid_to > :day)
        and (cast(:after as text) is null
             or (s.body, s.key) > (split_part(:after, '.', 1) collate "C", split_part(:after, '.', 2) collate "C"))
      order by s.body, s.key limit :size""";

  private final JdbcClient jdbc;

  Services(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param version 0 while it was never published; {@code endedOn}: first day on which it is not offered any more */
  record Stored(ServiceId id, String name, int version, @Nullable Instant publishedAt, @Nullable LocalDate endedOn,
      List<String> missing) {

    boolean endedOn(LocalDate day) {
      return endedOn != null && !endedOn.isAfter(day);
    }

    String key() {
      return id.key();
    }

    /** Of one that was published. */
    Instant since() {
      return Objects.requireNonNull(publishedAt);
    }
  }

  record Published(String key, String name, @Nullable String words) {}

  /** A service that was found by words. */
  record Found(String body, String key, String name, int version, String bodyName, String kind, String region) {

    String place() {
      return body + "." + key;
    }
  }

  /** @param snapshot JSON */
  record Kept(int version, Instant publishedAt, String snapshot) {}

  record Done(ServiceStep step, Instant at, String by, @Nullable String reasons) {}

  Optional<Stored> find(ServiceId id) {
    return jdbc.sql("select * from public_service where body = :body and key = :key")
        .param("body", id.body()).param("key", id.key()).query((row, n) -> stored(row)).optional();
  }

  /** Held until the transaction ends. */
  Optional<Stored> locked(ServiceId id) {
    return jdbc.sql("select * from public_service where body = :body and key = :key for update")
        .param("body", id.body()).param("key", id.key()).query((row, n) -> stored(row)).optional();
  }

  /** Also those that were never published or ended, in the order of their keys. */
  List<Stored> of(String body) {
    return jdbc.sql("select * from public_service where body = :body order by key").param("body", body)
        .query((row, n) -> stored(row)).list();
  }

  List<Published> published(String body) {
    return jdbc.sql("""
            select s.key, s.name, v.snapshot ->> 'words' words
            from public_service s join public_service_version v using (body, key, version)
            where s.body = :body""")
        .param("body", body)
        .query(Published.class)
        .list();
  }

  List<Found> found(List<List<String>> ways, Bodies.Wish wish) {
    return Bodies.with(jdbc.sql(FOUND), ways)
        .param("prefix", wish.region().prefix())
        .param("kind", wish.kind())
        .param("day", wish.day())
        .param("after", wish.after())
        .param("size", wish.size())
        .query(Found.class)
        .list();
  }

  void begin(ServiceId id, String name, List<String> missing) {
    jdbc.sql("""
            insert into public_service (body, key, name, missing) values (:body, :key, :name, :missing)
            on conflict do nothing""")
        .param("body", id.body())
        .param("key", id.key())
        .param("name", name)
        .param("missing", missing.toArray(String[]::new))
        .update();
  }

  /** As its draft reads; a published one keeps what everybody reads. */
  void drafted(ServiceId id, String name, List<String> missing) {
    jdbc.sql("""
            update public_service set name = :name, missing = :missing
            where body = :body and key = :key and version = 0""")
        .param("name", name)
        .param("missing", missing.toArray(String[]::new))
        .param("body", id.body())
        .param("key", id.key())
        .update();
  }

  /** @param snapshot JSON of the version that follows */
  void publish(ServiceId id, String name, List<String> terms, String snapshot, Person writer, Person by, Instant now) {
    jdbc.sql("""
            with service as (
              update public_service set version = version + 1, name = :name, published_at = :at, terms = :terms,
                     missing = '{}', ended_on = null
              where body = :body and key = :key returning body, key, version)
            insert into public_service_version (body, key, version, published_at, written_by, published_by, snapshot)
            select body, key, version, :at, :writer, :by, cast(:snapshot as jsonb) from service""")
        .param("name", name)
        .param("at", now.atOffset(UTC))
        .param("terms", terms.toArray(String[]::new))
        .param("body", id.body())
        .param("key", id.key())
        .param("writer", writer.id())
        .param("by", by.id())
        .param("snapshot", snapshot)
        .update();
  }

  /** @param terms of the body's services, by key; no term holds a line break */
  void findBy(String body, Map<String, List<String>> terms) {
    jdbc.sql("""
            update public_service s set terms = string_to_array(n.terms, E'\\n')
            from unnest(cast(:keys as text[]), cast(:terms as text[])) n (key, terms)
            where s.body = :body and s.key = n.key""")
        .param("keys", terms.keySet().toArray(String[]::new))
        .param("terms", terms.values().stream().map(list -> String.join("\n", list)).toArray(String[]::new))
        .param("body", body)
        .update();
  }

  /** @param day first day on which it is not offered any more; null to offer it again */
  void end(ServiceId id, @Nullable LocalDate day) {
    jdbc.sql("update public_service set ended_on = :day where body = :body and key = :key")
        .param("day", day).param("body", id.body()).param("key", id.key()).update();
  }

  /** Of one that was never published. */
  void forget(ServiceId id) {
    jdbc.sql("delete from public_service where body = :body and key = :key and version = 0")
        .param("body", id.body()).param("key", id.key()).update();
  }

  /** Newest first. */
  List<Kept> versions(ServiceId id) {
    return jdbc.sql("""
            select version, published_at, snapshot from public_service_version
            where body = :body and key = :key order by version desc""")
        .param("body", id.body()).param("key", id.key()).query((row, n) -> kept(row)).list();
  }

  Optional<Kept> version(ServiceId id, int version) {
    return jdbc.sql("""
            select version, published_at, snapshot from public_service_version
            where body = :body and key = :key and version = :version""")
        .param("body", id.body()).param("key", id.key()).param("version", version)
        .query((row, n) -> kept(row)).optional();
  }

  void note(ServiceId id, ServiceStep step, Person by, @Nullable String reasons, Instant now) {
    jdbc.sql("""
            insert into public_service_step (body, key, step, at, by, by_name, reasons)
            values (:body, :key, :step, :at, :by, :byName, :reasons)""")
        .param("body", id.body())
        .param("key", id.key())
        .param("step", step.name())
        .param("at", now.atOffset(UTC))
        .param("by", by.id())
        .param("byName", by.name())
        .param("reasons", reasons)
        .update();
  }

  /** Oldest first. */
  List<Done> steps(ServiceId id) {
    return jdbc.sql("""
            select step, at, by_name, reasons from public_service_step
            where body = :body and key = :key order by id""")
        .param("body", id.body())
        .param("key", id.key())
        .query((row, n) -> new Done(ServiceStep.valueOf(row.getString("step")),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by_name"), row.getString("reasons")))
        .list();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    var at = row.getObject("published_at", OffsetDateTime.class);
    return new Stored(id(row), row.getString("name"), row.getInt("version"), at == null ? null : at.toInstant(),
        row.getObject("ended_on", LocalDate.class), List.of((String[]) row.getArray("missing").getArray()));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(row.getInt("version"), row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getString("snapshot"));
  }

  private static ServiceId id(ResultSet row) throws SQLException {
    return new ServiceId(row.getString("body"), row.getString("key"));
  }
}
