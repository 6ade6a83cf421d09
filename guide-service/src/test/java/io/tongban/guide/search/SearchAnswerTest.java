package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.guide.GuideServiceTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** In a city of its own, 330100, with a district, a township and six items. */
@DisplayName("What a search answers beside the guides")
@ExtendWith(OutputCaptureExtension.class)
class SearchAnswerTest extends GuideServiceTest {

  private static final String CITY = "330100";
  private static final String DISTRICT = "330106";
  private static final String TOWNSHIP = "330106001";
  private static boolean loaded;

  @BeforeEach
  void cityIsPublished() {
    if (!loaded) {
      var edition = newEdition();
      publish(edition, CITY, List.of(
          item(edition, CITY + "-a", "渔樵经营许可（新办）", CITY), item(edition, CITY + "-b", "渔樵经营许可（变更）", DISTRICT),
          item(edition, CITY + "-c", "渔樵经营许可（新办）", TOWNSHIP), item(edition, CITY + "-d", "殡葬服务费免除", DISTRICT),
          item(edition, CITY + "-e", "食品经营许可（新办）", DISTRICT), item(edition, CITY + "-f", "琴瑟校准登记", TOWNSHIP)));
      await().until(() -> search("q=" + encoded("琴瑟校准")).path("total").asInt() == 1);
      loaded = true;
    }
  }

  @Test
  void facetsCountEverythingThatWasFound() {
    var found = search("size=1&q=" + encoded("渔樵") + "&region=" + CITY);

    assertThat(found.path("items").size()).isEqualTo(1);
    assertThat(counts(found, "regions")).containsExactlyInAnyOrder(CITY + "=1", DISTRICT + "=1", TOWNSHIP + "=1");
    assertThat(counts(found, "types")).containsExactly("01=3");
    assertThat(found.path("facets").path("types").path(0).path("name").asString()).isEqualTo("行政许可");
    assertThat(counts(found, "handlings")).containsExactly("PROMISED=3");
    assertThat(found.path("facetsEstimated").asBoolean()).isFalse();
    assertThat(found.path("totalIsAtLeast").asBoolean()).isFalse();
  }

  @Test
  void aChoiceNarrowsWhatIsFound() {
    var found = search("q=" + encoded("渔樵") + "&region=" + CITY + "&tier=CITY,TOWNSHIP");

    assertThat(codes(found)).containsExactlyInAnyOrder(CITY + "-a", CITY + "-c");
    assertThat(counts(found, "tiers")).containsExactlyInAnyOrder("CITY=1", "TOWNSHIP=1");
    assertThat(codes(search("q=" + encoded("渔樵") + "&in=" + DISTRICT))).containsExactly(CITY + "-b");
    assertThat(codes(search("q=" + encoded("渔樵") + "&type=05"))).isEmpty();
  }

  @Test
  void whoWantsNoFacetsGetsNone() {
    assertThat(search("facets=false&q=" + encoded("渔樵")).has("facets")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"渔巧经营许可, 渔樵经营许可", "琴瑟效准, 琴瑟校准", "漁樵經營许克, 渔樵经营许可", "殡葬服费免除, 殡葬服务费免除"})
  void aSlipIsMendedAndSaid(String typed, String right) {
    var found = search("q=" + encoded(typed));

    assertThat(found.path("didYouMean").asString("")).isEqualTo(right);
    assertThat(found.path("items").path(0).path("name").asString()).startsWith(right);
  }

  @Test
  void whatIsSpeltRightIsNotCorrected() {
    assertThat(search("q=" + encoded("渔樵经营许可 新办")).has("didYouMean")).isFalse();
  }

  @Test
  void theNameShowsWhereTheWordsStand() {
    var marks = search("q=" + encoded("樵經營")).path("items").path(0).path("highlight");

    assertThat(marks.toString()).isEqualTo("[{\"from\":1,\"to\":4}]");
  }

  @ParameterizedTest
  @CsvSource({"yuqiao, 0, 2", "yqjy, 0, 4", "jingyingxuke, 2, 6", "漁樵, 0, 2"})
  void lettersAndTraditionalCharactersMarkWhatTheyMean(String typed, int from, int to) {
    var first = search("q=" + encoded(typed)).path("items").path(0);

    assertThat(first.path("highlight").toString()).isEqualTo("[{\"from\":%d,\"to\":%d}]".formatted(from, to));
  }

  @Test
  void aHitShowsWhereInTheGuideTheWordsStand() {
    put(CITY + "-f", "{\"aspects\":{\"conditions\":\"1. 有场所\\n2. 校准人员持有胡笳证书\"}}", keeperOf(CITY)).expect(200);
    await().until(() -> search("q=" + encoded("胡笳证书")).path("total").asInt() == 1);

    var hit = search("q=" + encoded("胡笳證書")).path("items").path(0);

    assertThat(hit.at("/snippet/aspect").asString()).isEqualTo("conditions");
    assertThat(hit.at("/snippet/title").asString()).isEqualTo("申请条件");
    assertThat(hit.at("/snippet/text").asString()).isEqualTo("校准人员持有胡笳证书");
    assertThat(hit.at("/snippet/marks").toString()).isEqualTo("[{\"from\":6,\"to\":10}]");
    assertThat(hit.path("handling").asString()).isEqualTo("PROMISED");
    assertThat(hit.path("promisedDays").asInt()).isEqualTo(12);
    assertThat(hit.has("online")).isFalse();
    assertThat(english("q=" + encoded("胡笳证书")).at("/items/0/snippet/title").asString()).isEqualTo("Conditions");
    assertThat(search("snippets=false&q=" + encoded("胡笳证书")).path("items").path(0).has("snippet")).isFalse();
  }

  private JsonNode english(String query) {
    return send(request("/api/guides/search?" + query, null).header("Accept-Language", "en").GET()).expect(200).json();
  }

  @ParameterizedTest
  @CsvSource({"渔樵, 渔樵经营许可（新办）", "樵经, 渔樵经营许可（新办）", "yuqiao, 渔樵经营许可（新办）",
      "yqjy, 渔樵经营许可（新办）", "QSJZ, 琴瑟校准登记", "漁樵, 渔樵经营许可（新办）"})
  void namesAreSuggestedWhileTheyAreTyped(String typed, String name) {
    assertThat(suggestions(typed)).contains(name).hasSizeLessThanOrEqualTo(10).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"开饭", "kaifan", "kfd"})
  void sayingsAreSuggestedWithWhatTheyMean(String typed) {
    var first = get("/api/guides/suggest?q=" + encoded(typed)).expect(200).json().path("items").path(0);

    assertThat(first.path("text").asString()).isEqualTo("开饭店");
    assertThat(first.path("names").toString()).contains("食品经营许可");
  }

  @Test
  void beforeAnythingIsTypedSomethingOftenAskedIsSuggested() {
    assertThat(suggestions("")).hasSize(10);
  }

  @Test
  void aNameThatIsNoLongerInForceIsNotSuggested() {
    var region = district();
    var edition = newEdition();
    publish(edition, region, List.of(item(edition, region + "-1", "琉璃窑炉许可", region)));
    await().until(() -> suggestions("琉璃窑").contains("琉璃窑炉许可"));

    var next = newEdition();
    publish(next, region, List.of(item(next, region + "-2", "陶土许可", region)));

    await().until(() -> suggestions("琉璃窑").isEmpty());
  }

  @Test
  void theNearestCentreChoosesTheRegion() {
    var found = search("near=39.03,117.65&q=" + encoded("渔樵"));

    assertThat(found.path("nearest").path("region").asString()).isEqualTo("120116");
    assertThat(found.path("nearest").path("km").asDouble()).isLessThan(5);
    assertThat(codes(found)).isEmpty();
    assertThat(codes(search("near=39.03,117.65&region=" + TOWNSHIP + "&q=" + encoded("渔樵"))))
        .containsExactly(CITY + "-c", CITY + "-a", CITY + "-b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"，。！？", "\uD83D\uDE00", "' or 1=1 --", "name:* AND (", "龘靐齉", "\uD83D"})
  void whatFindsNothingSuggestsSomething(String words, CapturedOutput output) {
    var before = output.getAll().length();
    var found = search("region=999999&q=" + encoded(words));

    assertThat(codes(found)).isEmpty();
    assertThat(found.path("suggestions").size()).isBetween(1, 5);
    assertThat(output.getAll().substring(before)).doesNotContain("ERROR").doesNotContain("Exception");
  }

  @Test
  void tenThousandCharactersAreRefused() {
    for (var path : List.of("search", "suggest")) {
      var problem = get("/api/guides/" + path + "?q=" + "x".repeat(6000)).expectProblem(400, "question-too-long");
      assertThat(problem.json().path("field").asString()).isEqualTo("q");
    }
  }

  @ParameterizedTest
  @CsvSource({"near=39, invalid-coordinates, near", "near=99;1, invalid-coordinates, near",
      "type=MANY, too-many-chosen, type"})
  void aBadChoiceIsNamed(String query, String code, String field) {
    var many = String.join(",", IntStream.range(0, 51).mapToObj(Integer::toString).toList());
    var problem = get("/api/guides/search?" + query.replace("MANY", many)).expectProblem(400, code);

    assertThat(problem.json().path("field").asString()).isEqualTo(field);
  }

  private JsonNode search(String query) {
    return get("/api/guides/search?" + query).expect(200).json();
  }

  private static List<String> codes(JsonNode found) {
    return found.path("items").valueStream().map(hit -> hit.path("code").asString()).toList();
  }

  private static List<String> counts(JsonNode found, String facet) {
    return found.path("facets").path(facet).valueStream()
        .map(count -> count.path("key").asString() + "=" + count.path("items").asString()).toList();
  }

  private List<String> suggestions(String typed) {
    return get("/api/guides/suggest?q=" + encoded(typed)).expect(200).json().path("items").valueStream()
        .map(one -> one.path("text").asString()).toList();
  }
}
