package io.tongban.guide.feerecord;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.feerecord.model.FeeRecord;
import io.tongban.guide.feerecord.model.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records as they are stored, and how they were changed. */
@Repository
class StoredRecords {

  static final String OF_SERVICE = """
      select * from fee_record where body = :body and (cast(:service as text) is null or service = :service)
      order by held_on desc, id desc limit 200""";
  static final String OF_ITEM = """
      select * from fee_record where item = :item order by held_on desc, id desc limit 200""";
  static final String OF_REGION = """
      select * from fee_record where region like :prefix || '%' and id < :before order by id desc limit :size""";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StoredRecords(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @param version grows with every change */
  record Stored(long id, int version, String region, String organCode, FeeRecord record) {}

  record Change(Instant at, String by, @Nullable JsonNode before, JsonNode after) {}

  /** Who records it and when. */
  record Stamp(String by, String byName, Instant at) {}

  Optional<Stored> find(long id) {
    return jdbc.sql("select * from fee_record where id = :id").param("id", id).query(this::stored).optional();
  }

  /** Held until the transaction ends. */
  Optional<Stored> locked(long id) {
    return jdbc.sql("select * from fee_record where id = :id for update").param("id", id)
        .query(this::stored).optional();
  }

  /** The newest first; of all services of the body when none is named. */
  List<Stored> ofService(String body, @Nullable String service) {
    return jdbc.sql(OF_SERVICE).param("body", body).param("service", service).query(this::stored).list();
  }

  List<Stored> ofItem(String code) {
    return jdbc.sql(OF_ITEM).param("item", code).query(this::stored).list();
  }

  /** Recorded before that one, the last first. */
  List<Stored> ofRegion(String prefix, long before, int size) {
    return jdbc.sql(OF_REGION).param("prefix", prefix).param("before", before).param("size", size)
        .query(this::stored).list();
  }

  long add(FeeRecord record, String region, String organ, Stamp stamp) {
    return jdbc.sql("""
            insert into fee_record (version, kind, title, body, service, fee, item, region, organ_code, held_on,
                                    content, document_number, effective_on, recorded_by, recorded_at)
            values (1, :kind, :title, :body, :service, :fee, :item, :region, :organ, :held, cast(:content as jsonb),
                    :document, :effective, :by, :at)
            returning id""")
        .params(columns(record))
        .param("region", region)
        .param("organ", organ)
        .param("by", stamp.by())
        .param("at", stamp.at().atOffset(UTC))
        .query(Long.class)
        .single();
  }

  void save(long id, FeeRecord record, Stamp stamp) {
    jdbc.sql("""
            update fee_record set version = version + 1, kind = :kind, title = :title, body = :body, service = :service,
                   fee = :fee, item = :item, held_on = :held, content = cast(:content as jsonb),
                   document_number = :document, effective_on = :effective, recorded_by = :by, recorded_at = :at
            where id = :id""")
        .params(columns(record))
        .param("by", stamp.by())
        .param("at", stamp.at().atOffset(UTC))
        .param("id", id)
        .update();
  }

  void note(long id, @Nullable FeeRecord before, FeeRecord after, Stamp stamp) {
    jdbc.sql("""
            insert into fee_record_change (record, at, by, by_name, before, after)
            values (:id, :at, :by, :byName, cast(:before as jsonb), cast(:after as jsonb))""")
        .param("id", id)
        .param("at", stamp.at().atOffset(UTC))
        .param("by", stamp.by())
        .param("byName", stamp.byName())
        .param("before", before == null ? null : json.writeValueAsString(before))
        .param("after", json.writeValueAsString(after))
        .update();
  }

  /** Oldest first. */
  List<Change> changes(long id) {
    return jdbc.sql("select at, by_name, before, after from fee_record_change where record = :id order by id")
        .param("id", id)
        .query((row, n) -> new Change(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by_name"),
            row.getString("before") == null ? null : json.readTree(row.getString("before")),
            json.readTree(row.getString("after"))))
        .list();
  }

  private Map<String, @Nullable Object> columns(FeeRecord record) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("kind", record.kind().name());
    columns.put("title", record.title());
    columns.put("held", record.heldOn());
    columns.put("content", json.writeValueAsString(Kept.of(record)));
    columns.put("document", record.decision() == null ? null : record.decision().document().value());
    columns.put("effective", record.decision() == null ? null : record.decision().effectiveOn());
    var service = record.subject() instanceof Subject.OfService of ? of : null;
    columns.put("body", service == null ? null : service.body());
    columns.put("service", service == null ? null : service.service());
    columns.put("fee", service == null ? null : service.fee());
    columns.put("item", record.subject() instanceof Subject.OfItem of ? of.code() : null);
    return columns;
  }

  private Stored stored(ResultSet row, int number) throws SQLException {
    Subject subject = row.getString("item") == null
        ? new Subject.OfService(row.getString("body"), row.getString("service"), row.getString("fee"))
        : new Subject.OfItem(row.getString("item"));
    var kept = json.readValue(row.getString("content"), Kept.class);
    return new Stored(row.getLong("id"), row.getInt("version"), row.getString("region"), row.getString("organ_code"),
        kept.record(row.getString("kind"), row.getString("title"), subject,
            row.getObject("held_on", LocalDate.class)));
  }
}
