package io.tongban.guide.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.client.catalog.CatalogItem;
import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A guide as a page and as PDF")
class PageTest extends GuideServiceTest {

  private static final Pattern STRUCTURED =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
  private static final String ELEMENTS = """
      {"materials": [{"key": "id", "name": "经营场所证明<原件>", "form": "ORIGINAL", "copies": 1, "required": true,
         "note": "租赁的提交租赁合同", "basis": [{"document": "某法", "article": "第三条", "level": "LAW"}]}],
       "flow": {"nodes": [
         {"key": "apply", "name": "申请", "role": "APPLICANT"},
         {"key": "accept", "name": "受理", "role": "WINDOW_CLERK", "limitDays": 1},
         {"key": "decide", "name": "决定", "role": "DECIDER", "limitDays": 0}],
        "edges": [{"from": "apply", "to": "accept", "back": false}, {"from": "accept", "to": "decide", "back": false},
         {"from": "accept", "to": "apply", "when": "材料不全", "back": true}]}}""";

  String code;

  @BeforeEach
  void aGuideInForce() {
    var region = district();
    code = region + "-1";
    CATALOGUE.describe(code, ELEMENTS);
    var edition = newEdition();
    publish(edition, region, items(edition, region, 1));
    put(code, """
        {"aspects": {"placeAndTime": "办理地点：政务服务中心二楼\\n办理时间：工作日9:00—12:00",
           "enquiry": "咨询请打：022-00002001", "conditions": "<script>alert(1)</script>有场所"},
         "faq": [{"question": "能代办吗？", "answer": "能。"}]}""", keeperOf(region)).expect(200);
  }

  Answer page(String query) {
    return get("/guides/" + encoded(code) + query);
  }

  @Test
  void everythingCanBeReadWithoutJavaScript() {
    var page = page("").expect(200);

    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.text())
        .contains("<h1>第1号许可</h1>", "政务服务中心二楼", "能代办吗？", "租赁的提交租赁合同", "《某法》第三条")
        .contains("id=\"aspect-remedies\"", "href=\"/apply/" + code + "\"",
            "href=\"/guides/" + code + "/checklist\"", "href=\"/guides/" + code + "/ask\"",
            "href=\"/api/guides/" + code + ".pdf\"")
        .doesNotContain("src=\"/site", "{0}", "??");
    assertThat(page.text().split("data-test=\"aspect\"", -1)).hasSize(22);
  }

  @Test
  void whatMostComeForStandsAtTheTop() {
    var page = page("").text();
    var top = page.substring(page.indexOf("data-test=\"summary\""), page.indexOf("id=\"group-before\""));

    assertThat(top).contains("谁能办", "企业", "12个工作日", "不收费", "政务服务中心二楼")
        .contains("<a href=\"tel:02200002001\">022-00002001</a>").doesNotContain("咨询请打");
    assertThat(page.indexOf("id=\"aspect-conditions\"")).isLessThan(page.indexOf("id=\"aspect-placeAndTime\""));
    assertThat(page.indexOf("id=\"aspect-placeAndTime\"")).isLessThan(page.indexOf("id=\"aspect-legalBasis\""));
  }

  @Test
  void numberedLinesAreAListForEveryEye() {
    put(code, "{\"aspects\":{\"conditions\":\"1. 有场所\\n2. 有设备\"}}", keeperOf(code.substring(0, 6))).expect(200);

    assertThat(page("").text().replaceAll("\\s+", ""))
        .contains("<olclass=\"numbered\"><li><span>有场所</span></li><li><span>有设备</span></li></ol>");
  }

  @Test
  void whatSomebodyWroteStaysText() {
    assertThat(page("").text()).contains("&lt;script&gt;alert(1)", "经营场所证明&lt;原件&gt;").doesNotContain("<script>");
  }

  @Test
  void theChartIsDrawnFromTheFlow() {
    assertThat(page("").text())
        .contains("class=\"box DECIDER\"", "· 当场", "stroke-dasharray=\"5 4\"", "材料不全")
        .contains("aria-describedby=\"flow-words\"", "材料不全的，退回“申请”", "（窗口人员、1 个工作日）");
  }

  @Test
  void searchEnginesAreToldInTheirWords() {
    var structured = STRUCTURED.matcher(page("").text());

    assertThat(structured.find()).isTrue();
    var service = JSON.readTree(structured.group(1));
    assertThat(service.path("@type").asString()).isEqualTo("GovernmentService");
    assertThat(service.path("identifier").asString()).isEqualTo(code);
    assertThat(service.at("/provider/name").asString()).isEqualTo("行政审批局");
    assertThat(service.at("/areaServed/identifier").asString()).isEqualTo(code.substring(0, 6));
    assertThat(service.at("/hoursAvailable/0/opens").asString()).isEqualTo("09:00");
    assertThat(service.at("/availableChannel/1/servicePhone/telephone").asString()).isEqualTo("022-00002001");
    assertThat(service.at("/offers/price").asString()).isEqualTo("0");
  }

  @Test
  @DisplayName("长者模式: plain words and only what somebody needs who wants to come")
  void thePlainPageSaysLess() {
    assertThat(page("?view=plain").expect(200).text())
        .contains("class=\"plain\"", "要带什么材料", "去哪里办", "政务服务中心二楼", "/guides/" + code + "\"")
        .doesNotContain("aspect-code", "data-test=\"flow-drawing\"", "来自事项目录");
  }

  @Test
  void aBrowserThatRemembersThePlainPageGetsIt() {
    var remembered = remembering("").expect(200);

    assertThat(remembered.text()).contains("class=\"plain\"", "/guides/" + code + "?view=full");
    assertThat(remembered.headers().allValues("Vary"))
        .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("cookie"));
    assertThat(remembering("?view=full").text()).contains("class=\"full\"")
        .contains("rel=\"canonical\" href=\"/guides/" + code + "\"");
    var refused = send(request("/guides/no-such-item", null).header("Cookie", "tongban_view=plain").GET()).expect(404);
    assertThat(refused.text()).contains("class=\"plain\"");
  }

  private Answer remembering(String query) {
    return send(request("/guides/" + code + query, null).header("Cookie", "tongban_view=plain").GET());
  }

  @Test
  void aGuideThatLagsBehindItsItemSaysSo() {
    var region = code.substring(0, 6);
    var next = newEdition();
    publish(next, region, items(next, region, 1).stream().map(item -> new CatalogItem(next, item.editionTitle(),
        item.code(), item.name(), item.mainItem(), item.type(), item.typeName(), item.region(), item.tier(),
        item.organCode(), item.organName(), item.handling(), 20, item.statutoryLimitBasis(), 8, item.legalBasis(),
        item.serviceObject(), item.fee(), item.resultName())).toList());

    assertThat(page("").expect(200).text()).contains("data-test=\"guide-behind\"", "“承诺时限”正在核对");
    assertThat(page("?view=plain").text()).contains("data-test=\"guide-behind\"");
  }

  @Test
  void whatTheLocalOrganSaysOtherwiseIsMarked() {
    var region = code.substring(0, 6);
    CATALOGUE.adopt(region + "-2", region + "-3");
    var next = newEdition();
    publish(next, region, items(next, region, 3));
    put(region + "-3", "{\"aspects\":{\"quota\":\"无\",\"enquiry\":\"12345\"}}", keeperOf(region)).expect(202);
    put(region + "-2", "{\"aspects\":{\"enquiry\":\"022-00002002\"}}", keeperOf(region)).expect(200);

    var page = get("/guides/" + region + "-2").expect(200).text();

    assertThat(page).containsPattern("咨询与进度查询</span\\s*><span class=\"source LOCAL\">本地规定")
        .containsPattern("数量限制</span\\s*><span class=\"source TEMPLATE\">全市统一");
  }

  @Test
  @DisplayName("A guide that was withdrawn is gone (410), and where it can still be read is said")
  void whatWasWithdrawnIsGone() {
    var region = code.substring(0, 6);
    var next = newEdition();
    publish(next, region, items(next, region, 2).subList(1, 2));

    var gone = page("").expect(410);

    assertThat(gone.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(gone.text()).contains("办事指南已下线", "/items/" + code + "/history", "/guides/" + code + "/versions",
        "tel:12345");
    get("/api/guides/" + code + ".pdf").expect(410);
    guide(code).expectProblem(404, "guide-withdrawn");
  }

  @Test
  void whatIsToComeSaysFromWhenOn() {
    var region = district();
    var edition = newEdition();
    announce(edition, region, clock.instant().plus(Duration.ofDays(3)), items(edition, region, 1));
    awaitDerived(edition);

    assertThat(get("/guides/" + region + "-1").expect(404).text())
        .contains("办事指南尚未生效").doesNotContain("data-test=\"gone\"");
  }

  @Test
  void aPageIsSentCompressedUnderTheSameTag() throws Exception {
    var client = HttpClient.newHttpClient();
    var compressed = client.send(request("/guides/" + code, null).header("Accept-Encoding", "gzip").build(),
        BodyHandlers.ofByteArray());

    assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes(),
        StandardCharsets.UTF_8)).isEqualTo(page("").text());
    var tag = compressed.headers().firstValue("ETag").orElseThrow();
    assertThat(page("").headers().firstValue("ETag")).hasValue(tag);
    send(request("/guides/" + code, null).header("Accept-Encoding", "gzip").header("If-None-Match", tag).GET())
        .expect(304);
  }

  @Test
  void traditionalReadersGetTraditionalCharacters() {
    assertThat(page("?script=hant").expect(200).text())
        .contains("lang=\"zh-Hant\"", "第1號許可", "政務服務中心二樓", "aspect-placeAndTime",
            "/api/guides/" + code + ".pdf?script=hant")
        .doesNotContain("号许可");
  }

  @Test
  void englishReadersGetEnglishLabels() {
    var english = send(request("/guides/" + code, null).header("Accept-Language", "en").GET()).expect(200);

    assertThat(english.text())
        .contains("lang=\"en\"", "Apply online", "Legal basis", "<h1 lang=\"zh-CN\">第1号许可</h1>");
    assertThat(page("?lang=en").text()).contains("Apply online");
    assertThat(page("?view=nonsense&script=nonsense&lang=nonsense").expect(200).text()).contains("在线申请");
  }

  @Test
  void aPageIsSentAgainOnlyWhenItChanged() {
    var tag = page("").headers().firstValue("ETag").orElseThrow();

    send(request("/guides/" + code, null).header("If-None-Match", tag).GET()).expect(304);
    assertThat(page("?view=plain").headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    put(code, "{\"aspects\":{\"placeAndTime\":\"三楼\"}}", keeperOf(code.substring(0, 6))).expect(200);
    send(request("/guides/" + code, null).header("If-None-Match", tag).GET()).expect(200);
  }

  @Test
  void whoAsksForWhatIsNotThereIsToldOnAPage() {
    var refusal = get("/guides/no-such-item").expect(404);

    assertThat(refusal.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(refusal.text()).contains("没有这份办事指南", "no-such-item", "href=\"/items\"");
    assertThat(get("/guides/" + code + "?region=120999").expect(404).text()).contains("该区域不办理此事项");
    assertThat(get("/api/guides/no-such-item.pdf").expect(404).text()).contains("没有这份办事指南");
  }

  @Test
  void thePdfHoldsTheSameWords() throws Exception {
    var pdf = HttpClient.newHttpClient()
        .send(request("/api/guides/" + code + ".pdf", null).build(), BodyHandlers.ofByteArray());

    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline").contains(code);
    assertThat(words(pdf.body())).contains("第1号许可", "政务服务中心二楼", "经营场所证明<原件>", "救济途径", "3.决定：");
    var tag = pdf.headers().firstValue("ETag").orElseThrow();
    send(request("/api/guides/" + code + ".pdf", null).header("If-None-Match", tag).GET()).expect(304);
  }

  private static String words(byte[] pdf) throws IOException {
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    try (var document = Loader.loadPDF(new ByteArrayInputStream(pdf).readAllBytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }
}
