package io.tongban.guide.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.catalog.CatalogItem;
import io.tongban.guide.GuideServiceTest;
import java.time.Duration;
import java.time.LocalDate;
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

  @Test
  void theTermFollowsTheCitysCalendar() {
    var region = districtWith(2);
    put(region + "-1", "{}", keeperOf(region)).expect(200);
    changePromise(region);
    var due = dueOf(region + "-1");

    takeOff(due);

    await().untilAsserted(() -> assertThat(dueOf(region + "-1")).isAfter(due));
    assertThat(jdbc.sql("""
            select kind || ' ' || old_due || ' ' || new_due || ' ' || new_calendar from guide_due_change
            where code = ?""").param(region + "-1").query(String.class).list())
        .containsExactly("STALE " + due + " " + dueOf(region + "-1") + " " + calendars.current().version());
    assertThat(told(region + "-1")).as("supervision counts by its own calendar").hasSize(1);
  }

  @Test
  @DisplayName("A new text of the law: who left it as it was has a new version; who reworded it has to look again")
  void aNewTextOfTheLawMakesAVersionAndRewordedOnesStale() {
    var region = districtWith(2);
    put(region + "-1", "{\"aspects\":{\"remedies\":\"可以申请行政复议。\"}}", keeperOf(region)).expect(200);
    put(region + "-2", "{}", keeperOf(region)).expect(200);
    var newLaw = WorkingCalendar.dateOf(clock.instant()).plusDays(2);
    jdbc.sql("update legal_text set valid_to = :day where aspect = 'remedies' and valid_to is null")
        .param("day", newLaw).update();
    jdbc.sql("insert into legal_text (aspect, valid_from, text) values ('remedies', :day, '新法')")
        .param("day", newLaw).update();

    clock.forward(Duration.ofDays(2));

    await().untilAsserted(() -> {
      for (var code : List.of(region + "-1", region + "-2")) {
        assertThat(get("/api/guides/" + code + "/versions").json().at("/versions/0/cause").asString()).isEqualTo("LAW");
        assertThat(guide(code).json().at("/aspects/20/value").asString()).isEqualTo("新法");
      }
    });
    assertThat(guide(region + "-2").json().path("stale").isNull()).as("nobody worded it").isTrue();
    assertThat(guide(region + "-1").json().at("/stale/aspects").valueStream().map(JsonNode::asString))
        .containsExactly("remedies");
    assertThat(told(region + "-1").getFirst()).contains("guide.became-stale", "remedies");
    put(region + "-1", "{\"aspects\":{\"remedies\":\"可以依新法申请行政复议。\"}}", keeperOf(region)).expect(200);
    assertThat(told(region + "-1").getLast()).contains("guide.refreshed");
  }

  private LocalDate dueOf(String code) {
    return LocalDate.parse(guide(code).json().at("/stale/due").asString());
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
