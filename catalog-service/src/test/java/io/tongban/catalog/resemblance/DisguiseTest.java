package io.tongban.catalog.resemblance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tongban.catalog.Answer;
import io.tongban.catalog.CatalogTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;

class DisguiseTest extends CatalogTest {

  private static final String REASON = "依据新颁布的地方性法规设定，对象与条件均与原事项不同。";

  @Test
  @DisplayName("优化营商环境条例第四十条: what this very draft cancels does not come back in it under another word")
  void a_draft_that_cancels_an_item_and_adds_it_under_another_word_is_not_published() {
    var region = district();
    var draft = withoutAndWith(region, "小餐饮经营许可", "小餐饮经营备案");

    var refused = publish(draft, region, "{}").expectProblem(409, "edition-not-publishable").json();

    var error = refused.path("errors").get(0);
    assertThat(error.path("field").asString()).isEqualTo("items[%s-NEW]".formatted(region));
    assertThat(error.path("code").asString()).isEqualTo("resembles-cancelled");
    assertThat(error.path("message").asString())
        .contains("小餐饮经营备案").contains("小餐饮经营许可").contains(region + "-OLD").contains("7.5").contains("3.8");
  }

  @Test
  void the_evidence_is_shown_side_by_side() {
    var region = district();
    var draft = withoutAndWith(region, "小餐饮经营许可", "小餐饮经营备案");

    var flags = flags(draft, region);

    assertThat(flags.path("items")).hasSize(1);
    var flag = flags.path("items").get(0);
    assertThat(flag.path("excused").asBoolean()).isFalse();
    var evidence = flag.at("/against/0/evidence");
    assertThat(evidence.at("/cancelled/code").asString()).isEqualTo(region + "-OLD");
    assertThat(evidence.at("/cancelled/name").asString()).isEqualTo("小餐饮经营许可");
    assertThat(evidence.path("points").asDouble()).isGreaterThan(evidence.path("threshold").asDouble());
    assertThat(evidence.at("/names/shared/0/text").asString()).isEqualTo("小餐饮经营");
    assertThat(evidence.at("/names/proposed/means/0").asString()).isEqualTo("备案");
    assertThat(evidence.at("/names/cancelled/means/0").asString()).isEqualTo("许可");
    assertThat(flag.at("/against/0/override").isNull()).isTrue();
  }

  @Test
  void conditions_and_materials_stand_beside_each_other_too() {
    var region = district();
    var first = begun(region, null, "第一版");
    add(first, region, "OLD", "小餐饮经营许可", elements("有固定的经营场所", "从业人员健康证明")).expect(201);
    publish(first, region, "{}").expect(200);
    var draft = begun(region, first, "第二版");
    remove(draft, region, "OLD");

    var added = add(draft, region, "NEW", "放心单位创建", elements("经营场所固定", "从业人员健康证明复印件")).expect(201).json();

    assertThat(added.at("/warnings/0/code").asString()).isEqualTo("resembles-cancelled");
    var evidence = flags(draft, region).at("/items/0/against/0/evidence");
    assertThat(evidence.at("/conditions/0/proposed").asString()).isEqualTo("经营场所固定");
    assertThat(evidence.at("/conditions/0/cancelled").asString()).isEqualTo("有固定的经营场所");
    assertThat(evidence.at("/materials/0/likeness").asDouble()).isGreaterThan(0.9);
  }

  @Test
  void a_reasoned_override_lets_it_pass_and_is_audited() {
    var region = district();
    var draft = withoutAndWith(region, "小餐饮经营许可", "小餐饮经营备案");

    var flag = override(draft, region, "NEW", REASON).expect(200).json();

    assertThat(flag.path("excused").asBoolean()).isTrue();
    assertThat(flag.at("/against/0/override/by").asString()).isEqualTo("目录管理员");
    publish(draft, region, "{}").expect(200);
    assertThat(jdbc.sql("""
            select actor || ' ' || (details ->> 'reason') || ' ' || (details -> 'against' -> 0 ->> 'cancelled')
            from audit_entry where action = 'OVERRIDE_RESEMBLANCE' and edition_id = ? and item_code = ?""")
        .param(draft).param(region + "-NEW").query(String.class).single())
        .isEqualTo("keeper-" + region + " " + REASON + " item:" + region + "-OLD");
    var kept = flags(draft, region).path("items").get(0);
    assertThat(kept.at("/against/0/override/reason").asString()).isEqualTo(REASON);
    assertThat(kept.at("/against/0/evidence/cancelled/name").asString()).isEqualTo("小餐饮经营许可");
    assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() ->
        jdbc.sql("delete from resemblance_override where edition_id = ?").param(draft).update());
  }

  @Test
  void a_changed_text_needs_a_new_reason() {
    var region = district();
    var draft = withoutAndWith(region, "小餐饮经营许可", "小餐饮经营备案");
    override(draft, region, "NEW", REASON).expect(200);

    change(draft, region, "NEW", 1, "小餐饮经营登记").expect(200);

    publish(draft, region, "{}").expectProblem(409, "edition-not-publishable");
    assertThat(flags(draft, region).at("/items/0/excused").asBoolean()).isFalse();
    override(draft, region, "NEW", REASON).expect(200);
    publish(draft, region, "{}").expect(200);
  }

  @Test
  void a_word_is_no_reason() {
    var region = district();
    var draft = withoutAndWith(region, "小餐饮经营许可", "小餐饮经营备案");

    override(draft, region, "NEW", "  工作需要          ").expectProblem(400, "reason-too-short");
    post(address(draft, region, "NEW"), "{}", keeperOf(region)).expectProblem(400, "invalid-request");
    publish(draft, region, "{}").expectProblem(409, "edition-not-publishable");
  }

  @Test
  void who_saw_another_version_of_the_item_does_not_override_it() {
    var region = district();
    var draft = withoutAndWith(region, "小餐饮经营许可", "小餐饮经营备案");
    assertThat(flags(draft, region).at("/items/0/version").asInt()).isEqualTo(1);
    change(draft, region, "NEW", 1, "小餐饮经营登记").expect(200);

    post(address(draft, region, "NEW") + "?version=1", reason(REASON), keeperOf(region))
        .expectProblem(412, "item-changed-meanwhile");
    post(address(draft, region, "NEW") + "?version=2", reason(REASON), keeperOf(region)).expect(200);
  }

  @Test
  void only_the_region_s_keepers_see_and_override() {
    var region = district();
    var draft = withoutAndWith(region, "小餐饮经营许可", "小餐饮经营备案");

    post(address(draft, region, "NEW"), reason(REASON), keeperOf(district())).expectProblem(403, "wrong-region");
    get("/api/catalog/editions/" + draft + "/resemblances", keeperOf(district())).expectProblem(403, "wrong-region");
    get("/api/catalog/editions/" + draft + "/resemblances", null).expectProblem(401, "unauthenticated");
  }

  @Test
  void nothing_is_overridden_where_nothing_is_flagged() {
    var region = district();
    var draft = withoutAndWith(region, "小餐饮经营许可", "取水许可");

    override(draft, region, "NEW", REASON).expectProblem(409, "no-resemblance");
    override(draft, region, "NONE", REASON).expectProblem(404, "item-not-in-draft");
    publish(draft, region, "{}").expect(200);
    override(draft, region, "NEW", REASON).expectProblem(409, "edition-already-published");
  }

  @Test
  void an_item_that_comes_back_under_its_own_code_is_flagged() {
    var region = district();
    var first = published(region, null, "第一版", "OLD", "小餐饮经营许可");
    var second = begun(region, first, "第二版");
    remove(second, region, "OLD");
    add(second, region, "OTHER", "取水许可", "{}").expect(201);
    publish(second, region, "{}").expect(200);
    var third = begun(region, second, "第三版");

    var added = add(third, region, "OLD", "小餐饮经营许可", "{}").expect(201).json();

    assertThat(added.at("/warnings/0/code").asString()).isEqualTo("resembles-cancelled");
    publish(third, region, "{}").expectProblem(409, "edition-not-publishable");
  }

  @Test
  void what_is_in_force_and_unchanged_is_left_alone_though_its_like_is_cancelled() {
    var region = district();
    var first = begun(region, null, "第一版");
    add(first, region, "OLD", "小餐饮经营许可", "{}").expect(201);
    add(first, region, "LIKE", "小餐饮经营登记", "{}").expect(201);
    publish(first, region, "{}").expect(200);
    var draft = begun(region, first, "第二版");
    remove(draft, region, "OLD");

    assertThat(flags(draft, region).path("items")).isEmpty();
    put(draft, region, "LIKE", 1, wording(region, "LIKE", "小餐饮经营登记", "{}")
        .replace("\"promisedLimitDays\":20", "\"promisedLimitDays\":5")).expect(200);
    assertThat(flags(draft, region).path("items")).as("a shorter promise proposes nothing").isEmpty();
    change(draft, region, "LIKE", 2, "小餐饮经营备案").expect(200);
    assertThat(flags(draft, region).path("items")).hasSize(1);
  }

  @Test
  void what_goes_on_under_another_code_was_not_cancelled() {
    var region = district();
    var first = published(region, null, "第一版", "OLD", "小餐饮经营许可");
    var draft = begun(region, first, "第二版");
    remove(draft, region, "OLD");

    add(draft, region, "NEW", "小餐饮经营许可", "{}", "\"formerCodes\":[\"%s-OLD\"],".formatted(region)).expect(201);

    assertThat(flags(draft, region).path("items")).isEmpty();
    publish(draft, region, "{}").expect(200);
  }

  @Test
  void what_goes_on_with_the_same_base_code_was_not_cancelled() {
    var region = district();
    var first = begun(region, null, "第一版");
    add(first, region, "OLD", "小餐饮经营许可", "{}", "\"baseCode\":\"000131018001\",").expect(201);
    publish(first, region, "{}").expect(200);
    var draft = begun(region, first, "第二版");
    remove(draft, region, "OLD");

    add(draft, region, "NEW", "小餐饮经营许可", "{}", "\"baseCode\":\"000131018001\",").expect(201);

    assertThat(flags(draft, region).path("items")).isEmpty();
  }

  @Test
  void who_adopts_what_the_city_has_in_force_need_give_no_reason() {
    var city = "540000";
    var template = begun(city, null, "市版");
    add(template, city, "T", "小餐饮经营备案", elements("有固定的经营场所", "从业人员健康证明"), "\"standing\":\"TEMPLATE\",")
        .expect(201);
    publish(template, city, "{}").expect(200);
    var district = "540101";
    var draft = begun(district, published(district, null, "第一版", "OLD", "小餐饮经营许可"), "第二版");
    remove(draft, district, "OLD");
    var adopted = "\"template\":\"%s-T\",".formatted(city);

    add(draft, district, "NEW", "小餐饮经营备案", elements("有固定的经营场所", "从业人员健康证明"), adopted).expect(201);

    assertThat(flags(draft, district).path("items")).isEmpty();
    add(draft, district, "MORE", "小餐饮经营备案", elements("有固定的经营场所", "开业承诺书"), adopted).expect(201);
    assertThat(flags(draft, district).path("items")).as("it asks for more than the template").hasSize(1);
  }

  @Test
  void an_item_declared_cancelled_is_so_whatever_codes_others_claim() {
    var region = district();
    var first = published(region, null, "第一版", "OLD", "小餐饮经营许可");
    var draft = begun(region, first, "第二版");
    remove(draft, region, "OLD");
    jdbc.sql("""
            insert into item_change (edition_id, kind, before, after, document, reason, declared_at, declared_by)
            values (?, 'CANCELLED', array[?], '{}', '关于取消一批事项的决定', '清理', now(), '管理员')""")
        .param(draft).param(region + "-OLD").update();
    add(draft, region, "NEW", "小餐饮经营备案", "{}", "\"formerCodes\":[\"%s-OLD\"],".formatted(region)).expect(201);

    assertThat(flags(draft, region).at("/items/0/against/0/evidence/cancelled/document").asString())
        .isEqualTo("关于取消一批事项的决定");
  }

  @Test
  void a_code_declared_cancelled_long_ago_is_not_claimed_as_a_former_one() {
    var region = district();
    var first = published(region, null, "第一版", "OLD", "小餐饮经营许可");
    var second = begun(region, first, "第二版");
    remove(second, region, "OLD");
    add(second, region, "OTHER", "取水许可", "{}").expect(201);
    publish(second, region, "{}").expect(200);
    var third = begun(region, second, "第三版");

    add(third, region, "NEW", "小餐饮经营备案", "{}", "\"formerCodes\":[\"%s-OLD\"],".formatted(region)).expect(201);

    assertThat(flags(third, region).path("items")).hasSize(1);
  }

  @Test
  void what_the_city_cancelled_is_not_set_up_by_a_district() {
    var city = "530000";
    var first = published(city, null, "市第一版", "OLD", "小餐饮经营许可");
    var second = begun(city, first, "市第二版");
    remove(second, city, "OLD");
    add(second, city, "OTHER", "取水许可", "{}").expect(201);
    publish(second, city, "{}").expect(200);
    var district = "530101";

    var draft = begun(district, null, "区版");
    add(draft, district, "NEW", "小餐饮经营登记", "{}").expect(201);

    assertThat(flags(draft, district).at("/items/0/against/0/evidence/cancelled/region").asString()).isEqualTo(city);
  }

  @Test
  void what_another_district_cancelled_is_none_of_this_one_s_business() {
    var other = district();
    var first = published(other, null, "第一版", "OLD", "小餐饮经营许可");
    var second = begun(other, first, "第二版");
    remove(second, other, "OLD");
    add(second, other, "OTHER", "取水许可", "{}").expect(201);
    publish(second, other, "{}").expect(200);
    var region = district();

    var draft = begun(region, null, "第一版");
    add(draft, region, "NEW", "小餐饮经营备案", "{}").expect(201);

    assertThat(flags(draft, region).path("items")).isEmpty();
  }

  @Test
  @DisplayName("国发〔2015〕27号: what the State Council cancelled")
  void a_recorded_cancellation_counts_from_its_day_on_and_can_be_taken_back() {
    var region = district();
    var draft = begun(region, null, "第一版");
    add(draft, region, "NEW", "粮食收购资格备案", "{}").expect(201);

    var ids = record(region, "2026-11-25", "粮食收购资格认定").expect(201).json();
    record(region, "2036-01-01", "取水许可").expect(201);

    var evidence = flags(draft, region).at("/items/0/against/0/evidence");
    assertThat(evidence.at("/cancelled/document").asString()).isEqualTo("国务院关于取消一批行政许可事项的决定");
    assertThat(evidence.at("/cancelled/code").isNull()).isTrue();
    publish(draft, region, "{}").expectProblem(409, "edition-not-publishable");
    add(draft, region, "WATER", "取水备案", "{}").expect(201);
    assertThat(flags(draft, region).path("items")).as("not before its day").hasSize(1);
    var address = "/api/catalog/cancellations/" + ids.get(0).asLong();
    delete(address, keeperOf(district())).expectProblem(403, "wrong-region");
    delete(address, keeperOf(region)).expect(204);
    delete(address, keeperOf(region)).expectProblem(404, "not-found");
    assertThat(flags(draft, region).path("items")).isEmpty();
    assertThat(get("/api/catalog/cancellations?region=" + region, null).expect(200).json().path("items")).hasSize(1);
    assertThat(jdbc.sql("select action from audit_entry where region = ? and action like '%CANCELLATION%' order by id")
        .param(region).query(String.class).list())
        .containsExactly("RECORD_CANCELLATIONS", "RECORD_CANCELLATIONS", "WITHDRAW_CANCELLATION");
  }

  @Test
  void cancellations_are_recorded_by_their_region_s_keepers_and_with_a_paper() {
    var region = district();

    post("/api/catalog/cancellations", paper(region, "2026-11-25", "某许可"), keeperOf(district()))
        .expectProblem(403, "wrong-region");
    post("/api/catalog/cancellations", paper(region, "2026-11-25", " "), keeperOf(region))
        .expectProblem(400, "invalid-request");
    post("/api/catalog/cancellations", "{\"region\":\"%s\",\"items\":[]}".formatted(region), keeperOf(region))
        .expectProblem(400, "invalid-request");
  }

  @Test
  void flags_are_listed_in_pages() {
    var region = district();
    var draft = withoutAndWith(region, "小餐饮经营许可", "小餐饮经营备案");
    add(draft, region, "NEXT", "小餐饮经营登记", "{}").expect(201);

    var page = get("/api/catalog/editions/" + draft + "/resemblances?size=1", keeperOf(region)).expect(200).json();
    var next = get("/api/catalog/editions/" + draft + "/resemblances?size=1&after=" + page.path("next").asString(),
        keeperOf(region)).expect(200).json();

    assertThat(page.at("/items/0/code").asString()).isEqualTo(region + "-NEW");
    assertThat(next.at("/items/0/code").asString()).isEqualTo(region + "-NEXT");
    assertThat(next.path("next").isNull()).isTrue();
    get("/api/catalog/editions/" + draft + "/resemblances?size=101", keeperOf(region))
        .expectProblem(400, "invalid-page");
  }

  @Test
  void an_edition_that_takes_effect_later_is_compared_with_what_is_cancelled_then() {
    var region = district();
    record(region, "2027-06-01", "粮食收购资格认定").expect(201);
    var draft = begun(region, null, "第一版");
    add(draft, region, "NEW", "粮食收购资格备案", "{}").expect(201);
    var later = clock.instant().plus(Duration.ofDays(700));

    publish(draft, region, "{\"effectiveFrom\":\"%s\"}".formatted(later))
        .expectProblem(409, "edition-not-publishable");
  }

  /** A draft from which one item is taken and to which another is added. */
  private long withoutAndWith(String region, String old, String added) {
    var draft = begun(region, published(region, null, "第一版", "OLD", old), "第二版");
    remove(draft, region, "OLD");
    add(draft, region, "NEW", added, "{}").expect(201);
    return draft;
  }

  private long published(String region, @Nullable Long from, String title, String code, String name) {
    var edition = begun(region, from, title);
    add(edition, region, code, name, "{}").expect(201);
    publish(edition, region, "{}").expect(200);
    return edition;
  }

  private long begun(String region, @Nullable Long from, String title) {
    return post("/api/catalog/editions", "{\"region\":\"%s\",\"year\":2026,\"title\":\"%s\",\"from\":%s}"
        .formatted(region, title, from), keeperOf(region)).expect(201).json().path("id").asLong();
  }

  private Answer add(long edition, String region, String code, String name, String elements) {
    return add(edition, region, code, name, elements, "");
  }

  private Answer add(long edition, String region, String code, String name, String elements, String more) {
    return post("/api/catalog/editions/" + edition + "/items",
        wording(region, code, name, elements).replaceFirst("\\{", "{" + more), keeperOf(region));
  }

  private Answer change(long edition, String region, String code, int version, String name) {
    return put(edition, region, code, version, wording(region, code, name, "{}"));
  }

  private Answer put(long edition, String region, String code, int version, String wording) {
    return send(request("/api/catalog/editions/%d/items/%s-%s?version=%d".formatted(edition, region, code, version),
        keeperOf(region)).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(wording)));
  }

  private void remove(long edition, String region, String code) {
    delete("/api/catalog/editions/%d/items/%s-%s?version=1".formatted(edition, region, code), keeperOf(region))
        .expect(204);
  }

  private JsonNode flags(long edition, String region) {
    return get("/api/catalog/editions/" + edition + "/resemblances", keeperOf(region)).expect(200).json();
  }

  private Answer override(long edition, String region, String code, String reason) {
    return post(address(edition, region, code), reason(reason), keeperOf(region));
  }

  private static String address(long edition, String region, String code) {
    return "/api/catalog/editions/%d/resemblances/%s-%s/override".formatted(edition, region, code);
  }

  private static String reason(String reason) {
    return "{\"reason\":\"%s\"}".formatted(reason);
  }

  private Answer record(String region, String on, String name) {
    return post("/api/catalog/cancellations", paper(region, on, name), keeperOf(region));
  }

  private static String paper(String region, String on, String name) {
    return """
        {"region":"%s","document":"国务院关于取消一批行政许可事项的决定","documentNumber":"国发〔2026〕1号","cancelledOn":"%s",
        "items":[{"name":"%s"}]}""".formatted(region, on, name);
  }

  private static String elements(String condition, String material) {
    var basis = "[{\"document\":\"某条例\",\"level\":\"LOCAL_REGULATION\"}]";
    return """
        {"conditions":[{"key":"c","text":"%s","basis":%s}],
         "materials":[{"key":"m","name":"%s","form":"COPY","copies":1,"required":true,"basis":%s}]}"""
        .formatted(condition, basis, material, basis);
  }

  private static String wording(String region, String code, String name, String elements) {
    return Stream.of("\"code\":\"%s-%s\"".formatted(region, code), "\"name\":\"%s\"".formatted(name), "\"type\":\"10\"",
            "\"region\":\"%s\"".formatted(region), "\"organCode\":\"11120116MB0A00026R\"", "\"organName\":\"市场监管局\"",
            "\"handling\":\"PROMISED\"", "\"statutoryLimitDays\":20",
            "\"statutoryLimitBasis\":\"《中华人民共和国行政许可法》第四十二条\"", "\"promisedLimitDays\":20",
            "\"elements\":" + elements)
        .collect(Collectors.joining(",", "{", "}"));
  }
}
