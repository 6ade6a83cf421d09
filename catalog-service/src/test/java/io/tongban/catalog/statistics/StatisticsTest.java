package io.tongban.catalog.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatisticsTest extends CatalogTest {

  private static final String MORE = HEADER.strip()
      + ",handling,statutory_limit_days,promised_limit_days,statutory_limit_basis\n";

  @Test
  @DisplayName("提速率 = (法定时限 − 承诺时限) / 法定时限")
  void the_speed_up_is_taken_over_the_sums_of_the_limits() {
    var region = district();
    published(region, """
        甲局,000125583,,甲,%1$s-A1,1,%1$s,承诺件,20,5,法
        甲局,000125583,,乙,%1$s-A2,1,%1$s,即办件,10,1,法
        乙局,11120116MB0A00026R,,丙,%1$s-A3,20,%1$s001,承诺件,0,0,法
        """);

    var told = get("/api/catalog/statistics?region=" + region, null).expect(200).json();

    var all = told.path("all");
    assertThat(all.path("items").asInt()).isEqualTo(3);
    assertThat(all.path("statutoryDays").asDouble()).isEqualTo(10);
    assertThat(all.path("promisedDays").asDouble()).isEqualTo(2);
    assertThat(all.path("speedUp").asDouble()).isEqualTo(0.8);
    assertThat(all.path("immediate").asInt()).isOne();
    assertThat(items(told, "types")).isEqualTo("01 行政许可 2, 20 公共服务 1");
    assertThat(items(told, "organs")).isEqualTo("000125583 甲局 2, 11120116MB0A00026R 乙局 1");
    assertThat(items(told, "tiers")).isEqualTo("DISTRICT null 2, TOWNSHIP null 1");
    assertThat(told.path("types").get(0).path("figures").path("speedUp").asDouble()).isEqualTo(0.8);
    assertThat(told.path("types").get(1).path("figures").path("speedUp").isNull()).isTrue();
  }

  @Test
  void averages_are_taken_over_the_items_that_state_the_value() {
    var region = district();
    var edition = imported(region, list(region, 3)).path("editionId").asLong();
    elements(edition, region + "-A000001", """
        {"materials":[{"key":"1"},{"key":"2"}],"ways":{"visits":0},"needs":["INVESTMENT"]}""");
    elements(edition, region + "-A000002", """
        {"materials":[{"key":"1"}],"ways":{"visits":1}}""");

    var all = get("/api/catalog/statistics?edition=" + edition, keeperOf(region)).expect(200).json().path("all");

    assertThat(all.path("materialsPerItem").asDouble()).isEqualTo(1.5);
    assertThat(all.path("withMaterials").asInt()).isEqualTo(2);
    assertThat(all.path("visitsPerItem").asDouble()).isEqualTo(0.5);
    assertThat(all.path("noVisit").asInt()).isOne();
  }

  @Test
  void the_figures_of_a_draft_are_for_its_keepers() {
    var region = district();
    var edition = draft(region, 1);

    get("/api/catalog/statistics?edition=" + edition, null).expectProblem(404, "not-found");
    get("/api/catalog/statistics?edition=" + edition, keeperOf(region)).expect(200);
  }

  @Test
  void figures_are_of_an_edition_or_of_a_region() {
    get("/api/catalog/statistics", null).expectProblem(400, "statistics-of-what");
  }

  @Test
  void the_editions_of_a_region_are_compared_from_the_oldest_on() {
    var region = district();
    var first = published(region, 3);
    var next = post("/api/catalog/editions", "{\"region\":\"%s\",\"year\":2027,\"title\":\"次年\",\"from\":%d}"
        .formatted(region, first), keeperOf(region)).expect(201).json().path("id").asLong();
    jdbc.sql("delete from item where edition_id = ? and code like '%1'").param(next).update();
    publish(next, region, "{}").expect(200);

    var editions = get("/api/catalog/statistics/editions?region=" + region, null).expect(200).json().path("editions");

    assertThat(editions.valueStream().map(edition -> edition.path("year").asInt() + ":"
        + edition.path("figures").path("items").asInt())).containsExactly("2026:3", "2027:2");
  }

  private void published(String region, String rows) {
    publish(imported(region, MORE + rows.formatted(region)).path("editionId").asLong(), region, "{}").expect(200);
  }

  private void elements(long edition, String code, String json) {
    jdbc.sql("update item set elements = elements || cast(? as jsonb) where edition_id = ? and code = ?")
        .params(json, edition, code).update();
  }

  private static String items(JsonNode told, String groups) {
    return String.join(", ", told.path(groups).valueStream().map(group -> "%s %s %d".formatted(
        group.path("key").asString(), group.path("name").isNull() ? "null" : group.path("name").asString(),
        group.path("figures").path("items").asInt())).toList());
  }
}
