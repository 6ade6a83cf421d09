package io.tongban.catalog.imports;

import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.imports.ImportJob.Counts;
import io.tongban.catalog.imports.ImportJob.Failure;
import io.tongban.catalog.imports.ImportJob.State;
import io.tongban.catalog.imports.model.Mapping;
import io.tongban.catalog.imports.reading.Format;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of import jobs. */
@Repository
class ImportJobs {

  private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ImportJobs(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** @throws org.springframework.dao.DuplicateKeyException while another import into the same draft runs */
  long add(NewImport wish, UploadedFile file, @Nullable Long edition, Actor by) {
    return jdbc.sql("""
            insert into import_job (region, year, title, file_name, file_size, sha256, format, encoding, mode, dry_run,
              edition_id, source, columns, header, continues, created_at, created_by, created_by_name)
            values (:region, :year, :title, :name, :size, :sha256, :format, :encoding, :mode, :dryRun, :edition,
              :source, cast(:columns as jsonb), :header, :continues, :now, :by, :byName)
            returning id""")
        .param("region", wish.region().value())
        .param("year", wish.year())
        .param("title", wish.title())
        .param("name", file.name())
        .param("size", file.size())
        .param("sha256", file.sha256())
        .param("format", file.list().format().name())
        .param("encoding", file.list().encoding().name())
        .param("mode", wish.mode().name())
        .param("dryRun", wish.dryRun())
        .param("edition", edition)
        .param("source", wish.source())
        .param("columns", json.writeValueAsString(file.mapping().columns()))
        .param("header", file.list().cells().toArray(String[]::new))
        .param("continues", wish.continues())
        .param("now", now())
        .param("by", by.id())
        .param("byName", by.name())
        .query(Long.class)
        .single();
  }

  Optional<ImportJob> find(long id) {
    return jdbc.sql("select * from import_job where id = :id").param("id", id).query(this::job).optional();
  }

  List<Long> running() {
    return jdbc.sql("select id from import_job where state = 'RUNNING' order by id").query(Long.class).list();
  }

  boolean runningInto(RegionCode region, int year, String title) {
    return jdbc.sql("""
            select exists (select from import_job
              where region = :region and year = :year and title = :title and state = 'RUNNING' and not dry_run)""")
        .param("region", region.value())
        .param("year", year)
        .param("title", title)
        .query(Boolean.class)
        .single();
  }

  /** Whether nobody else works on the job; until the transaction ends nobody else can. */
  boolean take(long id) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('catalog.import.' || :id, 0))")
        .param("id", Long.toString(id))
        .query(Boolean.class)
        .single();
  }

  void begun(long id) {
    jdbc.sql("update import_job set attempts = attempts + 1 where id = :id").param("id", id).update();
  }

  void progress(long id, Counts counts) {
    count(id, counts);
  }

  void done(long id, Counts counts, @Nullable Long edition) {
    count(id, counts);
    jdbc.sql("update import_job set state = 'DONE', edition_id = :edition, finished_at = :now where id = :id")
        .param("edition", edition)
        .param("now", now())
        .param("id", id)
        .update();
  }

  void failed(long id, Failure failure) {
    jdbc.sql("""
            update import_job set state = 'FAILED', failure_code = :code, failure_args = :args, finished_at = :now,
              rows_imported = 0
            where id = :id""")
        .param("code", failure.code())
        .param("args", failure.args().toArray(String[]::new))
        .param("now", now())
        .param("id", id)
        .update();
  }

  private void count(long id, Counts counts) {
    jdbc.sql("""
            update import_job set rows_read = :read, rows_imported = :imported, rows_refused = :refused,
              warnings = :warnings
            where id = :id""")
        .param("read", counts.read())
        .param("imported", counts.imported())
        .param("refused", counts.refused())
        .param("warnings", counts.warnings())
        .param("id", id)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /** Has a job run again that broke off; whether it was one that can. */
  boolean resume(long id) {
    return jdbc.sql("""
            update import_job set state = 'RUNNING', attempts = 0, failure_code = null, failure_args = null,
              finished_at = null
            where id = :id and state = 'FAILED' and exists (select from import_part where job_id = :id)""")
        .param("id", id)
        .update() == 1;
  }

  private ImportJob job(ResultSet row, int number) throws SQLException {
    var failure = row.getString("failure_code");
    var finished = row.getObject("finished_at", OffsetDateTime.class);
    return new ImportJob(
        row.getLong("id"),
        new NewImport(new RegionCode(row.getString("region")), row.getInt("year"), row.getString("title"),
            Mode.valueOf(row.getString("mode")), row.getBoolean("dry_run"), row.getString("source"),
            row.getObject("continues", Long.class)),
        row.getString("file_name"),
        Format.valueOf(row.getString("format")),
        row.getString("encoding"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        failure == null ? null : new Failure(failure, texts(row, "failure_args")),
        row.getObject("edition_id", Long.class),
        new Mapping(json.readValue(row.getString("columns"), COLUMNS)),
        texts(row, "header"),
        new Counts(row.getInt("rows_read"), row.getInt("rows_imported"), row.getInt("rows_refused"),
            row.getInt("warnings")),
        new Actor(row.getString("created_by"), row.getString("created_by_name")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant());
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
