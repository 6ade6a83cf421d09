package io.tongban.catalog.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import io.tongban.catalog.CatalogTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceMappingTest extends CatalogTest {

  private static final String FOREIGN = "单位,单位代码,办事名称,编号,类别,备注\n市监局,000125583,食品许可,%1$s-1,行政许可,x\n";
  private static final String MAPPING =
      "{\"单位\":\"department\",\"单位代码\":\"department_code\",\"办事名称\":\"item_name\",\"编号\":\"item_code\","
          + "\"类别\":\"item_type_code\",\"备注\":\"\"}";

  @Test
  void a_list_is_looked_at_before_it_is_imported() {
    var region = district();

    var preview = preview(region, FOREIGN.formatted(region).replace("单位代码", "部门编码")).expect(200).json();

    assertThat(preview.path("format").asString()).isEqualTo("CSV");
    assertThat(preview.at("/columns/1/column").asString()).isEqualTo("department_code");
    assertThat(preview.at("/columns/1/by").asString()).isEqualTo("NAME");
    assertThat(preview.at("/columns/0/by").asString()).isEqualTo("NONE");
    assertThat(preview.path("missing").valueStream().map(key -> key.asString()))
        .containsExactly("department", "item_name", "item_code", "item_type_code");
    assertThat(preview.at("/rows/0/2").asString()).isEqualTo("食品许可");
    assertThat(preview.path("known").size()).isEqualTo(32);
  }

  @Test
  void what_was_said_of_a_source_is_remembered_and_the_same_header_recognised() {
    var region = district();
    upload(region, "list.csv", FOREIGN.formatted(region).getBytes(UTF_8), Map.of()).expectProblem(422, "header-missing");

    var job = imported(region, "list.csv", FOREIGN.formatted(region).getBytes(UTF_8),
        Map.of("source", "市场监管系统", "mapping", MAPPING));

    assertThat(job.path("imported").asInt()).as(job.toString()).isOne();
    assertThat(job.path("source").asString()).isEqualTo("市场监管系统");
    assertThat(job.path("problems").toString()).doesNotContain("column-unknown");
    var seen = preview(region, FOREIGN.formatted(region)).expect(200).json();
    assertThat(seen.path("source").asString()).isEqualTo("市场监管系统");
    assertThat(seen.at("/columns/3/by").asString()).isEqualTo("SAVED");
    assertThat(seen.path("missing").size()).isZero();
    var next = imported(region, FOREIGN.formatted(region).replace("-1,", "-2,"));
    assertThat(next.path("imported").asInt()).as(next.toString()).isOne();
  }

  @Test
  void a_mapping_goes_before_the_names_we_know() {
    var region = district();
    var csv = "部门,部门编码,名称,简称,编码,类型\n局,000125583,全称,短名,%s-1,1\n".formatted(region);

    var job = imported(region, "list.csv", csv.getBytes(UTF_8), Map.of("mapping", "{\"简称\":\"item_name\"}"));

    assertThat(job.path("imported").asInt()).as(job.toString()).isOne();
    assertThat(jdbc.sql("select name from item where code = ?").param(region + "-1").query(String.class).single())
        .isEqualTo("短名");
  }

  @Test
  void saved_mappings_are_listed_and_forgotten() {
    var region = district();
    imported(region, "list.csv", FOREIGN.formatted(region).getBytes(UTF_8), Map.of("source", "甲", "mapping", MAPPING));
    var address = "/api/catalog/imports/mappings?region=" + region;

    var saved = get(address, keeperOf(region)).expect(200).json().path("items");
    assertThat(saved.at("/0/source").asString()).isEqualTo("甲");
    assertThat(saved.at("/0/columns/编号").asString()).isEqualTo("item_code");
    get(address, keeperOf("120116")).expectProblem(403, "wrong-region");

    delete(address + "&source=" + encoded("甲"), keeperOf(region)).expect(204);
    delete(address + "&source=" + encoded("甲"), keeperOf(region)).expectProblem(404, "not-found");
    assertThat(get(address, keeperOf(region)).json().path("items").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"{\"编号\":\"no_such\"}|400|mapping-column-unknown", "not json|400|invalid-value",
    "{\"编号\":\"item_name\",\"单位\":\"item_name\"}|422|column-twice"})
  void a_mapping_that_is_none_is_refused(String mapping, int status, String code) {
    var region = district();

    upload(region, "list.csv", FOREIGN.formatted(region).getBytes(UTF_8), Map.of("mapping", mapping))
        .expectProblem(status, code);
  }

  private Answer preview(String region, String csv) {
    var body = """
        --b\r
        Content-Disposition: form-data; name="region"\r
        \r
        %s\r
        --b\r
        Content-Disposition: form-data; name="file"; filename="list.csv"\r
        \r
        %s\r
        --b--\r
        """.formatted(region, csv);
    return send(request("/api/catalog/imports/preview", keeperOf(region))
        .header("Content-Type", "multipart/form-data; boundary=b").POST(BodyPublishers.ofString(body)));
  }
}
