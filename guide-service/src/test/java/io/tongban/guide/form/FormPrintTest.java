package io.tongban.guide.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("格式文本、示范文本: the form of an item on paper")
class FormPrintTest extends GuideServiceTest {

  private static final String FORM = """
      {"title":"专用申请书","titleEn":"Own form","instructions":"用正楷填写。\\n不得涂改。",
       "schema":{"type":"object","additionalProperties":false,"required":["phone"],"properties":{
         "phone":{"title":"联系电话","x-title-en":"Phone","type":"string","format":"mobile-phone","x-purpose":"通知结果"},
         "place":{"title":"场所","type":"object","additionalProperties":false,"required":["kind"],
           "dependentRequired":{"kind":["area"]},"properties":{
             "kind":{"title":"业态","type":"string","enum":["销售","餐饮"],"x-choices-en":{"餐饮":"Catering"},
               "x-purpose":"核定条件"},
             "area":{"title":"面积","type":"integer","x-purpose":"核定条件"},
             "own":{"title":"自有场所","type":"boolean","x-purpose":"核对权属"}}}}},
       "example":{"phone":"13800138000","place":{"kind":"餐饮","area":20,"own":true}}}""";

  @Test
  void theBlankFormHoldsEveryFieldAndNoAnswer() throws IOException {
    var text = text(pdf(itemWithForm(), ""));

    assertThat(text).contains("专用申请书", "空白表", "用正楷填写", "不得涂改", "联系电话 *", "通知结果", "场所", "□ 销售",
        "□ 餐饮", "□ 是", "填写了“业态”时必填", "申请人签名").doesNotContain("13800138000", "■");
  }

  @Test
  void theSampleIsFilledInAsTheExample() throws IOException {
    var text = text(pdf(itemWithForm(), "?sample=true"));

    assertThat(text).contains("示范文本", "13800138000", "■ 餐饮", "□ 销售", "20", "■ 是", "□ 否");
  }

  @Test
  void itSpeaksEnglishWhereItIsTranslated() throws IOException {
    var text = text(pdf(itemWithForm(), "?lang=en"));

    assertThat(text).contains("Own form", "Phone *", "□ Catering", "□ Yes", "Signature").contains("面积");
  }

  @Test
  @DisplayName("PDF/UA: tagged, with its language and title, so that screen readers read it")
  void itIsTagged() throws IOException {
    try (var document = Loader.loadPDF(pdf(itemWithForm(), "").body())) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("专用申请书");
    }
  }

  @Test
  void anItemWithoutAFormPrintsTheGeneralOne() throws IOException {
    var code = districtWith(1) + "-1";

    assertThat(text(pdf(code, ""))).contains("行政审批通用申请书", "代理人姓名");
    assertThat(text(pdf(code, "?sample=true"))).contains("王小明");
    get("/api/guides/nothing/form.pdf").expectProblem(404, "guide-not-found");
    get("/api/guides/" + code + "/form.pdf?sample=maybe").expect(400);
  }

  @Test
  void itIsSentAgainOnlyWhenItChanged() {
    var code = itemWithForm();
    var tag = pdf(code, "").headers().firstValue("ETag").orElseThrow();

    send(request("/api/guides/" + code + "/form.pdf", null).header("If-None-Match", tag).GET()).expect(304);
    send(request("/api/guides/" + code + "/form.pdf?sample=true", null).header("If-None-Match", tag).GET()).expect(200);
  }

  private String itemWithForm() {
    var code = districtWith(1) + "-1";
    send(request("/api/guides/" + code + "/form", keeperOf(code.substring(0, 6)))
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(FORM))).expect(200);
    return code;
  }

  private HttpResponse<byte[]> pdf(String code, String query) {
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(HttpRequest.newBuilder(
          URI.create("http://127.0.0.1:" + port + "/api/guides/" + code + "/form.pdf" + query)).build(),
          BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<byte[]> pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
