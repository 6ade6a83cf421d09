package io.tongban.guide.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.client.catalog.CatalogItem;
import io.tongban.guide.GuideServiceTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Guides that lag behind their item (政府信息公开条例第二十六条)")
class StaleGuideTest extends GuideServiceTest {

  @Test
  void anItemChangeMarksItsWrittenGuideWithWhatChanged() {
    var region = districtWith(2);
    put(region + "-1", "{}", keeperOf(region)).expect(200);

    changePromise(region);

    var guide = guide(region + "-1").json();
    assertThat(guide.at("/stale/aspects").valueStream().map(JsonNode::asString)).containsExactly("promisedLimit");
    assertThat(guide.at("/stale/days").asInt()).isEqualTo(20);
    assertThat(guide.at("/stale/basis").asString()).contains("第二十六条");
    assertThat(guide(region + "-2").json().path("stale").isNull()).as("nothing was written").isTrue();
    var told = told(region + "-1");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst()).contains("guide.became-stale", "promisedLimit", "行政审批局");
  }

  @Test
  void publishingAgainEndsTheTerm() {
    var region = districtWith(2);
    put(region + "-1", "{}", keeperOf(region)).expect(200);
    changePromise(region);

    put(region + "-1", "{}", keeperOf(region)).expect(200);

    assertThat(guide(region + "-1").json().path("stale").isNull()).isTrue();
    assertThat(told(region + "-1")).hasSize(2);
    assertThat(told(region + "-1").getLast()).contains("guide.refreshed");
  }

  @Test
  void anItemGoneEndsTheTermToo() {
    var region = districtWith(2);
    put(region + "-1", "{}", keeperOf(region)).expect(200);
    changePromise(region);

    var next = newEdition();
    publish(next, region, items(next, region, 2).subList(1, 2));

    assertThat(told(region + "-1").getLast()).contains("guide.refreshed");
  }

  @Test
  void theFirstChangeStartsTheTermAndASecondDoesNotMoveIt() {
    var region = districtWith(2);
    put(region + "-1", "{}", keeperOf(region)).expect(200);
    changePromise(region);
    var since = guide(region + "-1").json().at("/stale/since").asString();
    clock.forward(Duration.ofDays(2));

    CATALOGUE.describe(region + "-1", "{\"conditions\":[{\"key\":\"c\",\"text\":\"有场所\"}]}");
    changePromise(region);

    var stale = guide(region + "-1").json().path("stale");
    assertThat(stale.path("since").asString()).isEqualTo(since);
    assertThat(stale.path("aspects").valueStream().map(JsonNode::asString))
        .containsExactly("conditions", "promisedLimit");
  }

  private void changePromise(String region) {
    var next = newEdition();
    var items = items(next, region, 2);
    publish(next, region, List.of(promising(items.getFirst(), 8), items.getLast()));
  }

  private List<String> told(String code) {
    return jdbc.sql("""
            select type || ' ' || payload from event_relay.outbox where aggregate = :aggregate order by position""")
        .param("aggregate", "guide-" + code).query(String.class).list();
  }

  private static CatalogItem promising(CatalogItem item, int days) {
    return new CatalogItem(item.editionId(), item.editionTitle(), item.code(), item.name(), item.mainItem(),
        item.type(), item.typeName(), item.region(), item.tier(), item.organCode(), item.organName(), item.handling(),
        item.statutoryLimitDays(), item.statutoryLimitBasis(), days, item.legalBasis(), item.serviceObject(),
        item.fee(), item.resultName());
  }
}
