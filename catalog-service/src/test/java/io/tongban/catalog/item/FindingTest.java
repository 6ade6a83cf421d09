package io.tongban.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How the public finds items: by words, by pinyin, by what they can be narrowed by. */
class FindingTest extends CatalogTest {

  private static final String MORE = HEADER.strip() + ",handling\n";

  @ParameterizedTest
  @CsvSource({"食品經營,B1 B3", "shipin,B1 B2", "spjy,B1", "jingyingxuke,B1", "spgg,B2", "ipin,''", "zzz,''"})
  void items_are_found_in_traditional_characters_and_in_pinyin(String q, String codes) {
    assertThat(found(shops(), q)).containsExactlyInAnyOrder(codes.isEmpty() ? new String[0] : codes.split(" "));
  }

  @Test
  void what_begins_with_the_word_comes_before_what_contains_it_and_before_main_item_and_organ() {
    var region = district();
    published(region, """
        甲局,000125583,,变更食品许可,%1$s-A1,1,%1$s,
        食品局,000125583,,乙事项,%1$s-A2,1,%1$s,
        甲局,000125583,,食品许可,%1$s-A9,1,%1$s,
        甲局,000125583,食品类,丙事项,%1$s-A0,1,%1$s,
        """);

    assertThat(found(region, "食品")).containsExactly("A9", "A1", "A0", "A2");
    assertThat(found(region, "shipin")).containsExactly("A9", "A1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10})
  void following_next_meets_every_answer_once_in_the_order_of_rank(int size) {
    var region = district();
    published(region, """
        甲局,000125583,,变更食品许可,%1$s-A1,1,%1$s,
        食品局,000125583,,乙事项,%1$s-A2,1,%1$s,
        甲局,000125583,,食品许可,%1$s-A8,1,%1$s,
        甲局,000125583,,食品许可二,%1$s-A9,1,%1$s,
        """);
    var codes = new ArrayList<String>();
    String after = "";
    do {
      var page = get("/api/catalog/items?region=" + region + "&q=" + encoded("食品") + "&size=" + size + after, null)
          .expect(200).json();
      codes.addAll(codes(page, region));
      after = page.path("next").isNull() ? null : "&after=" + encoded(page.path("next").asString());
    } while (after != null);

    assertThat(codes).containsExactly("A8", "A9", "A1", "A2");
  }

  @Test
  void a_place_that_no_list_gave_is_refused() {
    get("/api/catalog/items?q=x&after=zz", null).expectProblem(400, "invalid-value");
  }

  @Test
  void each_facet_counts_what_the_other_filters_leave() {
    var region = district();
    published(region, """
        甲局,000125583,,甲,%1$s-A1,1,%1$s,即办件
        甲局,000125583,,乙,%1$s-A2,1,%1$s001,承诺件
        乙局,11120116MB0A00026R,,丙,%1$s-A3,20,%1$s,承诺件
        """);

    var counts = get("/api/catalog/items/facets?type=1&region=" + region, null).expect(200).json();

    assertThat(counts.path("total").asInt()).isEqualTo(2);
    assertThat(told(counts, "types")).containsExactly("01 行政许可 2", "20 公共服务 1");
    assertThat(told(counts, "organs")).containsExactly("000125583 甲局 2");
    assertThat(told(counts, "tiers")).containsExactly("DISTRICT null 1", "TOWNSHIP null 1");
    assertThat(told(counts, "handlings")).containsExactly("IMMEDIATE null 1", "PROMISED null 1");
    assertThat(told(counts, "regions")).containsExactly(region + " null 1", region + "001 null 1");
  }

  @Test
  void the_needs_of_an_item_are_counted_each() {
    var region = district();
    var edition = published(region, "甲局,000125583,,甲,%1$s-A1,1,%1$s,\n", "{\"needs\":[\"INVESTMENT\",\"OTHER\"]}");

    var counts = get("/api/catalog/items/facets?need=OTHER&region=" + region, null).expect(200).json();

    assertThat(edition).isPositive();
    assertThat(told(counts, "needs")).containsExactly("INVESTMENT 投资 1", "OTHER 其他 1");
    assertThat(codes(get("/api/catalog/items?need=INVESTMENT&region=" + region, null).json(), region))
        .containsExactly("A1");
  }

  @Test
  void items_are_filtered_by_tier_and_way_of_handling() {
    var region = district();
    published(region, """
        甲局,000125583,,甲,%1$s-A1,1,%1$s,即办件
        甲局,000125583,,乙,%1$s-A2,1,%1$s001,承诺件
        """);

    assertThat(codes(get("/api/catalog/items?tier=TOWNSHIP&region=" + region, null).json(), region))
        .containsExactly("A2");
    assertThat(codes(get("/api/catalog/items?handling=IMMEDIATE&region=" + region, null).json(), region))
        .containsExactly("A1");
    get("/api/catalog/items?tier=VILLAGE", null).expectProblem(400, "invalid-value");
  }

  private String shops() {
    var region = district();
    published(region, """
        市监局,000125583,,食品经营许可,%1$s-B1,1,%1$s,
        市监局,000125583,,食品广告审查,%1$s-B2,1,%1$s,
        市监局,000125583,食品经营,变更备案,%1$s-B3,10,%1$s,
        """);
    return region;
  }

  private void published(String region, String rows) {
    published(region, rows, null);
  }

  private long published(String region, String rows, String elements) {
    var edition = imported(region, MORE + rows.formatted(region)).path("editionId").asLong();
    if (elements != null) {
      jdbc.sql("update item set elements = elements || cast(:more as jsonb), needs = array(select jsonb_array_elements_text(cast(:more as jsonb) -> 'needs')) where edition_id = :id")
          .param("more", elements).param("id", edition).update();
    }
    publish(edition, region, "{}").expect(200);
    return edition;
  }

  private List<String> found(String region, String q) {
    return codes(get("/api/catalog/items?region=" + region + "&q=" + encoded(q), null).expect(200).json(), region);
  }

  private static List<String> codes(JsonNode page, String region) {
    return page.path("items").valueStream().map(item -> item.path("code").asString().substring(region.length() + 1))
        .toList();
  }

  private static List<String> told(JsonNode counts, String facet) {
    return counts.path(facet).valueStream().map(count -> "%s %s %d".formatted(count.path("key").asString(),
        count.path("name").isNull() ? "null" : count.path("name").asString(), count.path("items").asInt())).toList();
  }
}
