package io.tongban.guide.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.client.catalog.CatalogItem;
import io.tongban.guide.GuideServiceTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guides derived from an edition")
class DerivationTest extends GuideServiceTest {

  @Test
  void everyItemOfAPublishedEditionHasAGuide() {
    var region = districtWith(25);

    for (var n = 1; n <= 25; n++) {
      guide(region + "-" + n).expect(200);
    }
  }

  @Test
  @DisplayName("行政复议法第二十条、行政诉讼法第四十六条: the remedies come from the law")
  void theGuideSaysWhatTheItemAndTheLawKnow() {
    var region = districtWith(1);

    var guide = guide(region + "-1").expect(200).json();

    assertThat(guide.path("complete").asBoolean()).isFalse();
    assertThat(guide.path("aspects").size()).isEqualTo(21);
    assertThat(guide.path("missing").valueStream().map(key -> key.asString())).containsExactly("conditions", "quota",
        "materials", "applicationForm", "procedure", "specialProcedure", "placeAndTime", "enquiry", "supervision");
    assertThat(guide.at("/aspects/0/value").asString()).isEqualTo("第1号许可\n主项：某类许可\n办理类型：承诺件");
    assertThat(guide.at("/aspects/12/value").asString()).startsWith("20个工作日").endsWith("依据：《行政许可法》第四十二条");
    assertThat(guide.at("/aspects/12/source").asString()).isEqualTo("ITEM");
    assertThat(guide.at("/aspects/20/value").asString()).contains("60日", "6个月");
    assertThat(guide.at("/aspects/20/source").asString()).isEqualTo("LAW");
    assertThat(guide.at("/organ/name").asString()).isEqualTo("行政审批局");
  }

  @Test
  void waitsForACatalogueThatIsAway() {
    var region = district();
    var edition = newEdition();
    CATALOGUE.away = true;
    announce(edition, region, clock.instant(), items(edition, region, 12));
    await().until(() -> failuresOf(edition) >= 2);
    guide(region + "-1").expectProblem(503, "guides-being-derived");

    CATALOGUE.away = false;

    awaitDerived(edition);
    guide(region + "-12").expect(200);
  }

  @Test
  void aNewEditionKeepsWhatWasWritten() {
    var region = districtWith(1);
    put(region + "-1", "{\"aspects\":{\"conditions\":\"有固定场所\"}}", keeperOf(region)).expect(200);

    var next = newEdition();
    publish(next, region, items(next, region, 1));

    var guide = guide(region + "-1").expect(200).json();
    assertThat(guide.at("/aspects/7/value").asString()).isEqualTo("有固定场所");
    assertThat(guide.path("version").asInt()).as("nothing changed").isEqualTo(2);
  }

  @Test
  void aNewLimitReplacesTheWordingOfTheOldOne() {
    var region = districtWith(1);
    put(region + "-1", "{\"aspects\":{\"promisedLimit\":\"12日内办结\",\"fee\":\"免费\"}}", keeperOf(region)).expect(200);

    var next = newEdition();
    var old = items(next, region, 1).getFirst();
    publish(next, region, List.of(withPromise(old, 8)));

    var guide = guide(region + "-1").expect(200).json();
    assertThat(guide.at("/aspects/13/value").asString()).startsWith("8个工作日");
    assertThat(guide.at("/aspects/13/source").asString()).isEqualTo("ITEM");
    assertThat(guide.at("/aspects/15/value").asString()).as("the fee did not change").isEqualTo("免费");
    assertThat(guide.path("version").asInt()).isEqualTo(3);
  }

  @Test
  void anItemGoneFromTheEditionHasNoGuideAnyMore() {
    var region = districtWith(2);
    put(region + "-2", "{\"aspects\":{\"quota\":\"无\"}}", keeperOf(region)).expect(200);

    var next = newEdition();
    publish(next, region, items(next, region, 1));

    guide(region + "-1").expect(200);
    guide(region + "-2").expectProblem(404, "guide-withdrawn");
    put(region + "-2", "{\"aspects\":{\"quota\":\"无\"}}", keeperOf(region)).expectProblem(404, "item-not-in-catalogue");
  }

  @Test
  void anEditionToComeShowsAtItsTime() {
    var region = districtWith(1);
    var next = newEdition();
    announce(next, region, clock.instant().plus(Duration.ofDays(3)), items(next, region, 2));
    awaitDerived(next);
    guide(region + "-2").expectProblem(404, "guide-not-yet-in-force");
    put(region + "-2", "{\"aspects\":{\"quota\":\"无\"}}", keeperOf(region)).expect(200);

    clock.forward(Duration.ofDays(3));

    assertThat(guide(region + "-2").expect(200).json().at("/aspects/8/value").asString()).isEqualTo("无");
    guide(region + "-1").expect(200);
  }

  @Test
  void anEditionAnnouncedTwiceIsDerivedOnce() {
    var region = district();
    var edition = newEdition();
    var items = items(edition, region, 3);
    announce(edition, region, clock.instant(), items);
    announce(edition, region, clock.instant(), items);

    awaitDerived(edition);

    assertThat(jdbc.sql("select items from derivation where edition_id = :id").param("id", edition)
        .query(Integer.class).single()).isEqualTo(3);
  }

  private int failuresOf(long edition) {
    return jdbc.sql("select coalesce(max(failures), 0) from derivation where edition_id = :id").param("id", edition)
        .query(Integer.class).single();
  }

  private static CatalogItem withPromise(CatalogItem item, int days) {
    return new CatalogItem(item.editionId(), item.editionTitle(), item.code(), item.name(), item.mainItem(),
        item.type(), item.typeName(), item.region(), item.tier(), item.organCode(), item.organName(), item.handling(),
        item.statutoryLimitDays(), item.statutoryLimitBasis(), days, item.legalBasis(), item.serviceObject(),
        item.fee(), item.resultName());
  }
}
