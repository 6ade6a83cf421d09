package io.tongban.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Workbooks that tell the parts of items on sheets of their own. */
class PartSheetsTest extends CatalogTest {

  @Test
  void parts_are_found_by_the_codes_of_their_items() throws IOException {
    var region = district();
    var job = imported(region, Map.of("材料", List.of("事项编码,材料名称,形式,份数,依据", region + "-A000002,申请书,电子件,1,《食品安全法》第三十五条",
        region + "-A000001,身份证,复印件,2,", region + "-A000002,平面图,,,")));

    assertThat(job.path("imported").asInt()).as(job.toString()).isEqualTo(3);
    var item = get("/api/catalog/editions/" + job.path("editionId").asLong() + "/items/" + region + "-A000002",
        keeperOf(region)).expect(200).json();
    assertThat(item.at("/item/elements/materials").valueStream().map(part -> part.path("key").asString() + " "
        + part.path("name").asString() + " " + part.path("form").asString() + " " + part.at("/basis/0/document")
        .asString(""))).containsExactly("1 申请书 ELECTRONIC 食品安全法", "2 平面图 ORIGINAL ");
  }

  @Test
  void the_sheet_of_bases_tells_more_than_the_cell() throws IOException {
    var region = district();
    var code = region + "-A000001";
    var job = imported(region, new LinkedHashMap<>(Map.of(
        "条件", List.of("事项编码,标识,条件,依据", code + ",c1,有场所,《某办法》第二条"),
        "依据", List.of("事项编码,所属部分,部分标识,文件名称,条款,效力级别,失效日期", code + ",条件,c1,某法,第三条,法律,2099-01-01"))));

    var basis = get("/api/catalog/editions/" + job.path("editionId").asLong() + "/items/" + code, keeperOf(region))
        .expect(200).json().at("/item/elements/conditions/0/basis");
    assertThat(basis.size()).isOne();
    assertThat(basis.at("/0/document").asString()).isEqualTo("某法");
    assertThat(basis.at("/0/level").asString()).isEqualTo("LAW");
    assertThat(basis.at("/0/validUntil").asString()).isEqualTo("2099-01-01");
  }

  @Test
  void an_item_with_a_wrong_part_is_refused_and_every_fault_told_by_sheet_and_row() throws IOException {
    var region = district();
    var code = region + "-A000001";
    var job = imported(region, Map.of("材料", List.of("事项编码,材料名称,形式,份数,是否必需,依据,颜色",
        code + ",,原件,0,也许,《某法》第一条,红", code + ",申请书,石板,1,,看着办,")));

    assertThat(job.path("imported").asInt()).isEqualTo(2);
    assertThat(job.path("refused").asInt()).isOne();
    assertThat(job.path("problems").valueStream().filter(problem -> problem.path("severity").asString().equals("ERROR"))
        .map(PartSheetsTest::told)).containsExactlyInAnyOrder(
            "2 材料·材料名称 value-missing", "2 材料·份数 number-outside", "2 材料·是否必需 word-unknown",
            "3 材料·形式 word-unknown", "3 材料·依据 basis-unread", "2 null part-faulty");
    assertThat(job.path("problems").valueStream().map(PartSheetsTest::told)).contains("1 材料 column-unknown");
  }

  @Test
  void a_part_of_no_item_is_told() throws IOException {
    var region = district();

    var job = imported(region, Map.of("条件", List.of("事项编码,条件", "X-9,无主", ",没有编码"),
        "责任事项", List.of("阶段,责任", "受理,做")));

    assertThat(job.path("imported").asInt()).isEqualTo(3);
    assertThat(job.path("problems").valueStream().map(PartSheetsTest::told)).contains("2 条件 part-of-no-item",
        "3 条件 part-without-code", "1 责任事项 sheet-without-code");
    assertThat(jdbc.sql("select count(*) from import_part_row").query(Long.class).single()).isZero();
  }

  @Test
  void a_basis_that_belongs_to_no_part_is_refused() throws IOException {
    var region = district();

    var job = imported(region, Map.of("依据", List.of("事项编码,所属部分,部分标识,文件名称",
        region + "-A000001,条件,c9,某法")));

    assertThat(job.path("problems").valueStream().map(PartSheetsTest::told)).contains("2 依据·部分标识 basis-of-nothing");
    assertThat(job.path("refused").asInt()).isOne();
  }

  private JsonNode imported(String region, Map<String, List<String>> sheets) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      fill(book, "事项", list(region, 3).lines().toList());
      for (var sheet : sheets.entrySet()) {
        fill(book, sheet.getKey(), sheet.getValue());
      }
    }
    return imported(region, "list.xlsx", bytes.toByteArray(), Map.of());
  }

  private static void fill(Workbook book, String name, List<String> rows) throws IOException {
    var sheet = book.newWorksheet(name);
    for (var row = 0; row < rows.size(); row++) {
      var cells = rows.get(row).split(",", -1);
      for (var column = 0; column < cells.length; column++) {
        sheet.value(row, column, cells[column]);
      }
    }
    sheet.finish();
  }

  private static String told(JsonNode problem) {
    return "%d %s %s".formatted(problem.path("row").asInt(),
        problem.path("place").isNull() ? "null" : problem.path("place").asString(), problem.path("code").asString());
  }
}
