package io.tongban.catalog.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest extends CatalogTest {

  /** One item that has every part there is. */
  static final String EVERYTHING = """
      {"standing":"IMPLEMENTATION","name":"食品经营许可","mainItem":"食品许可","type":"01","region":"%1$s",
       "organCode":"11120116MB0A00026R","organName":"市场监管局","handling":"PROMISED","statutoryLimitDays":20,
       "statutoryLimitBasis":"《中华人民共和国行政许可法》第四十二条","promisedLimitDays":8,"code":"%2$s","formerCodes":["J-1","J-2"],
       "elements":{
        "legalBases":[{"document":"食品安全法","article":"第三十五条","level":"LAW","wording":"国家对食品生产经营实行许可制度。\\n……",
          "validUntil":"2099-12-31"},{"document":"某决定","level":"STATE_COUNCIL_DECISION"}],
        "serviceObject":"企业","charged":true,
        "conditions":[{"key":"place","text":"有场所\\n面积够大","basis":[{"document":"食品安全法","article":"第三十三条","level":"LAW"}]},
          {"key":"2","text":"有制度","basis":[]}],
        "materials":[{"key":"id","name":"身份证","form":"COPY","copies":2,"required":false,"note":"正反面","basis":[
          {"document":"某规定","level":"LOCAL_RULE","wording":"应当提交。"}]}],
        "fees":[{"key":"f","name":"工本费","amount":10.50,"unit":"件","standard":"每件","reduction":"残疾人免","basis":[
          {"document":"某条例","level":"ADMINISTRATIVE_REGULATION"}]}],
        "prerequisites":[{"key":"p","name":"名称核准","organ":"市监局","itemCode":"X-1","basis":[]}],
        "intermediaryServices":[{"key":"i","name":"检测","qualification":"甲级","payer":"ORGAN","resultName":"报告","basis":[]}],
        "specialProcedures":[{"kind":"EXPERT_REVIEW","expectedDays":15,"note":"会审","basis":[
          {"document":"行政许可法","article":"第四十五条","level":"LAW"}]}],
        "quota":{"number":30,"per":"每年","rule":"按受理先后","basis":[{"document":"行政许可法","article":"第五十七条","level":"LAW"}]},
        "result":{"kind":"OTHER","name":"许可证","validMonths":60},
        "flow":{"nodes":[{"key":"a","name":"受理","role":"WINDOW_CLERK","limitDays":1,
            "basis":{"document":"行政许可法","article":"第三十二条","level":"LAW","wording":"受理。"}},
          {"key":"b","name":"决定","role":"DECIDER","organ":"市局"}],
          "edges":[{"from":"a","to":"b","when":"材料齐全","back":false},{"from":"b","to":"a","back":true}]},
        "discretion":[{"key":"d","circumstance":"首次","kind":"准予","extent":"全部","basis":[]}],
        "risks":[{"key":"r","node":"a","level":"HIGH","risk":"拖延","measure":"提醒","owner":"科长"}],
        "duties":[{"key":"u","stage":"受理责任","text":"一次告知","accountability":"追责","basis":[]}],
        "needs":["ESTABLISHMENT","OTHER"],
        "ways":{"visits":1,"online":true,"post":true,"appointment":true,"anywhere":"全市通办"}}}""";

  @Test
  void a_workbook_that_is_imported_again_gives_equal_items() throws IOException {
    var region = district();
    var first = imported(region, list(region, 3)).path("editionId").asLong();
    post("/api/catalog/editions/" + first + "/items", EVERYTHING.formatted(region, region + "-E1"), keeperOf(region))
        .expect(201);
    post("/api/catalog/editions/" + first + "/items", EVERYTHING.formatted(region, region + "-E2")
        .replace("\"IMPLEMENTATION\"", "\"TEMPLATE\"").replace("\"charged\":true", "\"charged\":null")
        .replaceAll("\"ways\":\\{[^}]*}", "\"ways\":null"), keeperOf(region)).expect(201);

    var again = imported(region, "list.xlsx", file(first, "xlsx", keeperOf(region)), Map.of("title", "再次导入"));

    assertThat(again.path("problems").toString()).doesNotContain("ERROR");
    assertThat(again.path("imported").asInt()).isEqualTo(5);
    assertThat(digests(again.path("editionId").asLong())).isEqualTo(digests(first)).hasSize(5);
  }

  @Test
  void the_workbook_has_a_sheet_for_each_kind_of_part_and_none_that_is_empty() throws IOException {
    var region = district();
    var edition = draft(region, 2);

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file(edition, "xlsx", keeperOf(region))))) {
      assertThat(book.getSheets().map(Sheet::getName)).containsExactly("事项", "版本");
      assertThat(book.getFirstSheet().read()).hasSize(3);
    }
    post("/api/catalog/editions/" + edition + "/items", EVERYTHING.formatted(region, region + "-E1"), keeperOf(region))
        .expect(201);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file(edition, "xlsx", keeperOf(region))))) {
      assertThat(book.getSheets().map(Sheet::getName)).containsExactly("事项", "条件", "材料", "收费", "前置审批", "中介服务",
          "特别程序", "流程环节", "流程走向", "裁量基准", "廉政风险点", "责任事项", "依据", "版本");
    }
  }

  @Test
  void the_template_has_every_sheet_and_is_understood_when_it_is_filled_in() throws IOException {
    var region = district();
    var template = bytes("/api/catalog/import-template.xlsx", keeperOf(region));

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
      assertThat(book.getSheets().map(Sheet::getName)).startsWith("事项", "条件").endsWith("依据", "填写说明");
    }
    upload(region, "template.xlsx", template, Map.of()).expectProblem(422, "rows-missing");
    get("/api/catalog/import-template.xlsx", null).expectProblem(401, "unauthenticated");
  }

  @Test
  void the_json_holds_the_edition_and_all_elements() throws IOException {
    var region = district();
    var edition = draft(region, 1);
    post("/api/catalog/editions/" + edition + "/items", EVERYTHING.formatted(region, region + "-E1"), keeperOf(region))
        .expect(201);

    var json = get("/api/catalog/editions/" + edition + "/export.json", keeperOf(region)).expect(200).json();

    assertThat(json.at("/edition/title").asString()).isEqualTo("权力清单");
    assertThat(json.path("items").size()).isEqualTo(2);
    assertThat(json.at("/items/1/elements/materials/0/copies").asInt()).isEqualTo(2);
  }

  @Test
  void the_printed_list_is_by_organ_and_type_with_numbered_pages() throws IOException {
    var region = district();
    var csv = list(region, 230) + "乙局,000125583,,乙局的备案<&>,%1$s-Z1,10,%1$s\n".formatted(region);
    var edition = imported(region, csv).path("editionId").asLong();
    publish(edition, region, "{}").expect(200);

    try (var pdf = Loader.loadPDF(file(edition, "pdf", null))) {
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("权力清单（2026年）").contains("市场监管局").contains("行政许可").contains("其他行政权力")
          .contains("第230号许可").contains("乙局的备案<&>").contains("起施行")
          .contains("第 " + pdf.getNumberOfPages() + " 页，共 " + pdf.getNumberOfPages() + " 页").contains("231");
      assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
    }
  }

  @Test
  void an_empty_draft_is_printed_too() throws IOException {
    var region = district();
    var edition = post("/api/catalog/editions", "{\"region\":\"%s\",\"year\":2026,\"title\":\"空\"}".formatted(region),
        keeperOf(region)).expect(201).json().path("id").asLong();

    try (var pdf = Loader.loadPDF(file(edition, "pdf", keeperOf(region)))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("没有事项").contains("草稿");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "json", "pdf"})
  void a_draft_is_for_its_keepers_and_a_published_edition_for_everybody(String kind) {
    var region = district();
    var edition = draft(region, 1);

    get("/api/catalog/editions/" + edition + "/export." + kind, null).expectProblem(404, "not-found");
    publish(edition, region, "{}").expect(200);
    var file = get("/api/catalog/editions/" + edition + "/export." + kind, null).expect(200);

    assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(
        name -> assertThat(name).startsWith("attachment").contains("." + kind));
    get("/api/catalog/editions/999999999/export." + kind, null).expectProblem(404, "not-found");
  }

  private byte[] file(long edition, String kind, String token) throws IOException {
    return bytes("/api/catalog/editions/" + edition + "/export." + kind, token);
  }

  private byte[] bytes(String path, String token) throws IOException {
    try {
      var response = HttpClient.newHttpClient().send(request(path, token).GET().build(), BodyHandlers.ofByteArray());
      assertThat(response.statusCode()).as(new String(response.body(), UTF_8)).isEqualTo(200);
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> digests(long edition) {
    return jdbc.sql("select code || ' ' || digest from item where edition_id = ? order by code").param(edition)
        .query(String.class).list();
  }
}
