package io.tongban.catalog.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DriftTest extends ThreeTiersTest {

  private static final String PATH = "/api/catalog/tiers/drift";

  @Test
  void a_shorter_promise_is_a_lawful_difference() {
    var city = city();
    var base = templates(city, 1).getFirst();
    adopted(districtOf(city), base, ",\"promisedLimits\":{\"%s\":5}".formatted(base));

    var drift = drift("?region=" + city).getFirst();

    assertThat(drift.path("kind").asString()).isEqualTo("LAWFUL");
    assertThat(drift.path("fields").valueStream().map(field -> field.path("path").asString() + " "
        + field.path("template").asInt() + " " + field.path("adoption").asInt()))
        .containsExactly("promisedLimitDays 10 5");
    assertThat(counts(city).getFirst().path("lawful").asInt()).isOne();
  }

  @Test
  void an_amended_template_leaves_its_adoptions_outdated_and_tells_so() {
    var city = city();
    var district = districtOf(city);
    var base = templates(city, 1).getFirst();
    adopted(district, base, "");
    assertThat(drift("?region=" + city)).isEmpty();

    var next = amended(city, base, 10, "新申请书");

    var drift = drift("?region=" + city + "&kind=VIOLATION").getFirst();
    assertThat(drift.at("/fields/0/path").asString()).isEqualTo("elements.materials[m].name");
    assertThat(drift.at("/fields/0/amended").asBoolean()).isTrue();
    assertThat(drift.at("/fields/0/message").asString()).contains("申请书");
    counted(city);
    assertThat(jdbc.sql("""
            select cast(payload as jsonb) ->> 'editionId' || ' ' || (cast(payload as jsonb) #>> '{regions,0,region}')
            from event_relay.outbox where type = 'catalog.adoptions-drifted' and aggregate = ? and sequence = 1""")
        .param("drift-" + city).query(String.class).single()).isEqualTo(next + " " + district);
    assertThat(get(PATH + "/notices?region=" + district, keeperOf(district)).expect(200).json()
        .at("/items/0/edition").asLong()).isEqualTo(next);
  }

  @Test
  void what_the_template_made_easier_leaves_a_lawful_looking_field_outdated() {
    var city = city();
    var base = templates(city, 1).getFirst();
    adopted(districtOf(city), base, "");

    amended(city, base, 15, "申请书");

    assertThat(drift("?region=" + city).getFirst().path("kind").asString()).isEqualTo("OUTDATED");
    assertThat(counts(city).getFirst().path("outdated").asInt()).isOne();
  }

  @Test
  void a_draft_shows_beforehand_what_its_publication_makes_drift() {
    var city = city();
    var bases = templates(city, 2);
    adopted(districtOf(city), bases.getFirst(), "");
    var draft = begun(city);
    template(draft, city, bases.get(1), 10, "申请书");

    assertThat(drift("?region=" + city)).isEmpty();
    assertThat(drift("?region=" + city + "&against=" + draft).getFirst().at("/fields/0/code").asString())
        .isEqualTo("tier-template-missing");
  }

  @Test
  void a_district_takes_the_changes_over_and_keeps_its_own_limit() {
    var city = city();
    var district = districtOf(city);
    var bases = templates(city, 2);
    var first = adopted(district, bases.getFirst(), ",\"promisedLimits\":{\"%s\":5}".formatted(bases.getFirst()));
    amended(city, bases.getFirst(), 8, "新申请书");
    var draft = begun(district, first);

    var aligned = post("/api/catalog/editions/" + draft + "/adoptions/alignments", "{}", keeperOf(district))
        .expect(200).json();

    assertThat(aligned.path("aligned").asInt()).isOne();
    var item = item(draft, district, ORGAN + "4" + bases.getFirst());
    assertThat(item.at("/item/promisedLimitDays").asInt()).isEqualTo(5);
    assertThat(item.at("/item/elements/materials/0/name").asString()).isEqualTo("新申请书");
    assertThat(drift("?region=" + district + "&edition=" + draft).getFirst().path("kind").asString())
        .isEqualTo("LAWFUL");
    publish(draft, district, "{}").expect(200);
  }

  @Test
  void one_item_is_aligned_by_its_code_and_a_second_time_nothing_is_left_to_do() {
    var city = city();
    var district = districtOf(city);
    var base = templates(city, 1).getFirst();
    var first = adopted(district, base, "");
    amended(city, base, 10, "新申请书");
    var draft = begun(district, first);
    var wish = "{\"codes\":[\"%s\"]}".formatted(ORGAN + "4" + base);
    var path = "/api/catalog/editions/" + draft + "/adoptions/alignments";

    assertThat(post(path, wish, keeperOf(district)).expect(200).json().path("aligned").asInt()).isOne();
    assertThat(post(path, wish, keeperOf(district)).expect(200).json().path("aligned").asInt()).isZero();

    post(path, wish, keeperOf(city.substring(0, 4) + "02")).expectProblem(403, "wrong-region");
    post("/api/catalog/editions/" + first + "/adoptions/alignments", wish, keeperOf(district))
        .expectProblem(409, "edition-already-published");
  }

  @Test
  void a_change_made_while_another_aligns_is_not_lost() {
    var city = city();
    var district = districtOf(city);
    var base = templates(city, 1).getFirst();
    var first = adopted(district, base, "");
    amended(city, base, 10, "新申请书");
    var draft = begun(district, first);
    var code = ORGAN + "4" + base;
    var version = item(draft, district, code).path("version").asInt();

    var answers = together(
        () -> post("/api/catalog/editions/" + draft + "/adoptions/alignments", "{}", keeperOf(district)),
        () -> change(draft, district, code, version, wording(district, base, 3, "申请书",
            "\"organCode\":\"%s\",\"template\":\"%s\"".formatted(ORGAN, base))));

    var item = item(draft, district, code).path("item");
    assertThat(item.at("/elements/materials/0/name").asString()).isEqualTo("新申请书");
    if (answers.get(1).status() == 200) {
      assertThat(item.path("promisedLimitDays").asInt()).isEqualTo(3);
    } else {
      answers.get(1).expectProblem(412, "item-changed-meanwhile");
    }
  }

  @Test
  void the_city_sees_which_regions_have_not_adopted_a_template() {
    var city = city();
    var district = districtOf(city);
    var bases = templates(city, 2);
    adopted(district, bases.getFirst(), "");
    var township = begun(district + "001");
    adopt(township, district + "001", "{\"adopters\":[%s],\"templates\":[\"%s\"]}"
        .formatted(adopter(district + "001", organ(9)), ORGAN + "4" + bases.getFirst())).expect(201);
    publish(township, district + "001", "{}").expect(200);

    var rows = get("/api/catalog/tiers/coverage?region=%s&regions=%s,%s,%s".formatted(
        city, district, district + "001", district + "002"), null).expect(200).json().path("items");

    assertThat(rows.at("/0/regions").valueStream().map(JsonNode::asString))
        .containsExactly(district, district + "001");
    assertThat(rows.at("/0/missing").valueStream().map(JsonNode::asString)).containsExactly(district + "002");
    assertThat(rows.at("/1/missing").size()).isEqualTo(3);
  }

  @Test
  void the_organs_of_a_region_are_told_once_each() {
    var city = city();
    var bases = templates(city, 2);
    adopted(districtOf(city), bases.getFirst(), ",\"promisedLimits\":{}");

    var organs = get("/api/catalog/tiers/organs?region=" + city, keeperOf(city)).expect(200).json().path("items");

    assertThat(organs.valueStream().map(organ -> organ.path("region").asString() + organ.path("organCode").asString()))
        .containsExactly(districtOf(city) + ORGAN);
    get("/api/catalog/tiers/organs?region=" + city, keeperOf(districtOf(city))).expectProblem(403, "wrong-region");
  }

  @Test
  void only_keepers_of_the_region_read_its_drift() {
    get(PATH + "?region=120000", null).expectProblem(401, "unauthenticated");
    get(PATH + "?region=120000", keeperOf("120116")).expectProblem(403, "wrong-region");
    get(PATH + "/regions?region=120000", keeperOf("120116")).expectProblem(403, "wrong-region");
    get(PATH + "?region=120000&size=0", keeperOf("120000")).expectProblem(400, "invalid-page");
  }

  /** A district's published edition with one adoption. */
  private long adopted(String district, String template, String more) {
    var edition = begun(district);
    adopt(edition, district, "{\"adopters\":[%s],\"templates\":[\"%s\"]%s}"
        .formatted(adopter(district, ORGAN), template, more)).expect(201);
    publish(edition, district, "{}").expect(200);
    return edition;
  }

  /** The city's next edition, with this template alone. */
  private long amended(String city, String base, int promised, String material) {
    var edition = begun(city);
    template(edition, city, base, promised, material);
    publish(edition, city, "{}").expect(200);
    return edition;
  }

  private List<JsonNode> drift(String query) {
    var region = query.replaceAll(".*region=(\\d+).*", "$1");
    return get(PATH + query, keeperOf(region)).expect(200).json().path("items").valueStream().toList();
  }

  private List<JsonNode> counts(String region) {
    return get(PATH + "/regions?region=" + region, keeperOf(region)).expect(200).json().path("items").valueStream()
        .toList();
  }
}
