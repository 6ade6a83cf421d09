package io.tongban.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A job in the state in which a process that died leaves it. */
class InterruptionTest extends CatalogTest {

  @Autowired private ImportRunner runner;
  @Autowired private ImportJobs jobs;
  @Autowired private FileParts parts;
  @Autowired private TransactionTemplate transaction;
  @TempDir private Path folder;

  @Test
  void an_interrupted_job_is_found_and_run_again() throws IOException {
    var region = district();
    var id = left(region, 1);

    runner.pickUp();

    var job = ended(id, keeperOf(region));
    assertThat(job.path("state").asString()).isEqualTo("DONE");
    assertThat(job.path("imported").asInt()).isEqualTo(5);
  }

  @Test
  void a_job_that_was_interrupted_twice_is_given_up() throws IOException {
    var region = district();
    var id = left(region, 2);

    runner.pickUp();

    var job = ended(id, keeperOf(region));
    assertThat(job.path("state").asString()).isEqualTo("FAILED");
    assertThat(job.path("failure").path("code").asString()).isEqualTo("import-interrupted");
    assertThat(job.path("failure").path("message").asString()).contains("2");
  }

  @Test
  void a_job_that_somebody_works_on_is_left_to_them() throws IOException {
    var region = district();
    var id = left(region, 1);

    transaction.executeWithoutResult(status -> {
      assertThat(jobs.take(id)).isTrue();
      Thread.ofVirtual().start(() -> runner.run(id));
      runner.pickUp();
      assertThat(jobs.find(id)).hasValueSatisfying(job -> assertThat(job.attempts()).isEqualTo(1));
    });

    runner.run(id);
    assertThat(ended(id, keeperOf(region)).path("state").asString()).isEqualTo("DONE");
  }

  private long left(String region, int attempts) throws IOException {
    var file = Files.writeString(folder.resolve("list.csv"), list(region, 5), StandardCharsets.UTF_8);
    return transaction.execute(status -> {
      var id = jdbc.sql("""
              insert into import_job (region, year, title, file_name, file_size, sha256, format, encoding, mode,
                dry_run, attempts, created_at, created_by, created_by_name)
              values (:region, 2026, '权力清单', 'list.csv', 1, '', 'CSV', 'UTF-8', 'ADD', false, :attempts, now(), 'a',
                'b')
              returning id""")
          .param("region", region).param("attempts", attempts).query(Long.class).single();
      parts.store(id, file);
      return id;
    });
  }
}
