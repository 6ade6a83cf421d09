package io.tongban.guide.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Drafts, published by another person (四眼原则)")
class DraftTest extends GuideServiceTest {

  private static final String ALL = """
      "aspects":{"conditions":"有固定场所","quota":"无","materials":"无","applicationForm":"无","procedure":"窗口办理",
      "specialProcedure":"无","placeAndTime":"一号窗口","enquiry":"12345","supervision":"12345"}""";

  private final String region = district();
  private final String code = region + "-1";
  private final String writer = keeperOf(region);
  private final String other = TestIssuer.officer("other-" + region, "李四", "OPENNESS_OFFICER@" + region + "/*");


  @Test
  void anUnfinishedDraftIsSavedAndShowsToNobodyElse() {
    derive();

    var draft = save("{\"aspects\":{\"conditions\":\" \",\"quota\":\"无\"}}").expect(200).json();

    assertThat(draft.path("version").asInt()).isEqualTo(1);
    assertThat(draft.path("status").asString()).isEqualTo("DRAFTING");
    assertThat(draft.at("/faults/0/field").asString()).isEqualTo("aspects.conditions");
    assertThat(draft.path("obstacles").valueStream().map(one -> one.path("field").asString()))
        .contains("aspects.conditions", "aspects.procedure").doesNotContain("aspects.quota");
    assertThat(guide(code).json().path("version").asInt()).isEqualTo(1);
    call("GET", "", null, null).expectProblem(401, "unauthenticated");
    call("GET", "", null, TestIssuer.person("p", "张三")).expectProblem(403, "wrong-role");
    call("GET", "", null, keeperOf(district())).expectProblem(403, "wrong-region");
    call("GET", "", null, other).expect(200);
    call("PUT", "", "{}", other).expectProblem(403, "wrong-role");
  }

  @Test
  void whoKnowsAnOlderVersionLearnsWhoChangedIt() {
    derive();
    save("{" + ALL + "}").expect(200);
    save("{\"version\":1," + ALL + "}").expect(200);

    var refusal = save("{\"version\":1," + ALL + "}").expectProblem(412, "draft-changed-meanwhile");

    assertThat(refusal.json().path("detail").asString()).contains("目录管理员").contains("2");
    save("{" + ALL + "}").expectProblem(412, "draft-changed-meanwhile");
    call("DELETE", "?version=1", null, writer).expectProblem(412, "draft-changed-meanwhile");
    call("DELETE", "?version=2", null, writer).expect(204);
    call("GET", "", null, writer).expectProblem(404, "no-draft");
    save("{\"version\":2," + ALL + "}").expectProblem(404, "no-draft");
  }

  @Test
  void ofTwoWhoBeginAtOnceOneIsTold() {
    derive();

    var answers = IntStream.range(0, 6)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> save("{" + ALL + "}").status())).toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
  }

  @Test
  void theWholeWayToAPublishedGuide() {
    derive();
    save("{" + ALL + "}").expect(200);
    assertThat(call("GET", "/preview", null, other).expect(200).json().at("/aspects/7/value").asString())
        .isEqualTo("有固定场所");
    assertThat(step("submission", 1, writer).expect(200).json().path("status").asString()).isEqualTo("IN_REVIEW");
    save("{\"version\":2," + ALL + "}").expectProblem(409, "draft-in-review");

    step("publication", 2, other).expect(200);

    var guide = guide(code).json();
    assertThat(guide.path("version").asInt()).isEqualTo(2);
    assertThat(guide.path("complete").asBoolean()).isTrue();
    call("GET", "", null, writer).expectProblem(404, "no-draft");
    assertThat(call("GET", "/steps", null, writer).json().valueStream().map(one -> one.path("step").asString()))
        .containsExactly("BEGUN", "SUBMITTED", "PUBLISHED");
    assertThat(jdbc.sql("""
            select w.written_by || ' ' || v.published_by from writing w join guide_version v using (code)
            where code = :code and v.version = 2""").param("code", code).query(String.class).single())
        .isEqualTo("keeper-" + region + " other-" + region);
  }

  @Test
  void nobodyPublishesWhatHeWroteOrSubmitted() {
    derive();
    var second = TestIssuer.officer("second-" + region, "王五", "CATALOGUE_ADMINISTRATOR@" + region + "/*");
    save("{" + ALL + "}").expect(200);
    step("publication", 1, other).expectProblem(409, "draft-not-in-review");
    step("submission", 1, second).expect(200);

    step("publication", 2, writer).expectProblem(403, "own-work");
    step("publication", 2, second).expectProblem(403, "own-work");
    call("POST", "/return", "{\"version\":2,\"reasons\":\"改\"}", second).expectProblem(403, "own-work");
    assertThat(guide(code).json().path("version").asInt()).isEqualTo(1);
    step("publication", 2, other).expect(200);
  }

  @Test
  void aReturnedDraftSaysWhyAndIsWrittenOn() {
    derive();
    save("{" + ALL + "}").expect(200);
    step("submission", 1, writer).expect(200);
    call("POST", "/return", "{\"version\":2,\"reasons\":\" \"}", other).expect(400);
    call("POST", "/return", "{\"version\":1,\"reasons\":\"电话不对\"}", other)
        .expectProblem(412, "draft-changed-meanwhile");

    var returned = call("POST", "/return", "{\"version\":2,\"reasons\":\"电话不对\"}", other).expect(200).json();

    assertThat(returned.path("status").asString()).isEqualTo("RETURNED");
    assertThat(returned.path("reasons").asString()).isEqualTo("电话不对");
    save("{\"version\":3," + ALL + "}").expect(200);
    step("submission", 4, writer).expect(200);
    step("withdrawal", 5, writer).expect(200);
    step("withdrawal", 6, writer).expectProblem(409, "draft-not-in-review");
  }

  @Test
  @DisplayName("21方面: publishing is refused while an aspect is missing, and each is named")
  void anIncompleteDraftNamesEveryMissingAspect() {
    derive();
    save("{\"aspects\":{\"quota\":\"无\"}}").expect(200);

    var problem = step("submission", 1, writer).expectProblem(409, "guide-not-publishable").json();

    assertThat(problem.path("errors").valueStream().map(error -> error.path("field").asString())).containsExactly(
        "aspects.conditions", "aspects.materials", "aspects.applicationForm", "aspects.procedure",
        "aspects.specialProcedure", "aspects.placeAndTime", "aspects.enquiry", "aspects.supervision");
    assertThat(problem.at("/errors/0/message").asString()).contains("申请条件");
  }

  @Test
  void aContradictionBlocksAndNamesBothSides() {
    derive();
    save("{" + ALL.replace("\"quota\"", "\"promisedLimit\":\"5个工作日内\",\"quota\"") + "}").expect(200);

    var problem = step("submission", 1, writer).expectProblem(409, "guide-not-publishable").json();

    assertThat(problem.path("errors").size()).isEqualTo(1);
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("aspects.promisedLimit");
    assertThat(problem.at("/errors/0/message").asString()).contains("5").contains("12");
  }

  @Test
  void aDraftDoesNotOverwriteWhatItsWriterNeverSaw() {
    derive();
    save("{" + ALL + "}").expect(200);
    step("submission", 1, writer).expect(200);
    put(code, "{\"aspects\":{\"enquiry\":\"022-1\"}}", writer).expect(200);

    step("publication", 2, other).expectProblem(409, "guide-changed-since-draft");

    step("withdrawal", 2, writer).expect(200);
    save("{\"version\":3,\"publishedVersion\":2," + ALL + "}").expect(200);
    step("submission", 4, writer).expect(200);
    step("publication", 5, other).expect(200);
    assertThat(guide(code).json().path("version").asInt()).isEqualTo(3);
  }

  @Test
  void theListShowsTheDraftsOfMyArea() {
    derive();
    save("{" + ALL + "}").expect(200);

    assertThat(list("", writer)).contains(code);
    assertThat(list("?status=IN_REVIEW", writer)).doesNotContain(code);
    assertThat(list("", keeperOf(district()))).doesNotContain(code);
    var stranger = TestIssuer.officer("s", "甲", "CATALOGUE_ADMINISTRATOR@" + region + "/11120116MB0A00099X");
    assertThat(list("", stranger)).doesNotContain(code);
    call("GET", "", null, stranger).expectProblem(403, "wrong-region");
    send(request("/api/guides/drafts?size=0", writer).GET()).expectProblem(400, "invalid-page");
  }

  @Test
  void whatIsNoDraftIsRefused() {
    derive();
    save("{\"aspects\":{\"quota\":\"" + "长".repeat(400_000) + "\"}}").expectProblem(400, "draft-too-large");
    save("{\"aspects\":[1]}").expectProblem(400, "unreadable-body");
    step("submission", 1, writer).expectProblem(404, "no-draft");
    call("POST", "/submission", "{}", writer).expect(400);
  }

  private void derive() {
    var edition = newEdition();
    publish(edition, region, items(edition, region, 1));
  }

  private String list(String query, String token) {
    return send(request("/api/guides/drafts" + query, token).GET()).expect(200).text();
  }

  private Answer save(String json) {
    return call("PUT", "", json, writer);
  }

  private Answer step(String step, int version, String token) {
    return call("POST", "/" + step, "{\"version\":" + version + "}", token);
  }

  private Answer call(String method, String path, @Nullable String json, @Nullable String token) {
    return send(request("/api/guides/" + code + "/draft" + path, token).header("Content-Type", "application/json")
        .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }
}
