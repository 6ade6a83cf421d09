package io.tongban.catalog.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ImportTest extends CatalogTest {

  private static final Map<String, String> REPLACE = Map.of("mode", "replace");

  static Stream<Arguments> files() throws IOException {
    var gbk = district();
    var marked = district();
    var book = district();
    return Stream.of(
        Arguments.of(gbk, "list.csv", list(gbk, 3).getBytes(Charset.forName("GBK")), "CSV", "GB18030"),
        Arguments.of(marked, "list.csv", ("\uFEFF" + list(marked, 3)).getBytes(UTF_8), "CSV", "UTF-8"),
        Arguments.of(book, "list.xlsx", workbook(list(book, 3)), "XLSX", "UTF-8"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_list_of_any_kind_becomes_a_draft(String region, String name, byte[] file, String format, String encoding) {
    var job = imported(region, name, file, Map.of());

    assertCounts(job, 3, 3, 0);
    assertThat(job.path("format").asString()).isEqualTo(format);
    assertThat(job.path("encoding").asString()).isEqualTo(encoding);
    var edition = get("/api/catalog/editions/" + job.path("editionId").asLong(), keeperOf(region)).expect(200).json();
    assertThat(edition.path("status").asString()).isEqualTo("DRAFT");
    assertThat(edition.path("items").asInt()).isEqualTo(3);
    assertThat(items(job, region).path("items").get(0).path("name").asString()).isEqualTo("第1号许可");
  }

  @Test
  void the_sample_of_the_product_is_without_fault() throws IOException {
    var job = imported("120000", "items.csv", Files.readAllBytes(Path.of("../data/sample/items.csv")),
        Map.of("dryRun", "true"));

    assertThat(job.path("refused").asInt()).as(job.toString()).isZero();
    assertThat(job.path("imported").asInt()).isEqualTo(job.path("read").asInt()).isGreaterThan(50);
  }

  @Test
  void faults_are_told_row_by_row_and_the_rest_is_kept() {
    var region = district();
    var csv = list(region, 2)
        + "局,1,,无类型,%s-B1,99,%s\n".formatted(region, region)
        + "局,1,,外区,%s-B2,1,120116\n".formatted(region)
        + "局,1,,\"再来,一次\",%s-A000001,1,%s\n".formatted(region, region)
        + "局,1,,八列,%s-B3,1,%s,多\n".formatted(region, region);

    var job = imported(region, csv);

    assertCounts(job, 6, 2, 4);
    assertThat(job.path("problems").valueStream().limit(4).map(ImportTest::told)).containsExactly(
        "4 item_type_code type-unknown 99", "5 region_code region-outside 120116",
        "6 item_code code-twice " + region + "-A000001", "7 null cells-count null");
    assertThat(job.path("problems").get(2).path("message").asString()).contains("第 2 行");
    assertThat(job.path("problems").get(0).path("place").asString()).isEqualTo("事项类型");
  }

  @Test
  void a_second_list_continues_the_draft_and_refuses_what_it_holds() {
    var region = district();
    var first = imported(region, list(region, 2));

    var second = imported(region, list(region, 3));

    assertCounts(second, 3, 1, 2);
    assertThat(second.path("editionId")).isEqualTo(first.path("editionId"));
    assertThat(second.path("problems").get(0).path("code").asString()).isEqualTo("code-in-draft");
    assertThat(items(second, region).path("total").asInt()).isEqualTo(3);
  }

  @Test
  void a_list_may_replace_what_the_draft_holds() {
    var region = district();
    imported(region, list(region, 3));
    var changed = list(region, 2).replace("第1号许可", "改名许可").getBytes(UTF_8);

    var job = imported(region, "list.csv", changed, REPLACE);

    assertCounts(job, 2, 2, 0);
    assertThat(items(job, region).path("total").asInt()).isEqualTo(3);
    assertThat(items(job, region).path("items").get(0).path("name").asString()).isEqualTo("改名许可");
  }

  @Test
  void a_dry_run_reports_and_writes_nothing() {
    var region = district();

    var job = imported(region, "list.csv", list(region, 3).getBytes(UTF_8), Map.of("dryRun", "true"));

    assertCounts(job, 3, 3, 0);
    assertThat(job.path("editionId").isNull()).isTrue();
    assertThat(editions(region)).isZero();
  }

  @Test
  void a_list_that_breaks_further_down_leaves_the_draft_as_it_was() {
    var region = district();
    imported(region, list(region, 2));
    var broken = list(region, 2500).replace("-A", "-N") + "局,1,,\"没有结束,C1,1,%s\n".formatted(region);

    var job = imported(region, "list.csv", broken.getBytes(UTF_8), Map.of());

    assertThat(job.path("state").asString()).isEqualTo("FAILED");
    assertThat(job.path("failure").path("code").asString()).isEqualTo("csv-broken");
    assertThat(job.path("failure").path("message").asString()).contains("2502");
    assertThat(job.path("imported").asInt()).isZero();
    assertThat(jdbc.sql("select count(*) from item where region = ?").param(region).query(Long.class).single())
        .isEqualTo(2);
    assertThat(actions(region)).containsExactly("IMPORT", "IMPORT_FAILED");
  }

  @Test
  void a_list_of_which_nothing_is_kept_begins_no_draft() {
    var region = district();

    var job = imported(region, HEADER + "局,1,,名,码,99,%s\n".formatted(region));

    assertCounts(job, 1, 0, 1);
    assertThat(editions(region)).isZero();
  }

  @Test
  void a_list_may_leave_region_and_limits_to_the_defaults() {
    var region = district();

    var job = imported(region, "实施机关,部门编码,事项名称,事项编码,事项类型,备注\n局,000125583,名,%s-1,行政许可,x\n".formatted(region));

    assertCounts(job, 1, 1, 0);
    assertThat(job.path("problems").valueStream().map(problem -> problem.path("code").asString())).containsExactly(
        "column-absent", "column-absent", "column-absent", "column-unknown");
  }

  @Test
  void the_report_holds_every_problem_and_no_formula() {
    var region = district();
    var rows = new StringBuilder(HEADER);
    for (var n = 0; n < 150; n++) {
      rows.append("局,000125583,,\"名\",=1+%d %s,1,%s\n".formatted(n, region, region));
    }
    var job = imported(region, rows.toString());
    assertThat(job.path("problems").size()).isEqualTo(100);

    var report = get(job.path("report").asString(), keeperOf(region)).expect(200);

    assertThat(report.headers().firstValue("Content-Type")).hasValueSatisfying(
        type -> assertThat(type).startsWithIgnoringCase("text/csv;charset=utf-8"));
    assertThat(report.headers().firstValue("Content-Disposition")).hasValueSatisfying(
        name -> assertThat(name).startsWith("attachment"));
    var lines = report.text().lines().toList();
    assertThat(lines.getFirst()).isEqualTo("\uFEFF行号,列,级别,代码,说明,原值");
    assertThat(lines).hasSizeGreaterThan(150).anySatisfy(line ->
        assertThat(line).startsWith("2,事项编码 (item_code),错误,code-characters,").endsWith(",'=1+0 " + region));
  }

  @Test
  void problems_are_told_in_the_language_asked_for() {
    var region = district();
    var job = imported(region, HEADER + "局,1,,名,码,99,%s\n".formatted(region)).path("id").asLong();

    var english = send(request("/api/catalog/imports/" + job, keeperOf(region)).header("Accept-Language", "en").GET());

    assertThat(english.json().path("problems").get(0).path("message").asString()).startsWith("Unknown item type");
  }

  @Test
  void who_imported_what_is_kept() {
    var region = district();

    imported(region, list(region, 2));

    assertThat(jdbc.sql("""
            select actor || ' ' || action || ' ' || (details ->> 'imported') from audit_entry where region = ?""")
        .param(region).query(String.class).single()).isEqualTo("keeper-" + region + " IMPORT 2");
  }

  @Test
  void the_file_is_not_kept_longer_than_its_import() {
    var region = district();

    imported(region, list(region, 2));

    assertThat(jdbc.sql("select count(*) from import_part join import_job on id = job_id where region = ?")
        .param(region).query(Long.class).single()).isZero();
  }

  private JsonNode items(JsonNode job, String region) {
    return get("/api/catalog/editions/" + job.path("editionId").asLong() + "/items", keeperOf(region))
        .expect(200).json();
  }

  private long editions(String region) {
    return jdbc.sql("select count(*) from edition where region = ?").param(region).query(Long.class).single();
  }

  private Iterable<String> actions(String region) {
    return jdbc.sql("select action from audit_entry where region = ? order by id").param(region).query(String.class)
        .list();
  }

  private static String told(JsonNode problem) {
    return "%s %s %s %s".formatted(problem.path("row").asInt(), text(problem.path("field")),
        problem.path("code").asString(), text(problem.path("value")));
  }

  private static String text(JsonNode node) {
    return node.isNull() ? "null" : node.asString();
  }

  private static void assertCounts(JsonNode job, int read, int imported, int refused) {
    assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
    assertThat(Arrays.asList(job.path("read").asInt(), job.path("imported").asInt(), job.path("refused").asInt()))
        .as(job.toString()).containsExactly(read, imported, refused);
  }

  static byte[] workbook(String csv) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("清单");
      var rows = csv.lines().toList();
      for (var row = 0; row < rows.size(); row++) {
        var cells = rows.get(row).split(",");
        for (var column = 0; column < cells.length; column++) {
          sheet.value(row, column, cells[column]);
        }
      }
    }
    return bytes.toByteArray();
  }
}
