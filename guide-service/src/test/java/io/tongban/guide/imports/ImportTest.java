package io.tongban.guide.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import io.tongban.guide.Sample;
import io.tongban.testissuer.TestIssuer;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Importing written guides")
class ImportTest extends GuideServiceTest {

  @Test
  void theSampleBecomes64CompleteGuides() {
    var edition = newEdition();
    publish(edition, "120000", Sample.items(edition));

    var report = upload(Sample.guides(), EVERYWHERE).expect(200).json();

    assertThat(report.path("problems")).isEmpty();
    assertThat(report.path("read").asInt()).isEqualTo(64);
    assertThat(report.path("imported").asInt()).isEqualTo(64);
    assertThat(report.path("refused").asInt()).isZero();
    for (var item : Sample.items(edition)) {
      var guide = guide(item.code()).expect(200).json();
      assertThat(guide.path("complete").asBoolean()).as(item.name() + " " + guide.path("missing")).isTrue();
      assertThat(guide.path("materials").size()).isPositive();
    }
    assertThat(upload(Sample.guides(), EVERYWHERE).expect(200).json().path("unchanged").asInt()).isEqualTo(64);
  }

  @Test
  void aGuideMayBeImportedBeforeItsEditionIsDerived() {
    var region = district();
    var edition = newEdition();
    CATALOGUE.hold(edition, region, clock.instant(), items(edition, region, 1));

    var report = upload("[" + guide(region + "-1", region, "无") + "]", keeperOf(region)).expect(200).json();

    assertThat(report.path("imported").asInt()).isEqualTo(1);
    publish(edition, region, items(edition, region, 1));
    assertThat(guide(region + "-1").expect(200).json().at("/aspects/8/value").asString()).isEqualTo("无");
  }

  @Test
  void goodGuidesAreWrittenAndBadOnesNamed() {
    var region = districtWith(3);
    var other = districtWith(1);

    var report = upload("[" + String.join(",",
        guide(region + "-1", region, "无"),
        guide("nowhere-1", region, "无"),
        guide(other + "-1", other, "无"),
        guide(region + "-2", other, "无"),
        guide(region + "-3", region, " "),
        guide(region + "-1", region, "十家"),
        "{\"aspects\":{\"quota\":\"无\"}}",
        "7",
        "{\"code\":\"%s-2\",\"aspects\":\"none\"}".formatted(region)) + "]", keeperOf(region)).expect(200).json();

    assertThat(report.path("read").asInt()).isEqualTo(9);
    assertThat(report.path("imported").asInt()).isEqualTo(1);
    assertThat(report.path("refused").asInt()).isEqualTo(8);
    assertThat(report.path("problems").valueStream().map(ImportTest::line)).containsExactly(
        "1 nowhere-1 code item-not-in-catalogue",
        "2 " + other + "-1 region wrong-region",
        "3 " + region + "-2 region region-differs",
        "4 " + region + "-3 aspects.quota blank",
        "5 " + region + "-1 code duplicate-guide",
        "6  code no-code",
        "7  code no-code",
        "8 " + region + "-2 code duplicate-guide");
    assertThat(report.path("problems").valueStream().map(problem -> problem.path("message").asString()))
        .allMatch(message -> message.matches(".*\\p{IsHan}.*") && !message.contains("{"));
  }

  @Test
  void aValueOfTheWrongTypeIsNamed() {
    var region = districtWith(1);

    var list = "[{\"code\":\"%s-1\",\"materials\":[{\"copies\":\"many\"}]}]".formatted(region);
    var report = upload(list, keeperOf(region)).expect(200).json();

    assertThat(report.at("/problems/0/problem").asString()).isEqualTo("unreadable-guide");
    assertThat(report.at("/problems/0/field").asString()).isEqualTo("materials[0].copies");
  }

  @Test
  void aCatalogueThatIsAwayHoldsUpOnlyWhatIsUnknown() {
    var region = districtWith(1);
    CATALOGUE.away = true;

    var report = upload("[" + guide(region + "-1", region, "无") + "," + guide("unknown-yet", region, "无") + "]",
        keeperOf(region)).expect(200).json();

    assertThat(report.path("imported").asInt()).isEqualTo(1);
    assertThat(report.at("/problems/0/problem").asString()).isEqualTo("catalogue-away");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "{}", "[", "[{\"code\":\"%s-1\",\"aspects\":{\"quota\":\"无\"}}", "[] []", "code,region", "null"})
  void aBrokenFileImportsNothing(String text) {
    var region = districtWith(1);

    upload(text.replace("%s", region), keeperOf(region)).expectProblem(400, "not-a-guide-list");

    assertThat(guide(region + "-1").json().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void aFileInAnotherEncodingIsRefused() {
    upload("[{\"code\":\"事项\"}]".getBytes(Charset.forName("GBK")), EVERYWHERE).expectProblem(400, "not-a-guide-list");
  }

  @Test
  void onlyAdministratorsImport() {
    upload("[]", null).expectProblem(401, "unauthenticated");
    upload("[]", TestIssuer.person("p", "张三")).expectProblem(403, "wrong-role");
    assertThat(upload("[]", EVERYWHERE).expect(200).json().path("read").asInt()).isZero();
  }

  private static String guide(String code, String region, String quota) {
    return """
        {"code":"%s","region":"%s","aspects":{"quota":"%s","conditions":"无","materials":"无","applicationForm":"无",
         "procedure":"无","specialProcedure":"无","placeAndTime":"无","enquiry":"无","supervision":"无"}}"""
        .formatted(code, region, quota);
  }

  private static String line(JsonNode problem) {
    return String.join(" ", List.of(problem.path("index").asString(), problem.path("code").asString(),
        problem.path("field").asString(), problem.path("problem").asString()));
  }
}
