package io.tongban.guide.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tongban.guide.GuideServiceTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@DisplayName("What guides said before (政府信息公开)")
class HistoryTest extends GuideServiceTest {

  private static final String ONE = """
      {"materials":[{"key":"form","name":"申请表","form":"ORIGINAL","copies":1,"required":true}],"charged":false}""";
  private static final String TWO = """
      {"materials":[{"key":"form","name":"申请表","form":"ORIGINAL","copies":2,"required":true},
                    {"key":"id","name":"身份证","form":"COPY","copies":1,"required":true}],"charged":false}""";

  @Test
  void everyVersionStaysReadableAsItRead() {
    var region = districtWith(1);
    put(region + "-1", "{\"aspects\":{\"enquiry\":\"022-1\"}}", keeperOf(region)).expect(200);
    put(region + "-1", "{\"aspects\":{\"enquiry\":\"022-2\"}}", keeperOf(region)).expect(200);

    var versions = versions(region + "-1", "").path("versions");

    assertThat(versions.valueStream().map(one -> one.path("version").asInt() + one.path("cause").asString()))
        .containsExactly("3WRITING", "2WRITING", "1EDITION");
    assertThat(enquiry(versions(region + "-1", "/2"))).isEqualTo("022-1");
    assertThat(enquiry(versions(region + "-1", "/3"))).isEqualTo("022-2");
    assertThat(guide(region + "-1").json().path("version").asInt()).isEqualTo(3);
  }

  @Test
  void anEditionThatSaysTheSameIsNoVersion() {
    var region = districtWith(1);
    var next = newEdition();

    publish(next, region, items(next, region, 1));

    assertThat(versions(region + "-1", "").path("versions").size()).isEqualTo(1);
  }

  @Test
  void anEditionToComeIsAVersionFromItsDayOn() {
    var region = districtWith(1);
    CATALOGUE.describe(region + "-1", ONE);
    var next = newEdition();
    announce(next, region, clock.instant().plus(Duration.ofDays(3)), items(next, region, 1));
    awaitDerived(next);
    assertThat(versions(region + "-1", "").path("versions").size()).isEqualTo(1);

    clock.forward(Duration.ofDays(3));

    awaitSettled(next);
    assertThat(versions(region + "-1", "").path("versions").size()).isEqualTo(2);
    assertThat(guide(region + "-1").json().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void aDiffReadsLikeAChangeNote() {
    var region = district();
    CATALOGUE.describe(region + "-1", ONE);
    var edition = newEdition();
    publish(edition, region, items(edition, region, 1));
    put(region + "-1", "{\"aspects\":{\"enquiry\":\"022-1\"},\"faq\":[{\"question\":\"能代办吗？\",\"answer\":\"能\"}]}",
        keeperOf(region)).expect(200);
    CATALOGUE.describe(region + "-1", TWO);
    var next = newEdition();
    publish(next, region, items(next, region, 1));

    var diff = versions(region + "-1", "/3/diff");

    assertThat(diff.path("against").asInt()).isEqualTo(2);
    assertThat(diff.path("note").valueStream().map(JsonNode::asString)).containsExactly(
        "材料“申请表”：份数由“1”改为“2”", "新增材料“身份证”");
    assertThat(diff.at("/materials/1/kind").asString()).isEqualTo("ADDED");
    var whole = versions(region + "-1", "/3/diff?against=1").path("note").valueStream().map(JsonNode::asString).toList();
    assertThat(whole).contains("新增“咨询与进度查询”：022-1", "新增常见问题“能代办吗？”");
    assertThat(versions(region + "-1", "/2/diff?against=2").path("note").valueStream().map(JsonNode::asString))
        .containsExactly("两个版本没有差别。");
  }

  @Test
  void changedLinesAreToldAsFarAsTheyDiffer() {
    var region = districtWith(1);
    put(region + "-1", """
        {"aspects": {
          "conditions": "1. 有与经营规模相适应的固定场所，面积不少于30平方米，与有毒有害场所保持规定的距离\\n2. 有设备\\n3. 有制度",
          "enquiry": "咨询电话：022-00000001\\n进度查询：到窗口"}}""", keeperOf(region)).expect(200);
    put(region + "-1", """
        {"aspects": {
          "conditions": "1. 有设备\\n2. 有与经营规模相适应的固定场所，面积不少于20平方米，与有毒有害场所保持规定的距离\\n3. 有人员",
          "enquiry": "咨询电话：022-00000002\\n进度查询：到窗口"}}""", keeperOf(region)).expect(200);

    assertThat(versions(region + "-1", "/3/diff").path("note").valueStream().map(JsonNode::asString)).containsExactly(
        "“申请条件”：“…面积不少于30平方米…”改为“…面积不少于20平方米…”；删去“有制度”；新增“有人员”",
        "“咨询与进度查询”：“咨询电话：022-00000001”改为“咨询电话：022-00000002”");
  }

  @Test
  void theTemplatesChangeIsTheAdoptersChange() {
    var region = district();
    CATALOGUE.adopt(region + "-1", region + "-2");
    var edition = newEdition();
    publish(edition, region, items(edition, region, 2));
    put(region + "-2", "{\"aspects\":{\"conditions\":\"有场所\",\"enquiry\":\"12345\"}}", keeperOf(region)).expect(202);
    put(region + "-1", "{\"aspects\":{\"enquiry\":\"022-00000001\"}}", keeperOf(region)).expect(200);
    var before = versions(region + "-1", "").path("versions").path(0).path("version").asInt();

    put(region + "-2", "{\"aspects\":{\"conditions\":\"有场所和设备\",\"enquiry\":\"12333\"}}", keeperOf(region)).expect(202);

    await().until(() -> versions(region + "-1", "").path("versions").path(0).path("version").asInt() == before + 1);
    assertThat(versions(region + "-1", "").at("/versions/0/cause").asString()).isEqualTo("TEMPLATE");
    assertThat(versions(region + "-1", "/" + (before + 1) + "/diff").path("note").valueStream().map(JsonNode::asString))
        .as("what the adopter words itself is not touched").containsExactly("“申请条件”由“有场所”改为“有场所和设备”");
  }

  @Test
  void anItemGoneKeepsItsHistory() {
    var region = districtWith(2);
    var next = newEdition();
    publish(next, region, items(next, region, 1));

    guide(region + "-2").expectProblem(404, "guide-withdrawn");
    assertThat(versions(region + "-2", "/1").at("/guide/name").asString()).isEqualTo("第2号许可");
  }

  @Test
  void whatNeverWasIsNotFound() {
    var region = districtWith(1);
    get("/api/guides/nothing/versions").expectProblem(404, "guide-not-found");
    get("/api/guides/" + region + "-1/versions/9").expectProblem(404, "guide-version-not-found");
    get("/api/guides/" + region + "-1/versions/1/diff?against=9").expectProblem(404, "guide-version-not-found");
    get("/api/guides/" + region + "-1/versions/abc").expectProblem(400, "invalid-value");
  }

  @Test
  void noVersionCanBeChanged() {
    var region = districtWith(1);
    for (var change : List.of("update guide_version set cause = 'WRITING' where code = ?",
        "delete from guide_version where code = ?")) {
      assertThatThrownBy(() -> jdbc.sql(change).param(region + "-1").update()).isInstanceOf(DataAccessException.class);
    }
  }

  private JsonNode versions(String code, String path) {
    return get("/api/guides/" + code + "/versions" + path).expect(200).json();
  }

  private static String enquiry(JsonNode version) {
    return version.at("/guide/aspects/18/value").asString();
  }
}
