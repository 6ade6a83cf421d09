package io.tongban.guide.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        "“申请材料目录”有修改。删去：申请表（原件1份，必要）。新增：申请表（原件2份，必要）；身份证（复印件1份，必要）",
        "材料“申请表”：份数由“1”改为“2”", "新增材料“身份证”");
    assertThat(diff.at("/materials/1/kind").asString()).isEqualTo("ADDED");
    var whole = versions(region + "-1", "/3/diff?against=1").path("note").valueStream().map(JsonNode::asString).toList();
    assertThat(whole).contains("新增“咨询与进度查询”：022-1", "新增常见问题“能代办吗？”");
    assertThat(versions(region + "-1", "/2/diff?against=2").path("note").valueStream().map(JsonNode::asString))
        .containsExactly("两个版本没有差别。");
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
