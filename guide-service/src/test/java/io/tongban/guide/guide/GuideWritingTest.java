package io.tongban.guide.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Writing and reading a guide")
class GuideWritingTest extends GuideServiceTest {

  private static final String MATERIAL = """
      {"key":"id-card","name":"身份证","form":"COPY","copies":2,"basis":"《某法》第三条","note":"双面"}""";

  @Test
  void whatIsWrittenShows() {
    var region = districtWith(1);

    var guide = put(region + "-1", """
        {"aspects":{"conditions":" 有固定场所\\n ","quota":"无"},"materials":[%s],
         "faq":[{"question":"能代办吗？","answer":"能。"}]}""".formatted(MATERIAL), keeperOf(region)).expect(200).json();

    assertThat(guide.at("/aspects/7/value").asString()).isEqualTo("有固定场所");
    assertThat(guide.at("/aspects/7/source").asString()).isEqualTo("WRITTEN");
    assertThat(guide.at("/materials/0/copies").asInt()).isEqualTo(2);
    assertThat(guide.at("/materials/0/required").asBoolean()).isTrue();
    assertThat(guide.at("/aspects/9/value").asString()).isEqualTo("1. 身份证（复印件2份，必要）");
    assertThat(guide.at("/faq/0/answer").asString()).isEqualTo("能。");
    assertThat(guide.path("version").asInt()).isEqualTo(2);
    assertThat(guide(region + "-1").expect(200).json()).isEqualTo(guide);
  }

  @Test
  void everyVersionIsKept() {
    var region = districtWith(1);
    for (var text : List.of("甲", "乙", "乙")) {
      put(region + "-1", "{\"aspects\":{\"quota\":\"%s\"}}".formatted(text), keeperOf(region)).expect(200);
    }

    assertThat(jdbc.sql("select content #>> '{aspects,quota}' from writing where code = :code order by version")
        .param("code", region + "-1").query(String.class).list())
        .as("the same again is no version").containsExactly("甲", "乙");
    assertThat(guide(region + "-1").json().path("version").asInt()).isEqualTo(3);
  }

  @Test
  void aWriterWhoKnowsAnOlderVersionIsRefused() {
    var region = districtWith(1);
    put(region + "-1", "{\"version\":1,\"aspects\":{\"quota\":\"无\"}}", keeperOf(region)).expect(200);

    put(region + "-1", "{\"version\":1,\"aspects\":{\"quota\":\"十家\"}}", keeperOf(region))
        .expectProblem(409, "changed-meanwhile");
    put(region + "-1", "{\"version\":2,\"aspects\":{\"quota\":\"十家\"}}", keeperOf(region)).expect(200);
  }

  @ParameterizedTest(name = "{0} → {1} {2}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "{'aspects':{'colour':'红'}} | aspects.colour | unknown-aspect",
      "{'aspects':{'quota':'  '}} | aspects.quota | blank",
      "{'aspects':{'quota':null}} | aspects.quota | blank",
      "{'materials':[{'key':'a b','name':'甲','form':'COPY','basis':'法'}]} | materials[0].key | invalid-key",
      "{'materials':[{'key':'a','name':' ','form':'COPY','basis':'法'}]} | materials[0].name | blank",
      "{'materials':[{'key':'a','name':'甲','form':'FAX','basis':'法'}]} | materials[0].form | unknown-form",
      "{'materials':[{'key':'a','name':'甲','form':'COPY'}]} | materials[0].basis | no-basis",
      "{'materials':[{'key':'a','name':'甲','form':'COPY','basis':'法','copies':-1}]}"
          + "| materials[0].copies | invalid-copies",
      "{'materials':[null]} | materials[0].key | invalid-key",
      "{'faq':[{'question':'能吗'}]} | faq[0].answer | blank",
      "{} | aspects | nothing-written"})
  void whatIsWrongIsNamed(String body, String field, String code) {
    var region = districtWith(1);

    var problem = putAsItIs(region + "-1", body.replace('\'', '"'), keeperOf(region))
        .expectProblem(400, "invalid-request").json();

    assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
    assertThat(problem.at("/errors/0/message").asString()).isNotBlank().isNotEqualTo(code).doesNotContain("{0}");
    assertThat(guide(region + "-1").json().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void twoMaterialsWithOneKeyAreRefused() {
    var region = districtWith(1);

    var problem = put(region + "-1", "{\"materials\":[%s,%s]}".formatted(MATERIAL, MATERIAL), keeperOf(region))
        .expectProblem(400, "invalid-request").json();

    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("materials[1].key");
    assertThat(problem.at("/errors/0/code").asString()).isEqualTo("duplicate-key");
  }

  @Test
  void anUnreadableBodyIsNamed() {
    var region = districtWith(1);
    put(region + "-1", "{\"aspects\":[1]}", keeperOf(region)).expectProblem(400, "unreadable-body");
    put(region + "-1", "{", keeperOf(region)).expectProblem(400, "unreadable-body");
  }

  @Test
  void onlyTheRegionsAdministratorWrites() {
    var region = districtWith(1);
    var body = "{\"aspects\":{\"quota\":\"无\"}}";

    put(region + "-1", body, null).expectProblem(401, "unauthenticated");
    put(region + "-1", body, TestIssuer.person("p", "张三")).expectProblem(403, "wrong-role");
    put(region + "-1", body, keeperOf(district())).expectProblem(403, "wrong-region");
    put("no-such-item", body, keeperOf(region)).expectProblem(404, "item-not-in-catalogue");
    CATALOGUE.away = true;
    put("no-such-item-either", body, keeperOf(region)).expectProblem(503, "temporarily-away");
  }

  @Test
  void aGuideIsSentAgainOnlyWhenItChanged() {
    var region = districtWith(1);
    var first = guide(region + "-1").expect(200);
    var tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, public");

    send(request("/api/guides/" + region + "-1", null).header("If-None-Match", tag).GET()).expect(304);
    put(region + "-1", "{\"aspects\":{\"quota\":\"无\"}}", keeperOf(region)).expect(200);
    send(request("/api/guides/" + region + "-1", null).header("If-None-Match", tag).GET()).expect(200);
  }

  @Test
  void titlesAndProblemsSpeakTheReadersLanguage() {
    var region = districtWith(1);

    var english = send(request("/api/guides/" + region + "-1", null).header("Accept-Language", "en").GET());
    assertThat(english.json().at("/aspects/3/title").asString()).isEqualTo("Legal basis");
    assertThat(english.headers().allValues("Vary"))
        .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("accept-language"));
    assertThat(guide(region + "-1").json().at("/aspects/3/title").asString()).isEqualTo("设定依据");
    assertThat(guide("nothing").expectProblem(404, "guide-not-found").json().path("title").asString())
        .isEqualTo("没有这份办事指南");
    assertThat(send(request("/api/guides/nothing", null).header("Accept-Language", "en").GET()).json()
        .path("title").asString()).isEqualTo("No such guide");
  }

  @Test
  void aGuideIsReadForARegionThatHandlesTheItem() {
    var region = districtWith(1);
    var path = "/api/guides/" + region + "-1?region=";

    for (var fitting : Stream.of(region, region + "001", region.substring(0, 2) + "0000").toList()) {
      get(path + fitting).expect(200);
    }
    get(path + district()).expectProblem(404, "guide-not-in-region");
    get(path + "abc").expectProblem(400, "invalid-value");
  }
}
