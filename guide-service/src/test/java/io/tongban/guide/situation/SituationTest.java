package io.tongban.guide.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@DisplayName("The situations of an item and the checklist of one applicant")
class SituationTest extends GuideServiceTest {

  private static final String GUIDE = """
      {"aspects":{"placeAndTime":"一楼大厅","conditions":"无"},"materials":[
        {"key":"card","name":"身份证","form":"COPY","basis":"《某法》第三条"},
        {"key":"plan","name":"平面图","form":"ORIGINAL","basis":"《某法》第四条"},
        {"key":"rules","name":"制度","form":"COPY","basis":"《某法》第五条","required":false}]}""";
  private static final String QUESTIONS = """
      {"version":%d,"questions":[
        {"key":"kind","kind":"SINGLE","text":"经营哪一类？","textEn":"What kind?","answers":[
          {"key":"shop","text":"销售","textEn":"Shop","effects":[
            {"material":"plan","need":"NOT_NEEDED"},{"limitDays":3},{"window":"二楼3号窗口"}]},
          {"key":"canteen","text":"食堂","next":["size"],"effects":[{"material":"rules","need":"NEEDED"}]}]},
        {"key":"size","kind":"NUMBER","text":"多大？","min":0,"max":1000,"unit":"平方米","answers":[
          {"key":"small","text":"小型","from":0,"below":60},
          {"key":"big","text":"大型","from":60,"effects":[{"fee":"免收，另有补贴"}]}]}]}""";

  @Test
  void anAnsweredQuestionnaireGivesThePersonalChecklist() {
    var code = itemWithQuestions();

    var list = checklist(code, "kind.shop").expect(200).json();

    assertThat(list.path("complete").asBoolean()).isTrue();
    assertThat(list.path("materials").findValuesAsString("key")).containsExactly("card", "rules");
    assertThat(list.at("/materials/0/basis").asString()).isEqualTo("《某法》第三条");
    assertThat(list.at("/notNeeded/0/key").asString()).isEqualTo("plan");
    assertThat(list.at("/notNeeded/0/because/0/answer").asString()).isEqualTo("销售");
    assertThat(list.at("/limit/promisedDays").asInt()).isEqualTo(3);
    assertThat(list.at("/window/value").asString()).isEqualTo("二楼3号窗口");
    assertThat(list.at("/fee/value").asString()).as("as for everybody").isEqualTo("不收费");
    assertThat(list.at("/validity/value").asString()).isEqualTo("许可证");
  }

  @Test
  void anUnfinishedOneGivesTheNextQuestionAndWhatIsCertain() {
    var code = itemWithQuestions();

    var list = checklist(code, "kind.canteen").expect(200).json();

    assertThat(list.path("complete").asBoolean()).isFalse();
    assertThat(list.at("/open/0/key").asString()).isEqualTo("size");
    assertThat(list.at("/open/0/answers").findValuesAsString("text")).containsExactly("小型", "大型");
    assertThat(list.at("/fee/open").asBoolean()).isTrue();
    assertThat(list.at("/fee").has("value") && !list.at("/fee/value").isNull()).isFalse();
    assertThat(list.path("materials").findValuesAsString("status")).containsExactly("NEEDED", "NEEDED", "NEEDED");
  }

  @Test
  void theChecklistSpeaksEnglishWhereItIsTranslated() {
    var code = itemWithQuestions();

    var list = send(request("/api/guides/" + code + "/checklist", null).header("Accept-Language", "en").GET()).json();

    assertThat(list.at("/open/0/text").asString()).isEqualTo("What kind?");
    assertThat(list.at("/open/0/answers/1/text").asString()).isEqualTo("食堂");
  }

  @Test
  void answersThatDoNotExistOrWereNotAskedAreNamed() {
    var code = itemWithQuestions();

    var wrong = checklist(code, "kind.bar").expectProblem(400, "invalid-request").json();
    var unasked = checklist(code, "kind.shop,size.5").expectProblem(400, "invalid-request").json();

    assertThat(wrong.path("field").asString()).isEqualTo("answers");
    assertThat(wrong.at("/errors/0/message").asString()).contains("kind", "bar");
    assertThat(unasked.at("/errors/0/code").asString()).isEqualTo("answer-not-reachable");
    checklist(code, "a".repeat(2001)).expectProblem(400, "invalid-request");
    checklist("nothing", "").expectProblem(404, "guide-not-found");
  }

  @Test
  void aListKeptFromBeforeTheQuestionsChangedSaysWhatIsToBeAnsweredAgain() {
    var code = itemWithQuestions();
    var kept = "kind.canteen,size.80";
    write(code, QUESTIONS.formatted(1).replace("1000", "70").replace("大型", "中型")).expect(200);

    checklist(code, kept).expectProblem(400, "invalid-request");
    var list = get(carriedOver(code, kept + ",colour.red")).expect(200).json();

    assertThat(list.path("answers").asString()).isEqualTo("kind.canteen");
    assertThat(list.at("/open/0/key").asString()).isEqualTo("size");
    assertThat(list.path("lost").findValuesAsString("question")).containsExactly("多大？", "colour");
    assertThat(list.path("lost").findValuesAsString("answer")).containsExactly("80平方米", "red");
    assertThat(list.path("lost").findValuesAsString("asked")).containsExactly("true", "false");
    assertThat(get(carriedOver(code, "kind.shop")).json().path("lost")).isEmpty();
    assertThat(checklist(code, "kind.shop").json().has("lost")).isFalse();
    get(carriedOver(code, "a".repeat(2001))).expectProblem(400, "invalid-request");
  }

  @Test
  void theChecklistIsSentAgainOnlyWhenItChanged() {
    var code = itemWithQuestions();
    var tag = checklist(code, "kind.shop").headers().firstValue("ETag").orElseThrow();
    var address = "/api/guides/" + code + "/checklist?answers=kind.shop";

    send(request(address, null).header("If-None-Match", tag).GET()).expect(304);
    put(code, GUIDE.replace("一楼", "三楼"), keeper(code)).expect(200);
    send(request(address, null).header("If-None-Match", tag).GET()).expect(200);
  }

  @Test
  void anItemWithoutQuestionsHasTheSameChecklistForEverybody() {
    var code = item();

    var list = checklist(code, "").expect(200).json();

    assertThat(list.path("complete").asBoolean()).isTrue();
    assertThat(list.path("questionnaire").asInt()).isZero();
    assertThat(list.path("materials").findValuesAsString("status"))
        .containsExactly("NEEDED", "NEEDED", "CONDITIONAL");
  }

  @Test
  void theQrCodeHoldsTheAddressOfThePage() throws Exception {
    var code = itemWithQuestions();

    var image = get("/api/guides/" + code + "/checklist.svg?answers=kind.shop").expect(200);

    assertThat(image.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
    assertThat(read(image.text())).endsWith("/guides/" + code + "/checklist?answers=kind.shop");
    get("/api/guides/" + code + "/checklist.svg?answers=kind.bar").expectProblem(400, "invalid-request");
  }

  @Test
  void aFaultIsNamedByFieldAndPath() {
    var code = item();

    var problem = write(code,
        QUESTIONS.formatted(0).replace("\"key\":\"small\"", "\"key\":\"small\",\"next\":[\"kind\"]"))
        .expectProblem(400, "invalid-request").json();

    assertThat(problem.path("field").asString()).isEqualTo("questions[1].answers[0].next[0]");
    assertThat(problem.at("/errors/0/message").asString()).contains("kind → size → kind");
    assertThat(get("/api/guides/" + code + "/situations").json().path("version").asInt()).isZero();
  }

  @Test
  void anEffectOnAMaterialTheItemDoesNotAskForIsRefused() {
    var code = item();

    var problem = write(code, QUESTIONS.formatted(0).replace("\"material\":\"plan\"", "\"material\":\"photo\""))
        .expectProblem(400, "invalid-request").json();

    assertThat(problem.path("field").asString()).isEqualTo("questions[0].answers[0].effects[0].material");
  }

  @Test
  void everyVersionIsKeptAndReadable() {
    var code = itemWithQuestions();
    write(code, QUESTIONS.formatted(1)).expect(200);
    write(code, QUESTIONS.formatted(1).replace("销售", "零售")).expect(200);

    assertThat(get("/api/guides/" + code + "/situations/versions").json().path("items").findValuesAsString("version"))
        .as("the same again is no version").containsExactly("2", "1");
    assertThat(get("/api/guides/" + code + "/situations/versions/1").json()
        .at("/questions/0/answers/0/text").asString()).isEqualTo("销售");
    get("/api/guides/" + code + "/situations/versions/3").expectProblem(404, "situation-version-not-found");
    assertThatThrownBy(() -> jdbc.sql("delete from questionnaire").update()).isInstanceOf(DataAccessException.class);
  }

  @Test
  void aWriterWhoKnowsAnOlderVersionIsRefused() {
    var code = itemWithQuestions();

    write(code, QUESTIONS.formatted(0).replace("销售", "零售")).expectProblem(409, "changed-meanwhile");
    write(code, QUESTIONS.formatted(1).replace("销售", "零售")).expect(200);
  }

  @Test
  void aGuideMayNotDropAMaterialThatAnAnswerSpeaksOf() {
    var code = itemWithQuestions();

    var problem = put(code, GUIDE.replace("\"plan\"", "\"layout\""), keeper(code))
        .expectProblem(409, "guide-not-publishable").json();

    assertThat(problem.path("errors").findValuesAsString("code")).contains("material-in-situations");
    assertThat(problem.path("errors").findValuesAsString("message")).anyMatch(message -> message.contains("plan"));
    assertThat(get("/api/guides/" + code + "/situations").json().path("outdated").isEmpty()).isTrue();
  }

  @Test
  void questionsCanBeGivenUp() {
    var code = itemWithQuestions();

    write(code, "{\"version\":1,\"questions\":[]}").expect(200);

    assertThat(checklist(code, "").json().path("complete").asBoolean()).isTrue();
  }

  @Test
  void onlyTheRegionsAdministratorWrites() {
    var code = item();
    var path = "/api/guides/" + code + "/situations";
    var body = QUESTIONS.formatted(0);

    sendTo(path, body, null).expectProblem(401, "unauthenticated");
    sendTo(path, body, TestIssuer.person("p", "张三")).expectProblem(403, "wrong-role");
    sendTo(path, body, keeperOf(district())).expectProblem(403, "wrong-region");
    sendTo("/api/guides/nothing/situations", body, EVERYWHERE).expectProblem(404, "guide-not-found");
    sendTo(path, "{\"questions\":7}", EVERYWHERE).expectProblem(400, "unreadable-body");
  }

  private String item() {
    var code = districtWith(1) + "-1";
    put(code, GUIDE, keeper(code)).expect(200);
    return code;
  }

  private String itemWithQuestions() {
    var code = item();
    write(code, QUESTIONS.formatted(0)).expect(200);
    return code;
  }

  private Answer write(String code, String body) {
    return sendTo("/api/guides/" + code + "/situations", body, keeper(code));
  }

  private static String keeper(String code) {
    return keeperOf(code.substring(0, 6));
  }

  private Answer sendTo(String path, String body, String token) {
    return send(request(path, token).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
  }

  private static String carriedOver(String code, String answers) {
    return "/api/guides/" + code + "/checklist?carryOver=true&answers=" + answers;
  }

  private Answer checklist(String code, String answers) {
    return get("/api/guides/" + code + "/checklist?answers=" + encoded(answers));
  }

  /** Reads the modules of the image back as a reader at a window would. */
  private static String read(String svg) throws Exception {
    var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(box.find()).isTrue();
    var scale = 4;
    var side = Integer.parseInt(box.group(1)) * scale;
    var pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg).results().forEach(module -> {
      var x = Integer.parseInt(module.group(1)) * scale;
      var y = Integer.parseInt(module.group(2)) * scale;
      for (var line : List.of(0, 1, 2, 3)) {
        Arrays.fill(pixels, (y + line) * side + x, (y + line) * side + x + scale, 0);
      }
    });
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)))).getText();
  }
}
