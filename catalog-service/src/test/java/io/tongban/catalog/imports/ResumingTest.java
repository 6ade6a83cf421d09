package io.tongban.catalog.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list whose import did not end well is gone on with, not begun anew. */
class ResumingTest extends CatalogTest {

  @Autowired private ImportRunner runner;

  @Test
  void refused_rows_are_corrected_and_handed_in_again() {
    var region = district();
    var csv = list(region, 2)
        + "局,000125583,,无类型,%1$s-B1,99,%1$s\n".formatted(region)
        + "局,000125583,,\"=名,称\",%1$s-B2,98,%1$s\n".formatted(region);
    var first = imported(region, csv);
    assertThat(first.path("refusedOpen").asInt()).isEqualTo(2);

    var refused = get(first.path("refusedRows").asString(), keeperOf(region)).expect(200).text();
    assertThat(refused.lines().toList()).hasSize(3).satisfies(lines -> {
      assertThat(lines.getFirst()).isEqualTo("\uFEFF" + HEADER.strip() + ",原行号,导入错误");
      assertThat(lines.get(1)).startsWith("局,000125583,,无类型,").contains(",4,").contains("事项类型：");
      assertThat(lines.get(2)).contains("\"'=名,称\"").contains(",5,");
    });

    var second = imported(region, "corrected.csv", refused.replace(",99,", ",1,").getBytes(UTF_8),
        Map.of("continues", first.path("id").asString()));

    assertThat(second.path("imported").asInt()).as(second.toString()).isOne();
    assertThat(second.path("continues").asLong()).isEqualTo(first.path("id").asLong());
    assertThat(second.path("problems").toString()).doesNotContain("column-unknown");
    var open = get("/api/catalog/imports/" + first.path("id").asLong(), keeperOf(region)).json();
    assertThat(open.path("refusedOpen").asInt()).isOne();
    assertThat(get(first.path("refusedRows").asString(), keeperOf(region)).text()).doesNotContain("-B1");
    assertThat(jdbc.sql("select count(*) from item where region = ?").param(region).query(Long.class).single())
        .isEqualTo(3);
  }

  @Test
  void corrected_rows_go_into_the_draft_they_came_from() {
    var region = district();
    var first = imported(region, list(region, 1)).path("id").asString();

    upload(region, "l.csv", list(region, 1).getBytes(UTF_8), Map.of("continues", first, "title", "别的"))
        .expectProblem(409, "import-of-other-draft");
    upload(region, "l.csv", list(region, 1).getBytes(UTF_8), Map.of("continues", "999999999"))
        .expectProblem(409, "import-of-other-draft");
  }

  @Test
  void a_job_that_broke_off_runs_again_without_its_file_being_sent_again() {
    var region = district();
    var id = brokenOff(region);
    assertThat(get("/api/catalog/imports/" + id, keeperOf(region)).json().path("resumable").asBoolean()).isTrue();

    post("/api/catalog/imports/" + id + "/resume", "", keeperOf(region)).expect(202);

    var job = ended(id, keeperOf(region));
    assertThat(job.path("state").asString()).isEqualTo("DONE");
    assertThat(job.path("imported").asInt()).isEqualTo(2);
    post("/api/catalog/imports/" + id + "/resume", "", keeperOf(region)).expectProblem(409, "import-not-resumable");
  }

  @Test
  void the_file_of_a_job_that_broke_off_is_kept_for_a_while_only() {
    var region = district();
    var id = brokenOff(region);

    clock.forward(Duration.ofDays(8));
    runner.forget();

    post("/api/catalog/imports/" + id + "/resume", "", keeperOf(region)).expectProblem(409, "import-not-resumable");
  }

  @Test
  void a_file_at_fault_is_not_run_again() {
    var region = district();
    var job = imported(region, list(region, 2) + "局,1,,\"没有结束,C1,1,%s\n".formatted(region));
    assertThat(job.path("state").asString()).isEqualTo("FAILED");

    post("/api/catalog/imports/" + job.path("id").asLong() + "/resume", "", keeperOf(region))
        .expectProblem(409, "import-not-resumable");
  }

  @Test
  void another_region_neither_resumes_nor_reads_the_rows() {
    var region = district();
    var id = brokenOff(region);
    var other = keeperOf(district());

    post("/api/catalog/imports/" + id + "/resume", "", other).expectProblem(403, "wrong-region");
    get("/api/catalog/imports/" + id + "/refused", other).expectProblem(403, "wrong-region");
  }

  /** In the state in which a database that went away for a moment leaves a job. */
  private long brokenOff(String region) {
    return jdbc.sql("""
            with job as (
              insert into import_job (region, year, title, file_name, file_size, sha256, format, encoding, mode,
                dry_run, attempts, state, failure_code, failure_args, finished_at, created_at, created_by,
                created_by_name)
              values (:region, 2026, '权力清单', 'list.csv', 1, '', 'CSV', 'UTF-8', 'ADD', false, 1, 'FAILED',
                'import-broke-off', '{}', :now, :now, 'a', 'b')
              returning id)
            insert into import_part select id, 0, :content from job returning job_id""")
        .param("region", region)
        .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .param("content", list(region, 2).getBytes(UTF_8))
        .query(Long.class)
        .single();
  }
}
