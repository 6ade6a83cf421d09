package io.tongban.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import io.tongban.catalog.CatalogTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DraftItemTest extends CatalogTest {

  private static final String ORGAN = "11120116MB0A00026R";

  @Test
  void an_item_is_added_with_the_code_made_from_organ_region_and_base_code() {
    var region = district();
    var edition = begun(region);

    var added = add(edition, region, wording(region, "\"baseCode\":\"000131018001\"")).expect(201).json();

    assertThat(added.at("/item/code").asString()).isEqualTo(ORGAN + "4000131018001");
    assertThat(added.path("version").asInt()).isEqualTo(1);
    assertThat(get("/api/catalog/editions/" + edition, keeperOf(region)).json().path("items").asInt()).isOne();
    add(edition, region, wording(region, "\"baseCode\":\"000131018001\"")).expectProblem(409, "code-in-draft");
  }

  @Test
  void without_any_code_an_item_cannot_be_added() {
    var region = district();

    add(begun(region), region, wording(region, "\"mainItem\":null")).expectProblem(400, "code-needed");
  }

  @Test
  void a_region_outside_the_edition_is_refused() {
    var region = district();

    add(begun(region), region, wording("120116", "\"code\":\"A1\"")).expectProblem(400, "region-outside-edition");
  }

  @Test
  void of_two_changes_from_one_version_the_second_is_refused_and_told_of_the_first() {
    var region = district();
    var edition = begun(region);
    add(edition, region, wording(region, "\"code\":\"A1\"")).expect(201);

    change(edition, region, "A1", 1, wording(region, "\"promisedLimitDays\":7")).expect(200);
    var refused = change(edition, region, "A1", 1, wording(region, "\"promisedLimitDays\":3"))
        .expectProblem(412, "item-changed-meanwhile").json();

    assertThat(refused.path("detail").asString()).contains("目录管理员").contains("2");
    assertThat(one(edition, region, "A1").at("/item/promisedLimitDays").asInt()).isEqualTo(7);
  }

  @Test
  void the_audit_tells_each_changed_field_with_both_values() {
    var region = district();
    var edition = begun(region);
    add(edition, region, wording(region, "\"code\":\"A1\"")).expect(201);

    change(edition, region, "A1", 1, wording(region, "\"promisedLimitDays\":7,\"elements\":{\"materials\":[" + material() + "]}"))
        .expect(200);

    assertThat(jdbc.sql("""
            select change ->> 'path' || ' ' || coalesce(change ->> 'before', '-')
            from audit_entry, jsonb_array_elements(details -> 'changes') change
            where item_code = 'A1' and edition_id = ? and action = 'CHANGE_ITEM'""")
        .param(edition).query(String.class).list())
        .containsExactly("promisedLimitDays 20", "elements.materials[id-card] -");
  }

  @Test
  void a_change_that_changes_nothing_leaves_the_version() {
    var region = district();
    var edition = begun(region);
    add(edition, region, wording(region, "\"code\":\"A1\"")).expect(201);

    assertThat(change(edition, region, "A1", 1, wording(region, "\"code\":\"A1\"")).expect(200).json()
        .path("version").asInt()).isOne();
  }

  @Test
  @DisplayName("行政许可法第十六条、第五十八条: what has no lawful basis is kept as a draft and not published")
  void an_unlawful_item_is_not_published_and_says_why() {
    var region = district();
    var edition = begun(region);
    add(edition, region, wording(region, """
        "code":"A1","elements":{"materials":[%s],"charged":true,"fees":[{"key":"f","name":"工本费","basis":[
          {"document":"某市收费管理办法","level":"LOCAL_RULE"}]}]}""".formatted(material()))).expect(201);

    var refused = publish(edition, region, "{}").expectProblem(409, "edition-not-publishable").json();

    assertThat(refused.path("errors").valueStream().map(error -> error.path("field").asString()).toList())
        .containsExactly("items[A1].materials[id-card].basis", "items[A1].fees[f].basis");
    var faults = get("/api/catalog/editions/" + edition + "/faults", keeperOf(region)).expect(200).json();
    assertThat(faults.at("/items/0/faults/1/message").asString()).contains("工本费").contains("行政法规");
  }

  @Test
  @DisplayName("行政许可法第十七条: no normative document creates a licence")
  void a_licence_needs_a_document_of_rank() {
    var region = district();
    var edition = begun(region);

    var added = add(edition, region, wording(region, """
        "code":"A1","elements":{"legalBases":[{"document":"关于某项工作的通知","level":"NORMATIVE_DOCUMENT"}]}"""))
        .expect(201).json();

    assertThat(added.at("/faults/0/code").asString()).isEqualTo("basis-too-low");
  }

  @Test
  void a_basis_that_ends_before_the_edition_begins_is_not_published() {
    var region = district();
    var edition = begun(region);
    add(edition, region, wording(region, """
        "code":"A1","elements":{"legalBases":[{"document":"某条例","level":"ADMINISTRATIVE_REGULATION","validUntil":"2020-01-01"}]}"""))
        .expect(201);

    var refused = publish(edition, region, "{}").expectProblem(409, "edition-not-publishable").json();

    assertThat(refused.at("/errors/0/code").asString()).isEqualTo("basis-expired");
  }

  @Test
  @DisplayName("国发〔2015〕27号: 非行政许可审批 is no type any more")
  void an_abolished_type_is_not_published() {
    var region = district();
    var edition = begun(region);
    add(edition, region, wording(region, "\"code\":\"A1\",\"type\":\"9001\"")).expect(201);

    var refused = publish(edition, region, "{}").expectProblem(409, "edition-not-publishable").json();

    assertThat(refused.at("/errors/0/code").asString()).isEqualTo("type-ended");
  }

  @Test
  void malformed_parts_are_named_by_their_path() {
    var region = district();

    var refused = add(begun(region), region, wording(region, """
        "code":"A1","elements":{"materials":[{"key":"","name":"证","form":"COPY","copies":0,"required":true}]}"""))
        .expectProblem(400, "invalid-request").json();

    assertThat(refused.path("errors").valueStream().map(error -> error.path("field").asString()).toList())
        .contains("elements.materials[0].key", "elements.materials[0].copies");
  }

  @Test
  void a_draft_begun_from_an_edition_holds_its_items() {
    var region = district();
    var first = published(region, 3);

    var draft = post("/api/catalog/editions", """
        {"region":"%s","year":2027,"title":"年度修订","from":%d}""".formatted(region, first), keeperOf(region))
        .expect(201).json();

    assertThat(draft.path("items").asInt()).isEqualTo(3);
    post("/api/catalog/editions", """
        {"region":"%s","year":2027,"title":"年度修订"}""".formatted(region), keeperOf(region))
        .expectProblem(409, "draft-exists");
    post("/api/catalog/editions", """
        {"region":"%s","year":2027,"title":"另一稿","from":%d}""".formatted(region, draft.path("id").asLong()),
        keeperOf(region)).expectProblem(409, "edition-not-of-region");
  }

  @Test
  void a_removed_item_is_gone_from_the_draft_alone() {
    var region = district();
    var first = published(region, 2);
    var draft = post("/api/catalog/editions", """
        {"region":"%s","year":2027,"title":"年度修订","from":%d}""".formatted(region, first), keeperOf(region))
        .expect(201).json().path("id").asLong();
    var code = region + "-A000001";

    send(request("/api/catalog/editions/" + draft + "/items/" + code + "?version=1", keeperOf(region)).DELETE())
        .expect(204);

    get("/api/catalog/editions/" + draft + "/items/" + code, keeperOf(region))
        .expectProblem(404, "item-not-in-draft");
    get("/api/catalog/items/" + code, null).expect(200);
  }

  @Test
  void a_published_edition_is_not_edited() {
    var region = district();
    var edition = published(region, 1);

    change(edition, region, region + "-A000001", 1, wording(region, "\"promisedLimitDays\":1"))
        .expectProblem(409, "edition-already-published");
    add(edition, region, wording(region, "\"code\":\"A2\"")).expectProblem(409, "edition-already-published");
  }

  @Test
  void only_the_region_s_keepers_work_on_its_drafts() {
    var region = district();
    var edition = begun(region);

    post("/api/catalog/editions/" + edition + "/items", wording(region, "\"code\":\"A1\""), keeperOf(district()))
        .expectProblem(403, "wrong-region");
    get("/api/catalog/editions/" + edition + "/faults", null).expectProblem(401, "unauthenticated");
  }

  @Test
  void an_old_code_finds_the_item_that_took_its_place() {
    var region = district();
    var edition = begun(region);
    add(edition, region, wording(region, "\"code\":\"%1$s-N1\",\"formerCodes\":[\"%1$s-OLD\"]".formatted(region)))
        .expect(201);
    publish(edition, region, "{}").expect(200);

    assertThat(get("/api/catalog/items/" + region + "-OLD", null).expect(200).json().path("code").asString())
        .isEqualTo(region + "-N1");
  }

  @Test
  void nobody_applies_for_a_template() {
    var region = district();
    var edition = begun(region);
    add(edition, region, wording(region, "\"code\":\"%s-T\",\"standing\":\"TEMPLATE\"".formatted(region))).expect(201);
    publish(edition, region, "{}").expect(200);

    assertThat(items("/api/catalog/items?organ=" + ORGAN + "&region=" + region)).isEmpty();
    assertThat(items("/api/catalog/items?standing=TEMPLATE&region=" + region)).containsExactly(region + "-T");
  }

  private List<String> items(String path) {
    return get(path, null).expect(200).json().path("items").valueStream()
        .map(item -> item.path("code").asString()).toList();
  }

  private long begun(String region) {
    return post("/api/catalog/editions", "{\"region\":\"%s\",\"year\":2026,\"title\":\"权力清单\"}".formatted(region),
        keeperOf(region)).expect(201).json().path("id").asLong();
  }

  private Answer add(long edition, String region, String wording) {
    return post("/api/catalog/editions/" + edition + "/items", wording, keeperOf(region));
  }

  private Answer change(long edition, String region, String code, int version, String wording) {
    return send(request("/api/catalog/editions/" + edition + "/items/" + code + "?version=" + version, keeperOf(region))
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(wording)));
  }

  private tools.jackson.databind.JsonNode one(long edition, String region, String code) {
    return get("/api/catalog/editions/" + edition + "/items/" + code, keeperOf(region)).expect(200).json();
  }

  /** A wording; what {@code more} names takes the place of the usual. */
  private static String wording(String region, String more) {
    var usual = """
        "name":"食品经营许可","type":"01","region":"%s","organCode":"%s","organName":"市场监管局","handling":"PROMISED",
        "statutoryLimitDays":20,"statutoryLimitBasis":"《中华人民共和国行政许可法》第四十二条","promisedLimitDays":20"""
        .formatted(region, ORGAN);
    for (var name : List.of("type", "promisedLimitDays")) {
      if (more.contains("\"" + name + "\":")) {
        usual = usual.replaceAll("\"" + name + "\":(\"[^\"]*\"|\\d+),?", "");
      }
    }
    return "{" + usual.strip().replaceAll(",$", "") + "," + more + "}";
  }

  private static String material() {
    return """
        {"key":"id-card","name":"身份证","form":"COPY","copies":1,"required":true,"basis":[]}""";
  }
}
