package io.tongban.guide.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guides derived from what items consist of (domain B1)")
class ElementsTest extends GuideServiceTest {

  static final String ELEMENTS = """
      {"conditions": [{"key": "c1", "text": "有固定场所", "basis": [{"document": "某法", "level": "LAW"}]}],
       "materials": [{"key": "form", "name": "申请表", "form": "ORIGINAL", "copies": 2, "required": true,
                      "basis": [{"document": "某法", "article": "第三条", "level": "LAW"}]}],
       "charged": false,
       "result": {"kind": "CERTIFICATE", "name": "许可证", "validMonths": 36},
       "flow": {"nodes": [{"key": "apply", "name": "申请", "role": "APPLICANT"},
                          {"key": "decide", "name": "决定", "role": "DECIDER", "limitDays": 8}],
                "edges": [{"from": "apply", "to": "decide", "back": false}]}}""";

  @Test
  void theGuideSaysWhatTheElementsKnowInWordsAndAsTheyAre() {
    var region = district();
    CATALOGUE.describe(region + "-1", ELEMENTS);
    var edition = newEdition();
    publish(edition, region, items(edition, region, 1));

    var guide = guide(region + "-1").expect(200).json();

    assertThat(guide.at("/aspects/7/value").asString()).isEqualTo("1. 有固定场所");
    assertThat(guide.at("/aspects/7/source").asString()).isEqualTo("ITEM");
    assertThat(guide.at("/aspects/9/value").asString()).isEqualTo("1. 申请表（原件2份，必要）");
    assertThat(guide.at("/aspects/11/value").asString()).startsWith("1. 申请").contains("2. 决定");
    assertThat(guide.at("/aspects/16/value").asString()).isEqualTo("许可证（证照）。有效期3年。");
    assertThat(guide.at("/materials/0/basis").asString()).isEqualTo("《某法》第三条");
    assertThat(guide.at("/conditions/0/key").asString()).isEqualTo("c1");
    assertThat(guide.at("/flow/nodes/1/limitDays").asInt()).isEqualTo(8);
    assertThat(guide.path("fees").isArray()).isTrue();
  }

  @Test
  void otherElementsAreAnotherVersion() {
    var region = districtWith(1);
    CATALOGUE.describe(region + "-1", ELEMENTS);

    var edition = newEdition();
    publish(edition, region, items(edition, region, 1));

    var guide = guide(region + "-1").expect(200).json();
    assertThat(guide.path("version").asInt()).isEqualTo(2);
    assertThat(guide.at("/aspects/7/value").asString()).isEqualTo("1. 有固定场所");
  }
}
