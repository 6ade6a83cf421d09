package io.tongban.catalog.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdoptionTest extends ThreeTiersTest {

  @Test
  void a_district_adopts_the_city_s_templates_under_codes_of_its_own() {
    var city = city();
    var district = districtOf(city);
    var bases = templates(city, 2);
    var draft = begun(district);

    var adopted = adopt(draft, district, "{\"adopters\":[%s],\"templates\":[\"%s\",\"%s\"],\"promisedLimits\":{\"%s\":4}}"
        .formatted(adopter(district, ORGAN), bases.get(0), bases.get(1), bases.get(1))).expect(201).json();

    assertThat(adopted.path("adopted").asInt()).isEqualTo(2);
    var item = item(draft, district, ORGAN + "4" + bases.get(1)).path("item");
    assertThat(item.path("template").asString()).isEqualTo(bases.get(1));
    assertThat(item.path("promisedLimitDays").asInt()).isEqualTo(4);
    assertThat(item.at("/elements/materials/0/name").asString()).isEqualTo("申请书");
    publish(draft, district, "{}").expect(200);
  }

  @Test
  @DisplayName("津审〔2010〕12号: one unified list for every street and town")
  void every_township_adopts_the_whole_list_with_one_call() {
    var city = city();
    templates(city, 30);
    var draft = begun(districtOf(city));
    var townships = IntStream.rangeClosed(1, 100)
        .mapToObj(n -> adopter(districtOf(city) + "%03d".formatted(n), organ(n))).collect(Collectors.joining(","));

    var adopted = adopt(draft, districtOf(city), "{\"adopters\":[%s],\"type\":\"01\"}".formatted(townships))
        .expect(201).json();

    assertThat(adopted.path("adopted").asInt()).isGreaterThanOrEqualTo(3000);
    assertThat(get("/api/catalog/editions/" + draft, keeperOf(districtOf(city))).json().path("items").asInt())
        .isEqualTo(adopted.path("adopted").asInt());
  }

  @Test
  void a_township_adopts_its_district_s_adoption() {
    var city = city();
    var district = districtOf(city);
    var base = templates(city, 1).getFirst();
    var first = begun(district);
    adopt(first, district, "{\"adopters\":[%s],\"templates\":[\"%s\"],\"promisedLimits\":{\"%s\":5}}"
        .formatted(adopter(district, ORGAN), base, base)).expect(201);
    publish(first, district, "{}").expect(200);
    var township = begun(district + "001");

    adopt(township, district + "001", "{\"adopters\":[%s],\"templates\":[\"%s\"]}"
        .formatted(adopter(district + "001", organ(7)), ORGAN + "4" + base)).expect(201);

    var item = item(township, district + "001", organ(7) + "5" + base).path("item");
    assertThat(item.path("promisedLimitDays").asInt()).isEqualTo(5);
    assertThat(item.path("template").asString()).isEqualTo(ORGAN + "4" + base);
  }

  @Test
  void what_the_draft_holds_already_stays_as_it_is() {
    var city = city();
    var district = districtOf(city);
    var base = templates(city, 1).getFirst();
    var draft = begun(district);
    var wish = "{\"adopters\":[%s],\"templates\":[\"%s\"]}".formatted(adopter(district, ORGAN), base);
    adopt(draft, district, wish).expect(201);
    change(draft, district, ORGAN + "4" + base, 1, wording(district, base, 3, "申请书",
        "\"organCode\":\"%s\",\"template\":\"%s\"".formatted(ORGAN, base))).expect(200);

    var again = adopt(draft, district, wish).expect(201).json();

    assertThat(again.path("held").asInt()).isEqualTo(1);
    assertThat(item(draft, district, ORGAN + "4" + base).at("/item/promisedLimitDays").asInt()).isEqualTo(3);
  }

  @Test
  void a_wish_that_cannot_be_met_leaves_nothing() {
    var city = city();
    var district = districtOf(city);
    var base = templates(city, 1).getFirst();
    var draft = begun(district);
    var own = adopter(district, ORGAN);

    adopt(draft, district, "{\"adopters\":[%s],\"templates\":[\"%s\",\"000000000000\"]}".formatted(own, base))
        .expectProblem(400, "template-unknown");
    adopt(draft, district, "{\"adopters\":[%s],\"templates\":[\"%s\"],\"promisedLimits\":{\"%s\":11}}"
        .formatted(own, base, base)).expectProblem(400, "promise-over-template");
    adopt(draft, district, "{\"adopters\":[%s],\"templates\":[\"%s\"]}".formatted(adopter(city, ORGAN), base))
        .expectProblem(400, "region-outside-edition");
    adopt(draft, district, "{\"adopters\":[%s],\"templates\":[\"%s\"]}".formatted(adopter(district, "123"), base))
        .expectProblem(400, "organ-code-irregular");
    adopt(draft, district, "{\"adopters\":[],\"templates\":[\"%s\"]}".formatted(base))
        .expectProblem(400, "invalid-request");
    adopt(draft, district(), "{\"adopters\":[%s]}".formatted(own)).expectProblem(403, "wrong-region");

    assertThat(get("/api/catalog/editions/" + draft, keeperOf(district)).json().path("items").asInt()).isZero();
  }

  @Test
  void an_item_of_another_district_is_not_adopted() {
    var city = city();
    var other = city.substring(0, 4) + "02";
    var base = templates(city, 1).getFirst();
    var foreign = begun(other);
    adopt(foreign, other, "{\"adopters\":[%s],\"templates\":[\"%s\"]}".formatted(adopter(other, ORGAN), base))
        .expect(201);
    publish(foreign, other, "{}").expect(200);
    var draft = begun(districtOf(city));

    adopt(draft, districtOf(city), "{\"adopters\":[%s],\"templates\":[\"%s\"]}"
        .formatted(adopter(districtOf(city) + "001", organ(1)), ORGAN + "4" + base))
        .expectProblem(400, "template-not-above");
  }

  @Test
  void an_adoption_that_demands_more_is_warned_of_and_not_published() {
    var city = city();
    var district = districtOf(city);
    var base = templates(city, 1).getFirst();
    var draft = begun(district);
    adopt(draft, district, "{\"adopters\":[%s],\"templates\":[\"%s\"]}".formatted(adopter(district, ORGAN), base))
        .expect(201);

    var changed = change(draft, district, ORGAN + "4" + base, 1, wording(district, base, 12, "别的证明",
        "\"organCode\":\"%s\",\"template\":\"%s\"".formatted(ORGAN, base))).expect(200).json();

    assertThat(changed.path("warnings").valueStream().map(warning -> warning.path("code").asString()))
        .containsExactly("tier-promise-grown", "tier-material-changed");
    assertThat(changed.at("/warnings/0/message").asString()).contains("12").contains("10");
    var refused = publish(draft, district, "{}").expectProblem(409, "edition-not-publishable").json();
    assertThat(refused.path("errors").valueStream().map(error -> error.path("code").asString()))
        .containsExactly("tier-promise-grown", "tier-material-changed");
  }

  @Test
  void an_adoption_of_a_template_that_is_no_longer_in_force_is_not_published() {
    var city = city();
    var district = districtOf(city);
    var bases = templates(city, 2);
    var draft = begun(district);
    adopt(draft, district, "{\"adopters\":[%s],\"templates\":[\"%s\"]}"
        .formatted(adopter(district, ORGAN), bases.getFirst())).expect(201);
    var next = begun(city);
    template(next, city, bases.get(1), 10, "申请书");
    publish(next, city, "{}").expect(200);

    var refused = publish(draft, district, "{}").expectProblem(409, "edition-not-publishable").json();

    assertThat(refused.path("errors").valueStream().map(error -> error.path("code").asString()))
        .contains("tier-template-missing");
  }

  @Test
  void an_imported_list_is_linked_to_the_templates_by_base_code() {
    var city = city();
    var district = districtOf(city);
    var base = templates(city, 1).getFirst();
    var code = ORGAN + "4" + base;
    var draft = imported(district, HEADER + "市场监管局,%s,未分类,第%s号许可,%s,1,%s\n"
        .formatted(ORGAN, base, code, district)).path("editionId").asLong();

    var linked = post("/api/catalog/editions/" + draft + "/adoptions/links", "", keeperOf(district)).expect(200);

    assertThat(linked.json().path("linked").asInt()).isOne();
    assertThat(item(draft, district, code).at("/item/template").asString()).isEqualTo(base);
    assertThat(jdbc.sql("select count(*) from audit_entry where action = 'LINK_ITEM' and item_code = ?").param(code)
        .query(Long.class).single()).isOne();
  }

  @Test
  void a_template_and_its_adoptions_may_stand_in_one_edition() {
    var city = city();
    var district = districtOf(city);
    var base = base();
    var draft = begun(city);
    template(draft, city, base, 10, "申请书");

    adopt(draft, city, "{\"adopters\":[%s],\"templates\":[\"%s\"]}".formatted(Stream.of(district, district + "002")
        .map(region -> adopter(region, ORGAN)).collect(Collectors.joining(",")), base)).expect(201);

    publish(draft, city, "{}").expect(200);
  }
}
