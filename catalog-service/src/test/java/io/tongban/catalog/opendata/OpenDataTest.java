package io.tongban.catalog.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenDataTest extends CatalogTest {

  private static final String JSON = "/api/catalog/open-data/items.json?";
  private static final String CSV = "/api/catalog/open-data/items.csv?";

  @Test
  void the_catalogue_in_force_is_told_whole_with_publisher_and_licence() {
    var region = district();
    published(region, 1203);

    var data = get(JSON + "region=" + region, null).expect(200).json();

    assertThat(data.path("licence").asString()).isNotBlank();
    assertThat(data.path("publisher").asString()).isNotBlank();
    assertThat(data.path("items").size()).isEqualTo(1203);
    assertThat(data.at("/items/0/name").asString()).isEqualTo("第1号许可");
    assertThat(data.at("/items/0/promised_limit_days").asInt()).isEqualTo(20);
    assertThat(data.at("/items/0/charged").isNull()).isTrue();
    assertThat(data.at("/items/0/tier").asString()).isEqualTo("DISTRICT");
  }

  @Test
  void every_field_of_an_item_is_explained() {
    var region = district();
    published(region, 1);

    var fields = get("/api/catalog/open-data", null).expect(200).json().path("fields");
    var item = get(JSON + "region=" + region, null).json().at("/items/0");

    assertThat(fields.valueStream().map(field -> field.path("key").asString()).toList())
        .isEqualTo(List.copyOf(item.propertyNames()));
    assertThat(fields.valueStream()).allSatisfy(field -> {
      assertThat(field.path("title").asString()).isNotBlank();
      assertThat(field.path("meaning").asString()).isNotBlank();
    });
  }

  @Test
  void csv_begins_with_a_mark_and_holds_no_formula() {
    var region = district();
    var csv = HEADER + "甲局,000125583,,=1+1,%1$s-A1,1,%1$s\n".formatted(region);
    publish(imported(region, csv).path("editionId").asLong(), region, "{}").expect(200);

    var answer = get(CSV + "region=" + region, null).expect(200);

    assertThat(answer.text().lines().findFirst().orElseThrow()).startsWith("\uFEFFcode,name,main_item,");
    assertThat(answer.text()).contains(region + "-A1,'=1+1,");
    assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
        type -> assertThat(type).startsWithIgnoringCase("text/csv;charset=utf-8"));
  }

  @ParameterizedTest
  @CsvSource({JSON, CSV})
  void who_has_it_already_is_told_so_until_another_edition_is_in_force(String address) {
    var region = district();
    published(region, 1);
    var tag = get(address + "region=" + region, null).expect(200).headers().firstValue("ETag").orElseThrow();

    assertThat(tag).startsWith("W/");
    send(request(address + "region=" + region, null).header("If-None-Match", tag).GET()).expect(304);

    published(district(), 1);
    send(request(address + "region=" + region, null).header("If-None-Match", tag).GET()).expect(304);
    var next = imported(region, list(region, 2).replace(region + "-A", region + "-B").replace("第", "第10")).path("editionId").asLong();
    publish(next, region, "{}").expect(200);
    send(request(address + "region=" + region, null).header("If-None-Match", tag).GET()).expect(200);
  }

  @Test
  void a_published_edition_stays_open_when_it_is_no_longer_in_force() {
    var region = district();
    var before = published(region, 1);
    clock.forward(Duration.ofDays(2));
    var next = imported(region, list(region, 3)).path("editionId").asLong();
    publish(next, region, "{}").expect(200);

    assertThat(get(JSON + "edition=" + before, null).expect(200).json().path("items").size()).isOne();
    assertThat(get(JSON + "region=" + region, null).expect(200).json().path("items").size()).isEqualTo(3);
    var yesterday = LocalDate.now(clock).minusDays(1);
    assertThat(get(JSON + "region=" + region + "&date=" + yesterday, null).expect(200).json().path("items").size())
        .isOne();
    get(JSON + "region=" + region + "&date=2001-01-01", null).expectProblem(404, "no-edition-in-force");
  }

  @Test
  void a_draft_is_no_open_data() {
    var region = district();

    get(JSON + "edition=" + draft(region, 1), keeperOf(region)).expectProblem(404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({"region=1", "edition=x", "date=yesterday"})
  void a_wrong_parameter_is_named(String parameter) {
    get(JSON + parameter, null).expectProblem(400, "invalid-value");
  }
}
