package io.tongban.guide.publicservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.Answer;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Services of public-service bodies, each with its eight elements（依据、岗位职责、承诺、收费、规范、纪律、结果、监督）")
class ServiceDraftTest extends PublicServiceTesting {

  private static final String MEASURED = TEXTS + """
      ,"words":"停水 漏水","promises":[{"name":"抢修到场","number":45,"unit":"MINUTES"},
      {"name":"修复","number":1,"unit":"WORKING_DAYS"}],
      "fees":[{"key":"parts","name":"材料费","amount":12.50,"unit":"元/件","pricing":"MARKET","basis":"明码标价"}]""";

  @BeforeEach
  void aBody() {
    entered();
  }

  Answer save(String service, String json, String token) {
    return send(request(at(service) + "/draft", token).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(json)));
  }

  @Test
  void whatTheBodyWritesAndTheDepartmentReviewsIsReadByEverybody() {
    published("repair", "管网抢修", MEASURED);

    var read = get(at("repair")).expect(200).json();

    assertThat(read.path("elements")).extracting(element -> element.path("title").asString())
        .startsWith("依据", "岗位职责", "服务承诺").hasSize(8);
    assertThat(read.at("/elements/2/value").asString())
        .isEqualTo("抢修到场：45 分钟\n修复：1 个工作日\n节假日不间断抢修");
    assertThat(read.at("/elements/3/value").asString()).startsWith("材料费：12.5 元/件（市场调节价；明码标价）");
    assertThat(read.at("/promises/0/unit").asString()).isEqualTo("MINUTES");
    assertThat(read.path("version").asInt()).isEqualTo(1);
    assertThat(get("/api/public-services/" + body).json().at("/services/0/name").asString()).isEqualTo("管网抢修");
    for (var words : new String[] {"抢修", "漏水", "guanwang", "gwqx", "供水 抢修"}) {
      assertThat(get("/api/public-services?region=" + region + "&q=" + encoded(words)).json().path("services"))
          .as(words).hasSize(1);
    }
    assertThat(get("/api/public-services?region=" + region + "&q=" + encoded("燃气")).json().path("services")).isEmpty();
    assertThat(get("/api/public-services?region=" + region + "&q=" + encoded("？")).json().path("services")).isEmpty();
    get("/api/public-services").expectProblem(400, "missing-value");
    get("/api/public-services?q=" + "水".repeat(101)).expectProblem(400, "question-too-long");
  }

  @Test
  @DisplayName("blank is not a value, 无 is")
  void nothingIsPublishedWhileAnElementIsMissing() {
    var draft = written("repair", "管网抢修", TEXTS.replace("\"不得吃拿卡要\"", "\"  \"").replace("\"12345\"", "null"))
        .json();

    var refusal = post(at("repair") + "/draft/submission", "{\"version\":1}", editor)
        .expectProblem(409, "public-service-not-publishable");

    assertThat(fieldsOf(refusal))
        .isEqualTo("elements.discipline:element-missing elements.supervision:element-missing");
    assertThat(draft.path("obstacles")).hasSize(2);
    get(at("repair")).expectProblem(404, "public-service-not-found");
    written("repair", "管网抢修", TEXTS.replace("不得吃拿卡要", "无") + ",\"version\":1");
    post(at("repair") + "/draft/submission", "{\"version\":2}", editor, 200);
  }

  @Test
  @DisplayName("四眼原则")
  void whoWroteItDoesNotReviewIt() {
    put(at("repair") + "/draft", "{\"name\":\"管网抢修\"," + TEXTS + "}", keeper, 200);
    post(at("repair") + "/draft/publication", "{\"version\":1}", reviewer).expectProblem(409, "draft-not-in-review");
    post(at("repair") + "/draft/submission", "{\"version\":1}", keeper, 200);

    post(at("repair") + "/draft/publication", "{\"version\":2}", keeper).expectProblem(403, "own-work");
    post(at("repair") + "/draft/return", "{\"version\":2,\"reasons\":\"改\"}", keeper).expectProblem(403, "own-work");
    post(at("repair") + "/draft/publication", "{\"version\":2}", editor).expectProblem(403, "wrong-role");
    save("repair", "{\"name\":\"改\",\"version\":2}", editor).expectProblem(409, "draft-in-review");
    post(at("repair") + "/draft/publication", "{\"version\":1}", reviewer)
        .expectProblem(412, "draft-changed-meanwhile");
    post(at("repair") + "/draft/publication", "{\"version\":2}", reviewer, 204);
    post(at("repair") + "/draft/publication", "{\"version\":2}", reviewer).expectProblem(404, "no-service-draft");
  }

  @Test
  void aReturnedDraftSaysWhyAndGoesRoundAgain() {
    written("repair", "管网抢修", TEXTS);
    post(at("repair") + "/draft/submission", "{\"version\":1}", editor, 200);
    post(at("repair") + "/draft/return", "{\"version\":2,\"reasons\":\"请写明监督电话\"}", reviewer, 200);

    var returned = read(at("repair") + "/draft", editor).json();

    assertThat(returned.path("status").asString()).isEqualTo("RETURNED");
    assertThat(returned.path("reasons").asString()).isEqualTo("请写明监督电话");
    assertThat(read("/api/public-services/drafts?status=RETURNED", editor).json().at("/drafts/0/name").asString())
        .isEqualTo("管网抢修");
    post(at("repair") + "/draft/submission", "{\"version\":3}", editor, 200);
    post(at("repair") + "/draft/withdrawal", "{\"version\":4}", editor, 200);
    assertThat(read(at("repair") + "/steps", reviewer).json()).extracting(step -> step.path("step").asString())
        .containsExactly("BEGUN", "SUBMITTED", "RETURNED", "SUBMITTED", "WITHDRAWN");
  }

  @Test
  void onlyItsOwnPeopleAndItsDepartmentReachIt() {
    written("repair", "管网抢修", TEXTS);
    var otherBody = TestIssuer.officer("o", "他司", "PUBLIC_SERVICE_EDITOR@" + region + "/" + creditCode(district()));
    var elsewhere = TestIssuer.officer("e", "外区", "PUBLIC_SERVICE_EDITOR@" + district() + "/*",
        "OPENNESS_OFFICER@" + district() + "/*");

    for (var stranger : new String[] {otherBody, elsewhere}) {
      read(at("repair") + "/draft", stranger).expectProblem(403, "wrong-region");
      save("repair", "{\"name\":\"改\",\"version\":1}", stranger).expectProblem(403, "wrong-region");
      assertThat(read("/api/public-services/drafts", stranger).json().path("drafts")).isEmpty();
    }
    post(at("repair") + "/draft/publication", "{\"version\":1}", elsewhere).expectProblem(403, "wrong-region");
    read(at("repair") + "/draft", TestIssuer.person("p", "赵")).expectProblem(403, "wrong-role");
    assertThat(read("/api/public-services/drafts", reviewer).json().path("drafts")).hasSize(1);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "'name':'' | name:blank",
      "'name':'修','elements':{'colour':'红'} | elements.colour:unknown-element",
      "'name':'修','promises':[{'name':'到场','number':-1,'unit':'MINUTES'}] | promises[0].number:invalid-amount",
      "'name':'修','promises':[{'name':'到场','number':1,'unit':'YEARS'}] | promises[0].unit:unknown-unit",
      "'name':'修','promises':[null] | promises[0]:blank",
      "'name':'修','fees':[{'key':'A b'}] | fees[0].key:invalid-fee-key",
      "'name':'修','fees':[{'key':'a'},{'key':'a'}] | fees[1].key:duplicate-fee",
      "'name':'修','fees':[{'key':'a','pricing':'GIFT'}] | fees[0].pricing:unknown-pricing",
      "'name':'修','fees':[{'key':'a','amount':1.1234567}] | fees[0].amount:invalid-amount",
      "'name':'修','fees':[{'key':'a','basis':' '}] | fees[0].basis:blank"})
  void whatCannotBeReadIsNamedAndNotPublished(String content, String fault) {
    var draft = save("repair", "{" + content.replace('\'', '"') + "}", editor).expect(200).json();

    assertThat(draft.path("faults").valueStream()
        .map(one -> one.path("field").asString() + ":" + one.path("code").asString())).contains(fault);
    assertThat(fieldsOf(post(at("repair") + "/draft/submission", "{\"version\":1}", editor)
        .expectProblem(409, "public-service-not-publishable"))).contains(fault);
  }

  @Test
  void whatIsNotThereIsRefused() {
    save("Neuer-Anschluss", "{\"name\":\"修\"}", editor).expectProblem(400, "invalid-service-key");
    save("no-such", "{\"name\":\"修\",\"version\":3}", editor).expectProblem(404, "no-service-draft");
    assertThat(read("/api/public-services/register/" + body, editor).json().path("services")).isEmpty();
    read(at("no-such") + "/draft", editor).expectProblem(404, "no-service-draft");
    get(at("no-such") + "/versions").expectProblem(404, "public-service-not-found");
    save("repair", "[]", editor).expectProblem(400, "unreadable-body");
    post(at("repair") + "/draft/return", "{\"version\":1,\"reasons\":\" \"}", reviewer)
        .expectProblem(400, "invalid-request");
  }

  @Test
  void twoWhoBeginAtOnceAreTold() {
    var statuses = IntStream.range(0, 4)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> save("repair", "{\"name\":\"修\"}", editor).status()))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(statuses).containsOnlyOnce(200).contains(412);
  }

  @Test
  void everyVersionStaysReadableAndSaysWhatItChanged() {
    published("repair", "管网抢修", MEASURED);
    written("repair", "管网抢修", MEASURED.replace("45", "30") + ",\"seen\":1");
    post(at("repair") + "/draft/submission", "{\"version\":1}", editor, 200);
    post(at("repair") + "/draft/publication", "{\"version\":2}", reviewer, 204);

    var versions = get(at("repair") + "/versions").expect(200).json();

    assertThat(versions).extracting(one -> one.path("version").asInt()).containsExactly(2, 1);
    assertThat(versions.at("/0/note/0").asString()).contains("服务承诺", "45 分钟", "30 分钟");
    assertThat(versions.at("/1/note")).isEmpty();
    assertThat(get(at("repair") + "/versions/1").json().at("/elements/2/value").asString()).contains("45 分钟");
    get(at("repair") + "/versions/3").expectProblem(404, "public-service-version-not-found");
  }

  @Test
  void aDraftAgainstAnOlderVersionIsNotPublished() {
    published("repair", "管网抢修", TEXTS);
    written("repair", "管网抢修", TEXTS + ",\"seen\":0");
    post(at("repair") + "/draft/submission", "{\"version\":1}", editor, 200);

    post(at("repair") + "/draft/publication", "{\"version\":2}", reviewer)
        .expectProblem(409, "public-service-changed-since-draft");
  }

  @Test
  void whatWasNeverPublishedGoesWithItsDraft() {
    written("repair", "管网抢修", TEXTS);
    send(request(at("repair") + "/draft?version=1", editor).DELETE()).expect(204);
    assertThat(read("/api/public-services/register/" + body, editor).json().path("services")).isEmpty();

    published("repair", "管网抢修", TEXTS);
    written("repair", "改名", TEXTS + ",\"seen\":1");
    send(request(at("repair") + "/draft?version=7", editor).DELETE()).expectProblem(412, "draft-changed-meanwhile");
    send(request(at("repair") + "/draft?version=1", editor).DELETE()).expect(204);
    assertThat(get(at("repair")).expect(200).json().path("name").asString()).isEqualTo("管网抢修");
  }

  @Test
  void aServiceThatEndedIsListedNoMoreAndStaysReadable() {
    published("repair", "管网抢修", TEXTS);
    post(at("repair") + "/ending", "{\"day\":\"2020-01-01\",\"reasons\":\"并入客服\"}", editor)
        .expectProblem(403, "wrong-role");
    post(at("repair") + "/ending", "{\"day\":\"2020-01-01\",\"reasons\":\"并入客服\"}", reviewer, 204);

    assertThat(get("/api/public-services/" + body).json().path("services")).isEmpty();
    assertThat(get(at("repair")).expect(200).json().path("endedOn").asString()).isEqualTo("2020-01-01");
    assertThat(get("/public-services/" + body + "/repair").expect(200).text()).contains("自 2020-01-01 起不再办理");
    post(at("repair") + "/ending", "{\"reasons\":\"误操作\"}", reviewer, 204);
    assertThat(get("/api/public-services/" + body).json().path("services")).hasSize(1);
    post(at("no-such") + "/ending", "{\"reasons\":\"误\"}", reviewer).expectProblem(404, "public-service-not-found");
  }

  @Test
  void completenessCountsPublishedAndBegunServices() {
    var bare = read("/api/public-services/completeness?region=" + region, null).json();
    assertThat(bare.at("/bodies/0/score").asInt()).isZero();
    published("repair", "管网抢修", TEXTS);
    written("bill", "账单", "\"elements\":{\"basis\":\"无\",\"duties\":\"无\"}");

    var figures = read("/api/public-services/completeness?region=" + region, null).expect(200).json();

    assertThat(figures.at("/bodies/0/services").asInt()).isEqualTo(2);
    assertThat(figures.at("/bodies/0/published").asInt()).isEqualTo(1);
    assertThat(figures.at("/bodies/0/score").asInt()).isEqualTo(625);
    assertThat(figures.path("total").path("score").asInt()).isEqualTo(625);
    read("/api/public-services/completeness?region=" + region + "&size=0", null).expectProblem(400, "invalid-page");
  }
}
