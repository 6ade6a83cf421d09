package io.tongban.guide.publicservice;

import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.node.ObjectNode;

/** A new body in a district of its own, its people, and how a service of it gets published. */
public abstract class PublicServiceTesting extends GuideServiceTest {

  protected static final String ORGAN = "11120116MB0A00026R";
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  protected static final String TEXTS = """
      "elements":{"basis":"《城市供水条例》","duties":"营业厅受理，管网部施工","promises":"节假日不间断抢修","fees":"无其他收费",
      "norms":"着装上岗","discipline":"不得吃拿卡要","result":"通水","supervision":"12345"}""";

  protected String region;
  protected String body;
  protected String keeper;
  protected String editor;
  protected String reviewer;

  @BeforeEach
  void people() {
    region = district();
    body = creditCode(region);
    keeper = TestIssuer.officer("keeper-" + region, "张管理", "CATALOGUE_ADMINISTRATOR@" + region + "/" + ORGAN);
    editor = TestIssuer.officer("editor-" + region, "李供水", "PUBLIC_SERVICE_EDITOR@" + region + "/" + body);
    reviewer = TestIssuer.officer("reviewer-" + region, "王审核", "OPENNESS_OFFICER@" + region + "/" + ORGAN);
  }

  /** 统一社会信用代码 of an enterprise of that region, with the right check sign. */
  protected static String creditCode(String region) {
    var begun = "91" + region + "MA0" + region.substring(0, 6);
    var sum = 0;
    for (var n = 0; n < WEIGHTS.length; n++) {
      sum += WEIGHTS[n] * SIGNS.indexOf(begun.charAt(n));
    }
    return begun + SIGNS.charAt((31 - sum % 31) % 31);
  }

  /** A form with single quotes, and changes to it: {@code "name='别名'"}. */
  protected String form(String... changes) {
    var form = (ObjectNode) JSON.readTree("""
        {"name": "滨城示例供水有限公司", "kind": "WATER", "region": "%s", "regionName": "滨城区", "address": "示例路1号",
         "telephones": ["022-00000001"], "hours": "工作日 9:00-17:00", "organCode": "%s", "organName": "滨城区水务局",
         "validFrom": "2015-01-01"}""".formatted(region, ORGAN));
    Arrays.stream(changes).map(change -> change.split("=", 2))
        .forEach(change -> form.set(change[0], JSON.readTree(change[1].replace('\'', '"'))));
    return form.toString();
  }

  protected void entered(String... changes) {
    put("/api/public-services/register/" + body, form(changes), keeper, 200);
  }

  protected String at(String service) {
    return "/api/public-services/" + body + "/services/" + service;
  }

  /** Written by the body's own person. */
  protected Answer written(String service, String name, String more) {
    return put(at(service) + "/draft", "{\"name\":\"" + name + "\"," + more + "}", editor, 200);
  }

  protected void published(String service, String name, String more) {
    written(service, name, more);
    post(at(service) + "/draft/submission", "{\"version\":1}", editor, 200);
    post(at(service) + "/draft/publication", "{\"version\":2}", reviewer, 204);
  }

  protected Answer put(String path, String json, String token, int status) {
    return send(request(path, token).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)))
        .expect(status);
  }

  protected Answer post(String path, String json, String token, int status) {
    return post(path, json, token).expect(status);
  }

  protected Answer post(String path, String json, @Nullable String token) {
    return send(request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  protected Answer read(String path, @Nullable String token) {
    return send(request(path, token).GET());
  }

  protected static String fieldsOf(Answer problem) {
    return problem.json().path("errors").valueStream()
        .map(error -> error.path("field").asString() + ":" + error.path("code").asString())
        .collect(Collectors.joining(" "));
  }
}
