package io.tongban.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import io.tongban.catalog.CatalogTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicItemsTest extends CatalogTest {

  private static final String LIST = "/api/catalog/items?region=";

  @Test
  void an_item_is_shown_with_all_that_an_applicant_asks() {
    var region = district();
    published(region, 1);

    var item = get("/api/catalog/items/" + region + "-A000001", null).expect(200).json();

    assertThat(item.path("organ").path("code").asString()).isEqualTo("11120116MB0A00026R");
    assertThat(item.path("typeName").asString()).isEqualTo("行政许可");
    assertThat(item.path("limitBasis").asString()).contains("行政许可法");
    assertThat(item.path("editionTitle").asString()).isEqualTo("权力清单");
    assertThat(item.path("effectiveFrom").asString()).isNotBlank();
    assertThat(item.path("fee").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 50})
  void following_next_meets_every_item_once(int size) {
    var region = district();
    published(region, 50);
    var codes = new ArrayList<String>();
    String after = null;
    do {
      var page = get(LIST + region + "&size=" + size + (after == null ? "" : "&after=" + after), null)
          .expect(200).json();
      assertThat(page.path("total").isNull()).isEqualTo(after != null);
      codes.addAll(codes(page.path("items").findValuesAsString("code"), region));
      after = page.path("next").isNull() ? null : page.path("next").asString();
    } while (after != null);

    assertThat(codes).hasSize(50).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void pages_are_counted_from_zero() {
    var region = district();
    published(region, 5);

    var page = get(LIST + region + "&size=2&page=2", null).expect(200).json();

    assertThat(page.path("total").asInt()).isEqualTo(5);
    assertThat(page.path("items").size()).isEqualTo(1);
    assertThat(page.path("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"size=0,invalid-page", "size=101,invalid-page", "page=-1,invalid-page", "size=x,invalid-value",
    "region=1,invalid-value", "type=99,invalid-value", "after=a%20b,invalid-value"})
  void a_wrong_parameter_is_named(String parameter, String code) {
    get("/api/catalog/items?" + parameter, null).expectProblem(400, code);
  }

  @Test
  void items_are_found_by_words_of_name_main_item_and_organ_and_by_the_beginning_of_the_code() {
    var region = district();
    imported(region, HEADER
        + "卫健委,000125583,医疗机构设置审批,诊所备案（中医）,%s-B1,10,%s\n".formatted(region, region)
        + "市监局,000125583,,食品经营许可 ABC,%s-B2,1,%s\n".formatted(region, region));
    publish(jdbc.sql("select id from edition where region = ?").param(region).query(Long.class).single(), region, "{}");

    assertThat(found(region, "诊所")).containsExactly("B1");
    assertThat(found(region, "中医)")).containsExactly("B1");
    assertThat(found(region, "设置")).containsExactly("B1");
    assertThat(found(region, "卫健委 诊")).containsExactly("B1");
    assertThat(found(region, "证")).isEmpty();
    assertThat(found(region, "ａｂｃ")).containsExactly("B2");
    assertThat(found(region, region + "-b")).containsExactly("B1", "B2");
    assertThat(found(region, "食品 诊所")).isEmpty();
    assertThat(found(region, "100%")).isEmpty();
    assertThat(found(region, "_")).isEmpty();
    assertThat(found(region, "")).containsExactly("B1", "B2");
  }

  @Test
  void items_are_filtered_by_type_and_organ() {
    var region = district();
    imported(region, HEADER
        + "甲局,000125583,,甲,%1$s-C1,1,%1$s\n乙局,11120116MB0A00026R,,乙,%1$s-C2,20,%1$s\n".formatted(region));
    publish(jdbc.sql("select id from edition where region = ?").param(region).query(Long.class).single(), region, "{}");

    assertThat(codes(get(LIST + region + "&type=20", null), region)).containsExactly("C2");
    assertThat(codes(get(LIST + region + "&organ=000125583", null), region)).containsExactly("C1");
  }

  @Test
  void a_place_has_the_items_of_its_own_tier_of_those_above_and_a_district_of_those_inside() {
    var region = district();
    var town = region + "001";
    var city = region.substring(0, 2) + "0000";
    imported(region, HEADER
        + "区,000125583,,区级,%1$s-D1,1,%1$s\n镇,000125583,,镇级,%1$s-D2,1,%2$s\n镇,000125583,,邻镇,%1$s-D3,1,%1$s002\n"
            .formatted(region, town));
    publish(jdbc.sql("select id from edition where region = ?").param(region).query(Long.class).single(), region, "{}");

    assertThat(found(region, region)).containsExactly("D1", "D2", "D3");
    assertThat(codes(get(LIST + town + "&q=" + region, null), region)).containsExactly("D1", "D2");
    assertThat(codes(get(LIST + city + "&q=" + region, null), region)).containsExactly("D1", "D2", "D3");
    assertThat(codes(get(LIST + district() + "&q=" + region, null), region)).isEmpty();
  }

  @Test
  void an_answer_holds_until_another_edition_is_in_force() {
    var region = district();
    published(region, 1);
    var first = get(LIST + region, null).expect(200);
    var tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, public");
    send(request(LIST + region, null).header("If-None-Match", tag).GET()).expect(304);
    send(request("/api/catalog/items/" + region + "-A000001", null).header("If-None-Match", tag).GET()).expect(304);

    published(district(), 1);

    send(request(LIST + region, null).header("If-None-Match", tag).GET()).expect(200);
  }

  @Test
  void the_limits_of_the_law_are_public_with_their_basis() {
    var limits = get("/api/catalog/legal-limits", null).expect(200).json().path("items");

    assertThat(limits.valueStream()).anySatisfy(limit -> {
      assertThat(limit.path("type").asString()).isEqualTo("01");
      assertThat(limit.path("days").asInt()).isEqualTo(20);
      assertThat(limit.path("basis").asString()).contains("行政许可法");
      assertThat(limit.path("byAnalogy").asBoolean()).isFalse();
    });
  }

  @Test
  void every_endpoint_is_described() {
    var paths = get("/v3/api-docs", null).expect(200).json().path("paths");

    assertThat(paths.size()).isGreaterThanOrEqualTo(12);
    paths.properties().forEach(path -> path.getValue().properties().forEach(operation ->
        assertThat(operation.getValue().path("summary").asString("")).as(path.getKey()).isNotBlank()));
  }

  private List<String> found(String region, String q) {
    return codes(get(LIST + region + "&q=" + encoded(q), null), region);
  }

  private static List<String> codes(Answer answer, String region) {
    return codes(answer.expect(200).json().path("items").valueStream()
        .map(item -> item.path("code").asString()).toList(), region);
  }

  /** Organs have codes too. */
  private static List<String> codes(List<String> found, String region) {
    return found.stream().filter(code -> code.startsWith(region)).map(code -> code.substring(region.length() + 1))
        .toList();
  }
}
