package io.tongban.guide.feerecord;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.Answer;
import io.tongban.guide.publicservice.PublicServiceTesting;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Hearings, consultations and releases beside the fee（价格法第二十三条、政府制定价格听证办法）")
class FeeRecordTest extends PublicServiceTesting {

  private static final String WATER_PRICE = """
      ,"fees":[{"key":"water","name":"居民生活用水","amount":%s,"unit":"元/立方米","pricing":"GOVERNMENT_SET",
      "basis":"市发展改革委文件"}]""";

  @BeforeEach
  void aServiceWithAPrice() {
    entered();
    written("supply", "居民供水", TEXTS + WATER_PRICE.formatted("4.90"));
  }

  String hearing(String... changes) {
    var form = (ObjectNode) JSON.readTree("""
        {"kind": "HEARING", "title": "居民水价调整听证会", "body": "%s", "service": "supply", "fee": "water",
         "heldOn": "2026-03-31", "place": "示例会议中心", "recruitedOn": "2026-03-01", "announcedOn": "2026-03-16",
         "participants": [{"group": "CONSUMERS", "count": 10}, {"group": "OPERATORS", "count": 3},
                          {"group": "EXPERTS", "count": 5}],
         "opinions": [{"side": "FOR", "text": "同意", "adoption": "ADOPTED"},
                      {"side": "AGAINST", "text": "涨幅过大", "adoption": "PARTLY", "reply": "分步到位"}],
         "result": "多数参加人同意", "documentNumber": "津发改价管 [2026]第 12 号", "effectiveOn": "2026-05-01",
         "amount": 4.9, "unit": "元/立方米", "links": [{"title": "公告", "address": "https://example.com/1"}]}"""
        .formatted(body));
    Arrays.stream(changes).map(change -> change.split("=", 2))
        .forEach(change -> form.set(change[0], JSON.readTree(change[1].replace('\'', '"'))));
    return form.toString();
  }

  Answer record(String json) {
    return post("/api/fee-records", json, reviewer);
  }

  Answer submit() {
    return post(at("supply") + "/draft/submission", "{\"version\":1}", editor);
  }

  @Test
  void aPriceSetByGovernmentWithoutItsHearingIsNotPublished() {
    var refusal = submit().expectProblem(409, "public-service-not-publishable");

    assertThat(fieldsOf(refusal)).isEqualTo("fees[0]:fee-without-hearing");
    assertThat(refusal.json().at("/errors/0/message").asString()).contains("居民生活用水", "价格法》第二十三条");
    record(hearing("kind='CONSULTATION'")).expect(201);
    assertThat(fieldsOf(submit())).as("a consultation is no hearing").isEqualTo("fees[0]:fee-without-hearing");
    record(hearing("documentNumber=null", "effectiveOn=null", "amount=null")).expect(201);
    assertThat(fieldsOf(submit())).as("nothing is decided yet").isEqualTo("fees[0]:fee-without-hearing");
  }

  @Test
  void aPriceThatALawfulHearingDecidedIsPublishedAndTheHearingStandsBesideIt() {
    record(hearing()).expect(201);
    submit().expect(200);
    post(at("supply") + "/draft/publication", "{\"version\":2}", reviewer, 204);

    var beside = get("/api/fee-records?body=" + body + "&service=supply").expect(200).json().at("/records/0");

    assertThat(beside.path("documentNumber").asString()).isEqualTo("津发改价管〔2026〕12号");
    assertThat(beside.path("breaches")).isEmpty();
    assertThat(get("/public-services/" + body + "/supply").expect(200).text()).contains("居民水价调整听证会",
        "消费者 10 人", "津发改价管〔2026〕12号", "部分采纳", "分步到位", "2026-05-01");
    assertThat(get("/public-services/" + body + "/supply?lang=en").text()).contains("10 consumers", "adopted in part");
  }

  @Test
  void aPriceOtherThanDecidedIsNotPublished() {
    record(hearing("amount=4.5")).expect(201);

    var refusal = submit().expectProblem(409, "public-service-not-publishable");

    assertThat(fieldsOf(refusal)).isEqualTo("fees[0]:fee-differs-from-decision");
    assertThat(refusal.json().at("/errors/0/message").asString()).contains("4.9 元/立方米", "4.5 元/立方米");
  }

  @Test
  void aPriceIsNotPublishedBeforeItsDay() {
    record(hearing("effectiveOn='2099-01-01'")).expect(201);

    assertThat(fieldsOf(submit())).isEqualTo("fees[0]:fee-not-yet-in-force");
  }

  @Test
  @DisplayName("2018 办法 art. 3: a price that follows from a mechanism which was heard needs no hearing of its own")
  void aMechanismDecidesEveryPriceThatFollows() {
    record(hearing("mechanism=true", "amount=null", "unit=null")).expect(201);

    submit().expect(200);
    post(at("supply") + "/draft/publication", "{\"version\":2}", reviewer, 204);
    assertThat(get("/public-services/" + body + "/supply").text()).contains("定价机制，价格依此形成");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "recruitedOn='2026-03-02' | 30 日前",
      "recruitedOn=null | 30 日前",
      "announcedOn='2026-03-17' | 15 日前",
      "participants=[{'group':'CONSUMERS','count':39},{'group':'EXPERTS','count':61}] | 40%",
      "participants=[] | 40%",
      "opinions=[{'side':'AGAINST','text':'太贵'}] | 采纳情况",
      "opinions=[] | 采纳情况"})
  @DisplayName("a hearing that falls short says so and carries no price")
  void aHearingThatFallsShortCarriesNoPrice(String change, String breach) {
    var recorded = record(hearing(change)).expect(201).json();

    assertThat(recorded.path("breaches")).hasSize(1);
    assertThat(recorded.at("/breaches/0").asString()).contains(breach);
    assertThat(fieldsOf(submit())).isEqualTo("fees[0]:fee-hearing-defective");
  }

  @Test
  void theRulesAreThoseOfTheDayOfTheHearing() {
    var before2008 = record(hearing("heldOn='2007-05-10'", "recruitedOn=null", "announcedOn=null"))
        .expect(201).json();

    assertThat(before2008.path("breaches")).isEmpty();
  }

  @Test
  void exactlyThirtyAndFifteenDaysAndTwoFifthsAreEnough() {
    var recorded = record(hearing(
        "participants=[{'group':'CONSUMERS','count':2},{'group':'EXPERTS','count':3}]")).expect(201).json();

    assertThat(recorded.path("breaches")).isEmpty();
  }

  @Test
  void aChangedMarketPriceNeedsSomeRecord() {
    var market = WATER_PRICE.replace("GOVERNMENT_SET", "MARKET");
    put(at("supply") + "/draft", "{\"version\":1,\"name\":\"居民供水\"," + TEXTS + market.formatted("4.90") + "}",
        editor, 200);
    post(at("supply") + "/draft/submission", "{\"version\":2}", editor, 200);
    post(at("supply") + "/draft/publication", "{\"version\":3}", reviewer, 204);
    written("supply", "居民供水", TEXTS + market.formatted("5.20") + ",\"seen\":1");

    assertThat(fieldsOf(submit())).isEqualTo("fees[0]:fee-change-without-record");
    record(hearing("kind='RELEASE'", "amount=5.2", "participants=[]", "opinions=[]")).expect(201);
    submit().expect(200);
  }

  @Test
  void anItemsFeeHasItsRecordsOnTheGuide() {
    var district = districtWith(1);
    var code = district + "-1";
    var keeperThere = keeperOf(district);
    put(code, "{\"aspects\":{\"placeAndTime\":\"二楼\"}}", keeperThere).expect(200);
    var ofItem = ((ObjectNode) JSON.readTree(hearing())).put("item", code);
    ofItem.remove("body");

    post("/api/fee-records", ofItem.toString(), reviewer).expectProblem(403, "wrong-region");
    post("/api/fee-records", ofItem.toString(), keeperThere, 201);

    assertThat(get("/guides/" + code).expect(200).text()).contains("居民水价调整听证会", "津发改价管〔2026〕12号");
    assertThat(get("/guides/" + code + "?view=plain").expect(200).text()).doesNotContain("居民水价调整听证会");
    get("/api/guides/" + code + ".pdf").expect(200);
    assertThat(get("/api/fee-records?item=" + code).json().path("records")).hasSize(1);
    post("/api/fee-records", ofItem.put("item", "no-such").toString(), keeperThere)
        .expectProblem(404, "item-not-in-catalogue");
  }

  @Test
  void aRecordIsCorrectedAndEveryReadingOfItKept() {
    var id = record(hearing("documentNumber=null", "effectiveOn=null", "amount=null")).expect(201).json().path("id")
        .asLong();
    var path = "/api/fee-records/" + id;
    put(path, hearing("version=1"), reviewer, 200);

    assertThat(get(path).json().path("effectiveOn").asString()).isEqualTo("2026-05-01");
    correct(path, hearing("version=1"), reviewer).expectProblem(412, "fee-record-changed-meanwhile");
    correct(path, hearing("version=2", "fee='other'"), reviewer).expectProblem(409, "fee-record-of-another-fee");
    correct(path, hearing("version=2"), TestIssuer.officer("x", "外区", "OPENNESS_OFFICER@" + district() + "/*"))
        .expectProblem(403, "wrong-region");
    correct(path, hearing("version=2"), editor).expectProblem(403, "wrong-role");
    assertThat(read(path + "/changes", reviewer).json()).hasSize(2);
    get("/api/fee-records/999999999").expectProblem(404, "fee-record-not-found");
  }

  Answer correct(String path, String json, String token) {
    return send(request(path, token).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "kind='PARTY' | kind:unknown-record-kind",
      "title=' ' | title:blank",
      "heldOn=null | heldOn:blank",
      "place=null | place:blank",
      "documentNumber='第12号' | documentNumber:invalid-document-number",
      "documentNumber=null | documentNumber:invalid-document-number",
      "effectiveOn=null | effectiveOn:blank",
      "effectiveOn='2026-03-30' | effectiveOn:in-force-before-held",
      "announcedOn='2026-04-01' | announcedOn:announced-after-held",
      "amount=-1 | amount:invalid-amount",
      "unit=null | unit:blank",
      "result=null | result:blank",
      "participants=[{'group':'CATS','count':1}] | participants[0].group:unknown-group",
      "participants=[{'group':'EXPERTS','count':0}] | participants[0].count:invalid-count",
      "opinions=[{'side':'UP','text':'好'}] | opinions[0].side:unknown-side",
      "opinions=[{'side':'FOR','text':'好','adoption':'NOT_ADOPTED'}] | opinions[0].reply:adoption-without-reason",
      "links=[{'title':'坏','address':'javascript:1'}] | links[0].address:invalid-link"})
  void whatIsWrongIsNamed(String change, String fault) {
    assertThat(fieldsOf(record(hearing(change)).expectProblem(400, "invalid-request"))).contains(fault);
    assertThat(get("/api/fee-records?body=" + body).json().path("records")).isEmpty();
  }

  @Test
  void whatItIsAboutHasToExist() {
    record(hearing("body='91120116MA0000000X'")).expectProblem(404, "public-body-not-found");
    record(hearing("service='no-such'")).expectProblem(404, "public-service-not-found");
    record(hearing("fee='No Key'")).expectProblem(400, "invalid-fee-key");
    get("/api/fee-records").expectProblem(400, "fees-of-what");
    get("/api/fee-records?body=" + body + "&region=" + region).expectProblem(400, "fees-of-what");
  }

  @Test
  void aRegionsRecordsGoOnWhereThePageBeforeEnded() {
    for (var n = 0; n < 3; n++) {
      record(hearing("title='第" + n + "次'")).expect(201);
    }

    var first = get("/api/fee-records?size=2&region=" + region).json();
    var second = get("/api/fee-records?size=2&region=" + region + "&before=" + first.path("next").asString()).json();

    assertThat(first.path("records")).extracting(one -> one.path("title").asString()).containsExactly("第2次", "第1次");
    assertThat(second.path("records")).extracting(one -> one.path("title").asString()).containsExactly("第0次");
    assertThat(second.path("next").isNull()).isTrue();
    get("/api/fee-records?size=0&region=" + region).expectProblem(400, "invalid-page");
  }
}
