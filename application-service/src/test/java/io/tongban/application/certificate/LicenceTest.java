package io.tongban.application.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.tongban.application.Neighbours;
import io.tongban.application.ServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LicenceTest extends ServiceTest {

  @Test
  void licenceSaysInChineseWhoMayDoWhat() throws IOException {
    var applicant = TestIssuer.enterprise("enterprise-" + System.nanoTime(), "滨海示例科技有限公司");
    var number = granted(applicant);

    var text = text(get(applicant, "/api/cases/" + number + "/licence").expect(200).bytes());

    assertThat(text)
        .contains("滨海示例科技有限公司").contains("食品经营许可").contains("滨海新区行政审批局")
        .contains("XK-" + number).contains("2026年3月2日")
        .doesNotContain("91120116MA05ABCD98");
  }

  @Test
  void qrCodeLeadsToTheVerification() throws Exception {
    var applicant = newApplicant();
    var number = granted(applicant);

    var pdf = get(applicant, "/api/cases/" + number + "/licence").expect(200).bytes();

    assertThat(qrCode(pdf)).isEqualTo("http://issuer.test/verify/XK-" + number);
  }

  @Test
  void licenceIsMadeOnceAndStaysTheSame() {
    var applicant = newApplicant();
    var number = granted(applicant);
    await().until(() -> jdbc.sql("select count(*) from licence_document where licence_number = :n")
        .param("n", "XK-" + number).query(Integer.class).single() == 1);

    var first = get(applicant, "/api/cases/" + number + "/licence").expect(200).bytes();
    var second = get(DECIDER, "/api/cases/" + number + "/licence").expect(200).bytes();

    assertThat(second).isEqualTo(first);
    assertThatThrownBy(() -> jdbc.sql("update licence_document set content = '' where licence_number = :n")
        .param("n", "XK-" + number).update()).hasStackTraceContaining("append-only");
  }

  @Test
  void licenceIsOnlyForWhomItConcerns() {
    var applicant = newApplicant();
    var number = reviewed(applicant);

    assertThat(get(applicant, "/api/cases/" + number + "/licence").expect(404).code()).isEqualTo("licence-not-issued");
    get(newApplicant(), "/api/cases/" + number + "/licence").expect(404);
    get(OTHER_CLERK, "/api/cases/" + number + "/licence").expect(403);
    get(null, "/api/cases/" + number + "/licence").expect(401);
  }

  @Test
  void anybodyVerifiesALicenceAndReadsNoFullName() {
    var number = granted(newApplicant());

    var found = get(null, "/verify/XK-" + number).expect(200).json();

    assertThat(found.path("valid").asBoolean()).isTrue();
    assertThat(found.path("holderMasked").asString()).isEqualTo("张**");
    assertThat(found.path("itemName").asString()).isEqualTo("食品经营许可");
    assertThat(get(null, "/verify/XK-nonsense").expect(404).code()).isEqualTo("not-found");
  }

  @Test
  @DisplayName("行政许可法 art. 38: a refusal names its reasons and the ways against it")
  void refusalNamesTheRemedies() throws IOException {
    var applicant = newApplicant();
    var number = reviewed(applicant);
    act(DECIDER, number, "decide", Map.of("decision", "REFUSE", "reason", "经营场所不符合 <卫生> & 安全要求")).expect(200);

    var text = text(get(applicant, "/api/cases/" + number + "/documents/refusal").expect(200).bytes());

    assertThat(text).contains("不予行政许可决定书").contains("经营场所不符合 <卫生> & 安全要求")
        .contains("六十日内依法申请行政复议").contains("六个月内依法向人民法院");
  }

  @Test
  @DisplayName("行政许可法 art. 32: acceptance, correction notice and non-acceptance are given in writing")
  void vouchersRestOnTheLog() throws IOException {
    var applicant = newApplicant();
    var accepted = accepted(applicant);
    var correcting = submitted(applicant);
    act(CLERK, correcting, "request-correction", Map.of("defects", List.of(
        Map.of("key", "identity", "problem", "已过期"), Map.of("key", "floor-plan", "problem", "缺少比例尺")))).expect(200);
    var notAccepted = submitted(applicant);
    act(CLERK, notAccepted, "not-accept",
        Map.of("reason", "不属于本机关职权范围", "competentOrgan", "天津市市场监督管理委员会")).expect(200);

    assertThat(document(applicant, accepted, "acceptance")).contains("予以受理").contains("2026年3月16日");
    assertThat(document(applicant, correcting, "correction-notice"))
        .contains("1. 法定代表人身份证明：已过期").contains("2. 经营场所平面图：缺少比例尺");
    assertThat(document(applicant, notAccepted, "non-acceptance"))
        .contains("不属于本机关职权范围").contains("天津市市场监督管理委员会").contains("行政复议");
    get(applicant, "/api/cases/" + accepted + "/documents/refusal").expect(404);
    get(applicant, "/api/cases/" + accepted + "/documents/anything").expect(404);
  }

  @Test
  @DisplayName("行政许可法 art. 32: the voucher of acceptance says which originals the counter holds")
  void acceptanceNamesTheOriginalsThatWereTakenIn() throws IOException {
    var number = submit(CLERK, Map.of("itemCode", Neighbours.ITEM, "receivingRegion", "120116013",
        "originals", List.of("application-form", "identity"), "form", Map.of("area", 120),
        "onBehalfOf", Map.of("kind", "PERSON", "name", "李四", "identifier", "11010519491231002X")))
        .expect(201).json().path("caseNumber").asString();
    act(CLERK, number, "accept", Map.of()).expect(200);

    assertThat(document(CLERK, number, "acceptance").replaceAll("\\s", ""))
        .contains("窗口已收取下列材料的原件：食品经营许可申请书、法定代表人身份证明。");
    assertThat(document(CLERK, accepted(newApplicant()), "acceptance")).doesNotContain("原件");
  }

  @Test
  @DisplayName("行政许可法 art. 32: the documents say for which situation was applied, and how the form came in")
  void documentsNameTheSituationAndTheForm() throws IOException {
    var behalf = Map.of("kind", "PERSON", "name", "李四", "identifier", "11010519491231002X");
    var number = submit(CLERK, Map.of("itemCode", Neighbours.ITEM, "receivingRegion", "120116013",
        "originals", List.of("application-form", "identity"), "answers", "kind.shop", "paperForm", uploaded(CLERK),
        "onBehalfOf", behalf)).expect(201).json().path("caseNumber").asString();
    act(CLERK, number, "request-correction",
        Map.of("defects", List.of(Map.of("key", "form/area", "problem", "未填写")))).expect(200);
    act(CLERK, number, "correct", Map.of("form", Map.of("area", 3))).expect(200);
    act(CLERK, number, "accept", Map.of()).expect(200);

    assertThat(document(CLERK, number, "acceptance").replaceAll("\\s", ""))
        .contains("申请人申报的情形：经营哪一类？食品销售。").contains("申请书以电子方式填写");
    assertThat(document(CLERK, number, "correction-notice").replaceAll("\\s", ""))
        .contains("1.食品经营许可申请书“面积”：未填写");
  }

  private String document(String token, String number, String kind) throws IOException {
    return text(get(token, "/api/cases/" + number + "/documents/" + kind).expect(200).bytes());
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String qrCode(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      var page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
  }
}
