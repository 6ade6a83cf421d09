package io.tongban.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps an uploaded file where every instance of the service finds it, in pieces that fit into memory. */
@Repository
class FileParts {

  private static final int PART = 1 << 20;

  private final JdbcClient jdbc;

  FileParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(long job, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      var number = 0;
      for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
        jdbc.sql("insert into import_part (job_id, number, content) values (:job, :number, :content)")
            .param("job", job)
            .param("number", number++)
            .param("content", part)
            .update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void copy(long job, Path target) {
    try (OutputStream out = Files.newOutputStream(target)) {
      for (var number : jdbc.sql("select number from import_part where job_id = :job order by number")
          .param("job", job).query(Integer.class).list()) {
        out.write(jdbc.sql("select content from import_part where job_id = :job and number = :number")
            .param("job", job)
            .param("number", number)
            .query(byte[].class)
            .single());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deleteOfEndedBefore(Instant at) {
    jdbc.sql("delete from import_part where job_id in (select id from import_job where finished_at < :at)")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(long job) {
    jdbc.sql("delete from import_part where job_id = :job").param("job", job).update();
  }
}
