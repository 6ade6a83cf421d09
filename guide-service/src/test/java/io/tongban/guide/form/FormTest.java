package io.tongban.guide.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongban.form.FormSchema;
import io.tongban.form.SchemaReview;
import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

@DisplayName("The application form of an item")
class FormTest extends GuideServiceTest {

  private static final String FORM = """
      {"version":%d,"title":"专用申请书","titleEn":"Own form","instructions":"用正楷填写。",
       "schema":{"type":"object","additionalProperties":false,"required":["phone"],"properties":{
         "phone":{"title":"电话","x-title-en":"Phone","type":"string","format":"mobile-phone","x-purpose":"通知结果"},
         "area":{"title":"面积","type":"integer","minimum":1,"x-purpose":"核定条件"}}},
       "example":{"phone":"13800138000","area":20}}""";

  @Test
  void anItemWithoutOneUsesTheGeneralForm() {
    var code = districtWith(1) + "-1";

    var form = get("/api/guides/" + code + "/form").expect(200).json();

    assertThat(form.path("owner").asString()).isEqualTo("default");
    assertThat(form.path("version").asInt()).isEqualTo(1);
    assertThat(form.at("/schema/properties").propertyNames())
        .containsExactly("applicant", "agent", "contact", "matter");
    assertThat(SchemaReview.faults(form.path("schema"))).isEmpty();
    assertThat(FormSchema.of(form.path("schema")).faults(form.path("example"))).isEmpty();
  }

  @Test
  void whatIsWrittenShowsInItsOrder() {
    var code = itemWithForm();

    var form = get("/api/guides/" + code + "/form").expect(200).json();

    assertThat(form.path("owner").asString()).isEqualTo(code);
    assertThat(form.path("title").asString()).isEqualTo("专用申请书");
    assertThat(form.at("/schema/properties").propertyNames()).containsExactly("phone", "area");
    assertThat(form.at("/example/area").asInt()).isEqualTo(20);
    assertThat(send(request("/api/guides/" + code + "/form", null).header("Accept-Language", "en").GET()).json()
        .path("title").asString()).isEqualTo("Own form");
  }

  @Test
  void aFormIsSentAgainOnlyWhenItChanged() {
    var code = itemWithForm();
    var tag = get("/api/guides/" + code + "/form").headers().firstValue("ETag").orElseThrow();

    send(request("/api/guides/" + code + "/form", null).header("If-None-Match", tag).GET()).expect(304);
    write(code, FORM.formatted(1).replace("正楷", "楷体")).expect(200);
    send(request("/api/guides/" + code + "/form", null).header("If-None-Match", tag).GET()).expect(200);
  }

  @Test
  void everyVersionIsKeptAndReadable() {
    var code = itemWithForm();
    write(code, FORM.formatted(1)).expect(200);
    write(code, FORM.formatted(1).replace("正楷", "楷体")).expect(200);

    assertThat(get("/api/guides/" + code + "/form/versions").json().path("items").findValuesAsString("version"))
        .as("the same again is no version").containsExactly("2", "1");
    assertThat(get("/api/guides/" + code + "/form/versions/1").json().path("instructions").asString()).contains("正楷");
    assertThat(get("/api/guides/default/form/versions/1").expect(200).json().path("owner").asString())
        .isEqualTo("default");
    get("/api/guides/" + code + "/form/versions/9").expectProblem(404, "form-version-not-found");
    assertThatThrownBy(() -> jdbc.sql("update form set version = 7").update()).isInstanceOf(DataAccessException.class);
  }

  @Test
  void aWriterWhoKnowsAnOlderVersionIsRefused() {
    var code = itemWithForm();

    write(code, FORM.formatted(0).replace("正楷", "楷体")).expectProblem(409, "changed-meanwhile");
  }

  @ParameterizedTest(name = "{2} {3}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "\"area\":20} | \"area\":0} | example/area | form-too-small",
      "\"phone\":\"13800138000\", | | example/phone | form-missing",
      "\"format\":\"mobile-phone\", | | schema/properties/phone/maxLength | schema-text-unbounded",
      ",\"x-purpose\":\"核定条件\" | | schema/properties/area/x-purpose | schema-no-purpose",
      "\"type\":\"integer\" | \"$ref\":\"https://example.org/x\" | schema/properties/area/$ref | schema-ref-remote",
      "\"instructions\":\"用正楷填写。\" | \"instructions\":\" \" | instructions | blank",
      "\"title\":\"专用申请书\", | | title | blank"})
  void whatIsWrongIsNamedByItsPlace(String part, String instead, String field, String code) {
    var item = districtWith(1) + "-1";

    var problem = write(item, FORM.formatted(0).replace(part, instead == null ? "" : instead))
        .expectProblem(400, "invalid-request").json();

    assertThat(problem.path("errors").findValuesAsString("field")).contains(field);
    assertThat(problem.path("errors").findValuesAsString("code")).contains(code);
    assertThat(problem.path("errors").findValuesAsString("message"))
        .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{0}"));
    assertThat(get("/api/guides/" + item + "/form").json().path("owner").asString()).isEqualTo("default");
  }

  @Test
  void onlyTheRegionsAdministratorWrites() {
    var code = districtWith(1) + "-1";
    var path = "/api/guides/" + code + "/form";

    sendTo(path, null).expectProblem(401, "unauthenticated");
    sendTo(path, TestIssuer.person("p", "张三")).expectProblem(403, "wrong-role");
    sendTo(path, keeperOf(district())).expectProblem(403, "wrong-region");
    sendTo("/api/guides/nothing/form", EVERYWHERE).expectProblem(404, "guide-not-found");
    get("/api/guides/nothing/form").expectProblem(404, "guide-not-found");
  }

  private String itemWithForm() {
    var code = districtWith(1) + "-1";
    write(code, FORM.formatted(0)).expect(200);
    return code;
  }

  private Answer write(String code, String body) {
    return send(request("/api/guides/" + code + "/form", keeperOf(code.substring(0, 6)))
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
  }

  private Answer sendTo(String path, String token) {
    return send(request(path, token)
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(FORM.formatted(0))));
  }
}
