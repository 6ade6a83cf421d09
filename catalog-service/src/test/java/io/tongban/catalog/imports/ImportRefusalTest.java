package io.tongban.catalog.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import io.tongban.testissuer.TestIssuer;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImportRefusalTest extends CatalogTest {

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("file-empty", "list.csv", new byte[0]),
        Arguments.of("rows-missing", "list.csv", HEADER.getBytes(UTF_8)),
        Arguments.of("header-missing", "list.csv", "甲,乙\n丙,丁\n".getBytes(UTF_8)),
        Arguments.of("columns-missing", "list.csv", "item_code,item_name\n1,a\n".getBytes(UTF_8)),
        Arguments.of("column-twice", "list.csv", ("item_code," + HEADER).getBytes(UTF_8)),
        Arguments.of("encoding-unknown", "list.csv", HexFormat.of().parseHex("ffd8ffe000104a464946")),
        Arguments.of("file-not-as-named", "list.xlsx", HEADER.getBytes(UTF_8)),
        Arguments.of("file-not-as-named", "list.csv", HexFormat.of().parseHex("504b030400000000")),
        Arguments.of("xlsx-broken", "list.xlsx", HexFormat.of().parseHex("504b030400000000")),
        Arguments.of("xls-legacy", "list.xls", HexFormat.of().parseHex("d0cf11e0a1b11ae1")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_is_no_list_is_refused_at_once(String code, String name, byte[] file) {
    var answer = upload(district(), name, file, Map.of()).expectProblem(422, code);

    assertThat(answer.json().path("field").asString()).isEqualTo("file");
  }

  @ParameterizedTest
  @CsvSource({"region,12,invalid-value", "region,,invalid-value", "title,,invalid-request", "year,1800,invalid-request",
    "year,soon,invalid-value", "mode,merge,invalid-value", "dryRun,perhaps,invalid-value"})
  void a_request_says_what_it_wants(String field, String value, String code) {
    var region = district();

    var answer = upload(region, "list.csv", list(region, 1).getBytes(UTF_8),
        Map.of(field, value == null ? "" : value), keeperOf(region)).expectProblem(400, code);

    assertThat(answer.json().path("field").asString()).isEqualTo(field);
  }

  @Test
  void a_list_longer_than_allowed_is_refused_as_a_whole() {
    var region = district();

    var job = imported(region, list(region, MOST_ROWS + 1));

    assertThat(job.path("failure").path("code").asString()).isEqualTo("too-many-rows");
    assertThat(jdbc.sql("select count(*) from item where region = ?").param(region).query(Long.class).single())
        .isZero();
  }

  @Test
  void only_a_keeper_of_the_region_imports() {
    var region = district();
    var file = list(region, 1).getBytes(UTF_8);

    upload(region, "list.csv", file, Map.of(), null).expectProblem(401, "unauthenticated");
    upload(region, "list.csv", file, Map.of(), TestIssuer.person("p", "张三")).expectProblem(403, "wrong-role");
    upload(region, "list.csv", file, Map.of(), keeperOf(district())).expectProblem(403, "wrong-region");
    upload(region, "list.csv", file, Map.of(), keeperOf(region.substring(0, 2) + "0000")).expect(202);
  }

  @Test
  void only_a_keeper_of_the_region_sees_an_import() {
    var region = district();
    var id = imported(region, list(region, 1)).path("id").asLong();
    var other = keeperOf(district());

    get("/api/catalog/imports/" + id, other).expectProblem(403, "wrong-region");
    get("/api/catalog/imports/" + id + "/report", other).expectProblem(403, "wrong-region");
    get("/api/catalog/imports/" + id, null).expectProblem(401, "unauthenticated");
    get("/api/catalog/imports/999999", other).expectProblem(404, "not-found");
  }

  @Test
  void of_lists_sent_to_one_draft_at_a_time_one_is_taken_and_no_row_is_lost() {
    var region = district();
    var file = list(region, 800).getBytes(UTF_8);
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = IntStream.range(0, 6)
          .mapToObj(n -> CompletableFuture.supplyAsync(() -> upload(region, "list.csv", file, Map.of()), senders))
          .toList().stream().map(CompletableFuture::join).toList();

      answers.stream().filter(answer -> answer.status() != 202)
          .forEach(answer -> answer.expectProblem(409, "import-running"));
      answers.stream().filter(answer -> answer.status() == 202)
          .forEach(answer -> ended(answer.json().path("id").asLong(), keeperOf(region)));
    }
    assertThat(jdbc.sql("select count(*) || ' ' || max(items) from edition where region = ?").param(region)
        .query(String.class).single()).isEqualTo("1 800");
  }
}
