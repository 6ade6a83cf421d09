package io.tongban.guide.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.client.catalog.CatalogItem;
import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Situations and forms as drafts, published by another person (四眼原则)")
class PartDraftTest extends GuideServiceTest {

  private static final String QUESTIONS = """
      "questions":[
        {"key":"kind","kind":"SINGLE","text":"经营哪一类？","answers":[
          {"key":"shop","text":"销售","effects":[{"limitDays":5}]},
          {"key":"canteen","text":"食堂","next":["size"]}]},
        {"key":"size","kind":"YES_NO","text":"大型？","answers":[{"key":"yes"},{"key":"no"}]}]""";
  private static final String FORM = """
      "title":"专用申请书","titleEn":"Own form","instructions":"用正楷填写。",
      "schema":{"type":"object","additionalProperties":false,"required":["unit"],"properties":{
        "unit":{"title":"统一社会信用代码","x-title-en":"Credit code","type":"string","format":"credit-code",
          "x-purpose":"核对主体"},
        "area":{"title":"面积","type":"integer","minimum":1,"x-purpose":"核定条件"}}},
      "example":{"unit":"91350100M000100Y43","area":20}""";

  private final String region = district();
  private final String code = region + "-1";
  private final String writer = keeperOf(region);
  private final String other = TestIssuer.officer("other-" + region, "李四", "OPENNESS_OFFICER@" + region + "/*");

  @Test
  void theWholeWayOfQuestions() {
    derive("企业", 12);

    var draft = save("situations", "{" + QUESTIONS + "}").expect(200).json();

    assertThat(draft.path("part").asString()).isEqualTo("situations");
    assertThat(draft.path("faults").isEmpty()).isTrue();
    assertThat(get("/api/guides/" + code + "/situations").json().path("version").asInt()).isZero();
    step("situations", "submission", 1, writer).expect(200);
    step("situations", "publication", 2, writer).expectProblem(403, "own-work");
    assertThat(step("situations", "publication", 2, other).expect(200).json().path("version").asInt()).isEqualTo(1);
    assertThat(get("/api/guides/" + code + "/situations").json().at("/questions/0/key").asString()).isEqualTo("kind");
    assertThat(jdbc.sql("select written_by || ' ' || published_by from questionnaire where code = :code")
        .param("code", code).query(String.class).single()).isEqualTo("keeper-" + region + " other-" + region);
    assertThat(call("situations", "GET", "/steps", null, other).json().findValuesAsString("step"))
        .containsExactly("BEGUN", "SUBMITTED", "PUBLISHED");
    call("situations", "GET", "", null, writer).expectProblem(404, "no-draft");
  }

  @Test
  void theWholeWayOfAFormKeepsTheOrderOfItsFields() {
    derive("企业", 12);
    save("form", "{" + FORM + "}").expect(200);

    var draft = call("form", "GET", "", null, other).expect(200).json();

    assertThat(draft.at("/content/schema/properties").propertyNames()).containsExactly("unit", "area");
    assertThat(draft.at("/content/schema").propertyNames())
        .containsExactly("type", "additionalProperties", "required", "properties");
    step("form", "submission", 1, writer).expect(200);
    step("form", "publication", 2, other).expect(200);
    var form = get("/api/guides/" + code + "/form").json();
    assertThat(form.path("owner").asString()).isEqualTo(code);
    assertThat(form.at("/schema/properties").propertyNames()).containsExactly("unit", "area");
    assertThat(jdbc.sql("select written_by || ' ' || published_by from form where owner = :code")
        .param("code", code).query(String.class).single()).isEqualTo("keeper-" + region + " other-" + region);
    var origin = call("form", "GET", "/origin", null, other).expect(200).json();
    assertThat(origin.path("version").asInt()).isEqualTo(1);
    assertThat(origin.at("/content/titleEn").asString()).isEqualTo("Own form");
  }

  @Test
  void anItemWithoutAFormBeginsWithTheGeneralOne() {
    derive("企业", 12);

    var origin = call("form", "GET", "/origin", null, writer).expect(200).json();

    assertThat(origin.path("version").asInt()).isZero();
    assertThat(origin.at("/content/schema/properties").propertyNames()).contains("applicant", "agent");
    call("form", "GET", "/origin", null, keeperOf(district())).expectProblem(403, "wrong-region");
  }

  @Test
  void aFaultIsShownWithItsPathAndBlocksSubmissionAndTryOut() {
    derive("企业", 12);

    var circle = QUESTIONS.replace("\"key\":\"yes\"", "\"key\":\"yes\",\"next\":[\"kind\"]");
    var draft = save("situations", "{" + circle + "}").expect(200).json();

    assertThat(draft.at("/faults/0/field").asString()).isEqualTo("questions[1].answers[0].next[0]");
    assertThat(draft.at("/faults/0/message").asString()).contains("kind → size → kind");
    step("situations", "submission", 1, writer).expectProblem(409, "situations-not-publishable");
    call("situations", "GET", "/preview", null, writer).expectProblem(409, "situations-not-publishable");
  }

  @Test
  void aDraftIsTriedOutAsAnApplicantWould() {
    derive("企业", 12);
    save("situations", "{" + QUESTIONS + "}").expect(200);

    var open = call("situations", "GET", "/preview", null, other).expect(200).json();
    var shop = call("situations", "GET", "/preview?answers=kind.shop", null, other).expect(200).json();

    assertThat(open.at("/open/0/key").asString()).isEqualTo("kind");
    assertThat(shop.path("complete").asBoolean()).isTrue();
    assertThat(shop.at("/limit/promisedDays").asInt()).isEqualTo(5);
    assertThat(shop.path("questionnaire").asInt()).isEqualTo(1);
    call("situations", "GET", "/preview?answers=kind.bar", null, other).expectProblem(400, "invalid-request");
    call("situations", "GET", "/preview", null, TestIssuer.person("p", "张三")).expectProblem(403, "wrong-role");
  }

  @Test
  @DisplayName("行政许可法第五十八条: no answer charges where the item is free")
  void aFeeWhereTheItemIsFreeIsNamedWithBothSides() {
    derive("企业", 12);

    var draft = save("situations", "{" + QUESTIONS.replace("{\"limitDays\":5}", "{\"fee\":\"100元\"}") + "}").json();

    assertThat(draft.at("/faults/0/code").asString()).isEqualTo("fee-but-item-free");
    assertThat(draft.at("/faults/0/message").asString()).contains("100元").contains("不收费");
  }

  @Test
  void aFormThatAsksPersonsForAnOrganisationsCodeIsNotPublished() {
    derive("自然人", 12);

    var draft = save("form", "{" + FORM + "}").expect(200).json();

    assertThat(draft.path("faults").isEmpty()).isTrue();
    assertThat(draft.at("/obstacles/0/field").asString()).isEqualTo("schema/properties/unit");
    assertThat(draft.at("/obstacles/0/message").asString()).contains("统一社会信用代码").contains("自然人");
    step("form", "submission", 1, writer).expectProblem(409, "form-not-publishable");
    save("form", "{\"version\":1," + FORM.replace("\"required\":[\"unit\"],", "") + "}").expect(200);
    step("form", "submission", 2, writer).expect(200);
  }

  @Test
  void aFieldIsProvedByAMaterialThatTheItemAsksFor() {
    derive("企业", 12);
    var guide = "{\"materials\":[{\"key\":\"plan\",\"name\":\"平面图\",\"form\":\"COPY\",\"basis\":\"《某法》第三条\"}],"
        + "\"aspects\":{\"applicationForm\":\"专用申请书\"}}";
    put(code, guide, writer).expect(200);
    var proved = FORM.replace("\"minimum\":1", "\"minimum\":1,\"x-material\":\"%s\"");

    var unknown = save("form", "{" + proved.formatted("photo") + "}").json();
    assertThat(unknown.at("/obstacles/0/field").asString()).isEqualTo("schema/properties/area/x-material");
    assertThat(unknown.at("/obstacles/0/message").asString()).contains("面积").contains("photo");
    save("form", "{\"version\":1," + proved.formatted("plan") + "}").expect(200);
    step("form", "submission", 2, writer).expect(200);
    step("form", "publication", 3, other).expect(200);

    var dropped = put(code, guide.replace("plan", "map"), writer).expectProblem(409, "guide-not-publishable").json();
    assertThat(dropped.path("errors").findValuesAsString("code")).contains("material-in-form");
    var none = put(code, guide.replace("专用申请书", "无"), writer).expectProblem(409, "guide-not-publishable").json();
    assertThat(none.path("errors").findValuesAsString("code")).contains("guide-has-none-but-form");
  }

  @Test
  void anItemsChangeMarksWhatItBreaksUntilThatIsMended() {
    derive("企业", 12);
    publishDirectly("situations", "{" + QUESTIONS + "}");
    publishDirectly("form", "{" + FORM + "}");
    assertThat(outdated(writer)).isEmpty();

    derive("自然人", 3);

    assertThat(outdated(writer)).containsExactly("form", "situations");
    var list = send(request("/api/guides/outdated", other).GET()).json();
    assertThat(list.at("/parts/0/remarks/0/message").asString()).contains("自然人");
    assertThat(list.at("/parts/1/remarks/0/message").asString()).contains("5").contains("3");
    assertThat(list.at("/parts/1/version").asInt()).isEqualTo(1);
    assertThat(outdated(keeperOf(district()))).isEmpty();
    var page = send(request("/api/guides/outdated?size=1", writer).GET()).json();
    assertThat(send(request("/api/guides/outdated?after=" + encoded(page.path("next").asString()), writer).GET())
        .json().at("/parts/0/part").asString()).isEqualTo("situations");
    save("situations", "{" + QUESTIONS + "}").expect(200);
    assertThat(send(request("/api/guides/drafts", writer).GET()).json().at("/drafts/0/outdated").asBoolean()).isTrue();
    publishDirectly("situations", "{\"version\":1," + QUESTIONS.replace("5", "2") + "}");
    assertThat(outdated(writer)).containsExactly("form");
    derive("企业", 12);
    assertThat(outdated(writer)).isEmpty();
  }

  @Test
  void aDraftDoesNotOverwriteWhatItsWriterNeverSaw() {
    derive("企业", 12);
    save("situations", "{" + QUESTIONS + "}").expect(200);
    step("situations", "submission", 1, writer).expect(200);
    publishDirectly("situations", "{" + QUESTIONS.replace("食堂", "饭堂") + "}");

    step("situations", "publication", 2, other).expectProblem(409, "situations-changed-since-draft");

    step("situations", "withdrawal", 2, writer).expect(200);
    save("situations", "{\"version\":3,\"publishedVersion\":1," + QUESTIONS + "}").expect(200);
    step("situations", "submission", 4, writer).expect(200);
    step("situations", "publication", 5, other).expect(200);
  }

  @Test
  void ofTwoReviewersAtOnceOnePublishes() {
    derive("企业", 12);
    save("form", "{" + FORM + "}").expect(200);
    step("form", "submission", 1, writer).expect(200);

    var answers = IntStream.range(0, 6)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> step("form", "publication", 2, other).status())).toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 404, 404, 404, 404, 404);
    assertThat(get("/api/guides/" + code + "/form/versions").json().path("items").size()).isEqualTo(1);
  }

  @Test
  void ofTwoWritersTheSecondLearnsOfTheFirst() {
    derive("企业", 12);
    save("form", "{" + FORM + "}").expect(200);

    var answers = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.supplyAsync(
        () -> save("form", "{\"version\":1," + FORM.replace("正楷", "楷体" + n) + "}").status())).toList();

    assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412, 412, 412);
  }

  @Test
  void theListShowsAllThreeParts() {
    derive("企业", 12);
    save("situations", "{}").expect(200);
    save("form", "{\"title\":\"未写完\"}").expect(200);
    send(request("/api/guides/" + code + "/draft", writer).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString("{\"aspects\":{\"quota\":\"无\"}}"))).expect(200);

    var all = send(request("/api/guides/drafts", other).GET()).expect(200).json();

    assertThat(all.findValuesAsString("part")).containsExactly("form", "guide", "situations");
    var page = send(request("/api/guides/drafts?size=2", other).GET()).json();
    assertThat(page.path("next").asString()).isEqualTo(code + "/guide");
    assertThat(send(request("/api/guides/drafts?size=2&after=" + encoded(page.path("next").asString()), other).GET())
        .json().findValuesAsString("part")).containsExactly("situations");
    send(request("/api/guides/drafts?after=x", other).GET()).expect(400);
    send(request("/api/guides/outdated?size=201", other).GET()).expectProblem(400, "invalid-page");
  }

  @Test
  void whatIsNoDraftIsRefused() {
    derive("企业", 12);
    save("situations", "{\"questions\":7}").expectProblem(400, "unreadable-body");
    save("form", "{\"title\":\"" + "长".repeat(400_000) + "\"}").expectProblem(400, "draft-too-large");
    step("form", "submission", 1, writer).expectProblem(404, "no-draft");
    call("form", "POST", "/return", "{\"version\":1,\"reasons\":\" \"}", other).expect(400);
    call("form", "PUT", "", "{}", other).expectProblem(403, "wrong-role");
    call("form", "PUT", "", "{}", null).expectProblem(401, "unauthenticated");
    send(request("/api/guides/nothing/form/draft", EVERYWHERE).GET()).expectProblem(404, "item-not-in-catalogue");
  }

  private void derive(String serviceObject, int promised) {
    var edition = newEdition();
    var it = items(edition, region, 1).getFirst();
    publish(edition, region, List.of(new CatalogItem(it.editionId(), it.editionTitle(), it.code(), it.name(),
        it.mainItem(), it.type(), it.typeName(), it.region(), it.tier(), it.organCode(), it.organName(),
        it.handling(), it.statutoryLimitDays(), it.statutoryLimitBasis(), promised, it.legalBasis(), serviceObject,
        it.fee(), it.resultName())));
  }

  private List<String> outdated(String token) {
    return send(request("/api/guides/outdated", token).GET()).expect(200).json().findValuesAsString("part");
  }

  private void publishDirectly(String part, String json) {
    send(request("/api/guides/" + code + "/" + part, writer).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(json))).expect(200);
  }

  private Answer save(String part, String json) {
    return call(part, "PUT", "", json, writer);
  }

  private Answer step(String part, String step, int version, String token) {
    return call(part, "POST", "/" + step, "{\"version\":" + version + "}", token);
  }

  private Answer call(String part, String method, String path, @Nullable String json, @Nullable String token) {
    return send(request("/api/guides/" + code + "/" + part + "/draft" + path, token)
        .header("Content-Type", "application/json")
        .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }
}
