package io.tongban.guide.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import io.tongban.guide.StatementCount;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("One change to many guides")
class BulkEditTest extends GuideServiceTest {

  private static final String ORGAN = "11120116MB0A00026R";

  private String region;

  @BeforeEach
  void threeGuidesOfAnOrgan() {
    region = districtWith(3);
    for (var n = 1; n <= 2; n++) {
      put(region + "-" + n, "{\"aspects\":{\"enquiry\":\"电话022-1，窗口" + n + "\"}}", keeperOf(region)).expect(200);
    }
  }

  @Test
  void thePreviewTellsBeforeAndAfterAndChangesNothing() {
    var preview = preview(replacing("022-1", "022-9")).expect(200).json().path("guides");

    assertThat(preview.size()).isEqualTo(2);
    assertThat(preview.at("/0/before").asString()).isEqualTo("电话022-1，窗口1");
    assertThat(preview.at("/0/after").asString()).isEqualTo("电话022-9，窗口1");
    assertThat(preview.at("/0/version").asInt()).isEqualTo(2);
    assertThat(enquiry(1)).contains("022-1");
  }

  @Test
  void allAreChangedAtOnceAndEachHasANewVersion() {
    apply(replacing("022-1", "022-9"), versions(2, 2)).expect(200);

    assertThat(enquiry(1)).isEqualTo("电话022-9，窗口1");
    assertThat(enquiry(2)).isEqualTo("电话022-9，窗口2");
    assertThat(guide(region + "-2").json().path("version").asInt()).isEqualTo(3);
    assertThat(guide(region + "-3").json().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void theVersionsNoteSaysThatManyWereChangedAtOnce() {
    apply(replacing("022-1", "022-9"), versions(2, 2)).expect(200);

    var versions = get("/api/guides/" + region + "-1/versions").json().path("versions");
    var note = get("/api/guides/" + region + "-1/versions/3/diff").json().path("note");

    assertThat(versions.at("/0/bulk/guides").asInt()).isEqualTo(2);
    assertThat(versions.at("/0/bulk/aspect").asString()).isEqualTo("enquiry");
    assertThat(versions.at("/1/bulk").isObject()).isFalse();
    assertThat(note.get(0).asString()).isEqualTo("本版由批量修改而来，同批共 2 份指南：将“022-1”替换为“022-9”");
    assertThat(note).hasSize(2);
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheGuides() {
    var two = statements(() -> apply(replacing("022-1", "022-9"), versions(2, 2)).expect(200));
    var one = statements(() -> apply(replacing("022-9", "022-1"), "{\"%s-1\":3}".formatted(region)).expect(200));

    assertThat(two).isEqualTo(one);
  }

  @Test
  void aLongListIsLookedThroughPageByPage() {
    var first = send(post("/preview?size=2", edit("enquiry", "", "电话022-9"), keeperOf(region))).expect(200).json();
    var next = first.path("next").asString();
    var second = send(post("/preview?size=2&after=" + next, edit("enquiry", "", "电话022-9"), keeperOf(region))).json();

    assertThat(first.path("read").asInt()).isEqualTo(2);
    assertThat(second.path("guides")).extracting(line -> line.path("code").asString()).containsExactly(region + "-3");
    assertThat(second.path("next").isNull() || second.path("next").isMissingNode()).isTrue();
    send(post("/preview?size=1001", replacing("1", "2"), keeperOf(region))).expectProblem(400, "invalid-page");
    var tooMany = IntStream.range(0, 1001).mapToObj(n -> "\"g" + n + "\":1").collect(Collectors.joining(",", "{", "}"));
    apply(replacing("1", "2"), tooMany).expectProblem(409, "too-many-guides");
  }

  @Test
  void guidesAreChosenByTheItemsName() {
    var chosen = preview("{\"region\":\"%s\",\"organ\":\"%s\",\"name\":\"第2号\",\"aspect\":\"enquiry\",\"text\":\"1\"}"
        .formatted(region, ORGAN)).expect(200).json();

    assertThat(chosen.path("guides")).extracting(line -> line.path("code").asString()).containsExactly(region + "-2");
  }

  @Test
  void ifOneChangedSinceNoneIsChanged() {
    put(region + "-2", "{\"aspects\":{\"enquiry\":\"电话022-1，窗口二\"}}", keeperOf(region)).expect(200);

    var problem = apply(replacing("022-1", "022-9"), versions(2, 2))
        .expectProblem(409, "guides-changed-meanwhile").json();

    assertThat(problem.path("errors").valueStream().map(error -> error.path("field").asString()))
        .containsExactly("versions." + region + "-2");
    assertThat(enquiry(1)).contains("022-1");
  }

  @Test
  void whatWouldBeUnfitIsShownAndRefused() {
    var setting = edit("promisedLimit", "", "3个工作日");

    var preview = preview(setting).expect(200).json().path("guides");

    assertThat(preview.size()).isEqualTo(3);
    assertThat(preview.at("/0/faults").valueStream().map(fault -> fault.path("code").asString()))
        .containsExactly("limit-differs");
    assertThat(preview.at("/2/faults").size()).as("it lacks nine aspects besides").isEqualTo(10);
    apply(setting, versions(2, 2)).expectProblem(409, "guide-not-publishable");
    assertThat(guide(region + "-1").json().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void badOrdersAreRefused() {
    preview(edit("colour", "", "红")).expect(200).json().path("guides").forEach(line ->
        assertThat(line.at("/faults/0/code").asString()).isEqualTo("unknown-aspect"));
    preview("{}").expectProblem(400, "invalid-request");
    preview(edit("enquiry", "", " ")).expectProblem(400, "invalid-request");
    apply(replacing("022-1", "022-9"), "{}").expectProblem(400, "invalid-request");
    apply(replacing("没有的", "022-9"), versions(2, 2)).expectProblem(409, "guides-changed-meanwhile");
    send(post("/preview", replacing("1", "2"), keeperOf(district()))).expectProblem(403, "wrong-region");
    send(post("", "{}", TestIssuer.person("p", "张三"))).expectProblem(403, "wrong-role");
  }

  private static List<String> statements(Runnable action) {
    StatementCount.reset();
    action.run();
    return StatementCount.statements();
  }

  private String replacing(String find, String text) {
    return edit("enquiry", "\"find\":\"" + find + "\",", text);
  }

  private String edit(String aspect, String find, String text) {
    return "{\"region\":\"%s\",\"organ\":\"%s\",\"aspect\":\"%s\",%s\"text\":\"%s\"}"
        .formatted(region, ORGAN, aspect, find, text);
  }

  private String versions(int first, int second) {
    return "{\"%s-1\":%d,\"%s-2\":%d}".formatted(region, first, region, second);
  }

  private String enquiry(int n) {
    JsonNode guide = guide(region + "-" + n).json();
    return guide.at("/aspects/18/value").asString();
  }

  private Answer preview(String edit) {
    return send(post("/preview", edit, keeperOf(region)));
  }

  private Answer apply(String edit, String versions) {
    return send(post("", "{\"edit\":%s,\"versions\":%s}".formatted(edit, versions), keeperOf(region)));
  }

  private HttpRequest.Builder post(String path, String json, String token) {
    return request("/api/guides/bulk-edits" + path, token).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }
}
