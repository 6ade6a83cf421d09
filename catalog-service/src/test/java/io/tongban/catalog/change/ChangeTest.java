package io.tongban.catalog.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import io.tongban.catalog.CatalogTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Declaring changes, and what two editions differ in, over HTTP. */
class ChangeTest extends CatalogTest {

  private static final String REASON = "\"document\":\"关于取消行政许可事项的决定\",\"documentNumber\":\"津政发〔2014〕10号\","
      + "\"reason\":\"简政放权\"";

  @Test
  void a_declared_cancellation_is_shown_with_its_document() {
    var region = district();
    var first = published(region, 3);
    var draft = revision(region, first);

    declare(draft, region, "\"kind\":\"CANCELLED\",\"items\":[\"%s-A000001\"],\"runningCases\":\"ENDED\""
        .formatted(region)).expect(201);
    publish(draft, region, "{}").expect(200);

    var diff = diff(draft, "");
    assertThat(diff.path("before").path("id").asLong()).isEqualTo(first);
    var change = diff.path("changes").path("items").get(0);
    assertThat(change.path("kind").asString()).isEqualTo("CANCELLED");
    assertThat(change.path("kindName").asString()).isEqualTo("取消");
    assertThat(change.path("before").get(0).path("code").asString()).isEqualTo(region + "-A000001");
    assertThat(change.path("grounds").path("documentNumber").asString()).isEqualTo("津政发〔2014〕10号");
    assertThat(change.path("grounds").path("runningCasesName").asString()).isEqualTo("终止办理并告知申请人");
    assertThat(diff.path("changes").path("total").asInt()).isEqualTo(1);
  }

  @Test
  void amended_items_are_compared_field_by_field_in_words() {
    var region = district();
    var draft = revision(region, published(region, 2));
    edit(draft, region, "\"promisedLimitDays\":20", "\"promisedLimitDays\":5");

    var field = diff(draft, "", keeperOf(region)).path("changes").path("items").get(0).path("fields").get(0);

    assertThat(field.path("label").asString()).isEqualTo("承诺时限（工作日）");
    assertThat(field.path("before").asString()).isEqualTo("20");
    assertThat(field.path("after").asString()).isEqualTo("5");
    var english = send(request("/api/catalog/editions/" + draft + "/diff", keeperOf(region))
        .header("Accept-Language", "en").GET()).expect(200).json();
    assertThat(english.path("changes").path("items").get(0).path("fields").get(0).path("label").asString())
        .isEqualTo("Promised limit (working days)");
  }

  @Test
  void differences_are_filtered_counted_and_read_page_by_page() {
    var region = district();
    published(region, 5);
    var second = imported(region, "list.csv", (list(region, 2) + "环保局,000125583,未分类,排污许可,%s-B1,1,%s\n"
        .formatted(region, region)).getBytes(UTF_8), Map.of("title", "下一版")).path("editionId").asLong();

    var all = diff(second, "?size=2", keeperOf(region));
    var more = diff(second, "?size=2&after=" + encoded(all.path("changes").path("next").asString()), keeperOf(region));
    var added = diff(second, "?kind=ADDED", keeperOf(region));
    var ofOrgan = diff(second, "?organ=11120116MB0A00026R", keeperOf(region));

    assertThat(all.path("counts").valueStream().map(count ->
        count.path("kind").asString() + count.path("count").asInt() + count.path("undeclared").asInt()).toList())
        .contains("ADDED11", "CANCELLED33", "AMENDED00");
    assertThat(all.path("organs").get(0).path("total").asInt()).isEqualTo(3);
    assertThat(all.path("changes").path("total").asInt()).isEqualTo(4);
    assertThat(codes(all)).hasSize(2).doesNotContainAnyElementsOf(codes(more));
    assertThat(codes(more)).hasSize(2);
    assertThat(codes(added)).containsExactly(region + "-B1");
    assertThat(codes(ofOrgan)).hasSize(3);
  }

  @Test
  void any_two_editions_are_compared_over_those_between() {
    var region = district();
    var first = published(region, 3);
    var second = revision(region, first);
    declare(second, region, "\"kind\":\"MERGED\",\"items\":[\"%1$s-A000001\",\"%1$s-A000002\"],\"into\":[{\"code\":\"%1$s-M\",\"name\":\"合并许可\"}]"
        .formatted(region)).expect(201);
    publish(second, region, "{}").expect(200);
    var third = revision(region, second);
    edit(third, region, "-A000003", "\"promisedLimitDays\":20", "\"promisedLimitDays\":3");
    publish(third, region, "{}").expect(200);

    var diff = diff(third, "?against=" + first);
    var back = diff(first, "?against=" + third);

    assertThat(kinds(diff)).containsExactly("AMENDED", "MERGED");
    assertThat(diff.path("changes").path("items").get(1).path("grounds").path("reason").asString()).isEqualTo("简政放权");
    assertThat(kinds(back)).contains("AMENDED", "CANCELLED").doesNotContain("MERGED");
    assertThat(kinds(diff(third, ""))).containsExactly("AMENDED");
    assertThat(kinds(diff(third, "?against=" + third))).isEmpty();
  }

  @Test
  void a_transfer_takes_all_items_of_an_organ_to_another() {
    var region = district();
    var draft = revision(region, published(region, 2));

    declare(draft, region, """
        "kind":"TRANSFERRED","items":["%1$s-A000001","%1$s-A000002"],"organCode":"91120116MA05ABCD98",
        "organName":"行政审批局","runningCases":"HANDED_OVER","transitionUntil":"2026-12-31"
        """.formatted(region)).expect(201);

    var diff = diff(draft, "", keeperOf(region));
    assertThat(kinds(diff)).containsExactly("TRANSFERRED", "TRANSFERRED");
    assertThat(diff.path("organs").get(0).path("name").asString()).isEqualTo("行政审批局");
    assertThat(diff.path("changes").path("items").get(0).path("grounds").path("transitionUntil").asString())
        .isEqualTo("2026-12-31");
  }

  @Test
  void a_withdrawn_change_puts_the_items_back() {
    var region = district();
    var draft = revision(region, published(region, 2));
    declare(draft, region, "\"kind\":\"SPLIT\",\"items\":[\"%1$s-A000001\"],\"into\":[{\"code\":\"%1$s-S1\",\"name\":\"甲\"},{\"code\":\"%1$s-S2\",\"name\":\"乙\"}]"
        .formatted(region)).expect(201);
    assertThat(kinds(diff(draft, "", keeperOf(region)))).containsExactly("SPLIT");
    var path = "/api/catalog/editions/" + draft + "/changes";
    var change = get(path, keeperOf(region)).expect(200).json().path("items").get(0);
    assertThat(change.path("before").get(0).path("name").asString()).isEqualTo("第1号许可");
    assertThat(change.path("after").findValuesAsString("name")).containsExactly("甲", "乙");
    var id = change.path("id").asLong();

    delete(path + "/" + id, keeperOf(region)).expect(204);

    assertThat(kinds(diff(draft, "", keeperOf(region)))).isEmpty();
    delete(path + "/" + id, keeperOf(region)).expectProblem(404, "not-found");
  }

  @Test
  void a_change_that_another_rests_on_is_not_withdrawn_first() {
    var region = district();
    var draft = revision(region, published(region, 3));
    declare(draft, region, "\"kind\":\"MERGED\",\"items\":[\"%1$s-A000001\",\"%1$s-A000002\"]".formatted(region))
        .expect(201);
    declare(draft, region, "\"kind\":\"CANCELLED\",\"items\":[\"%s-A000001\"]".formatted(region)).expect(201);
    var path = "/api/catalog/editions/" + draft + "/changes";
    var ids = get(path, keeperOf(region)).json().path("items").valueStream().map(c -> c.path("id").asLong()).toList();

    delete(path + "/" + ids.getFirst(), keeperOf(region)).expectProblem(409, "change-built-upon");
    delete(path + "/" + ids.getLast(), keeperOf(region)).expect(409);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "kind":"MERGED","items":["%s-A000001"]                                       | 400 | merge-of-one
      "kind":"SPLIT","items":["%s-A000001"]                                        | 400 | split-into-one
      "kind":"CANCELLED","items":["%s-NONE"]                                       | 404 | item-not-in-draft
      "kind":"AMENDED","items":["%s-NONE"]                                         | 404 | item-not-in-draft
      "kind":"TRANSFERRED","items":["%s-A000001"],"organName":"局"                  | 400 | organ-needed
      "kind":"DELEGATED","items":["%s-A000001"]                                    | 400 | change-of-tiers
      "kind":"MERGED","items":["%1$s-A000001","%1$s-A000002"],"like":"%1$s-A000003" | 400 | item-not-chosen
      "kind":"CANCELLED","items":[]                                                | 400 | invalid-request
      """)
  void what_cannot_be_done_is_refused_and_changes_nothing(String wish, int status, String code) {
    var region = district();
    var draft = revision(region, published(region, 3));

    declare(draft, region, wish.formatted(region)).expectProblem(status, code);

    assertThat(kinds(diff(draft, "", keeperOf(region)))).isEmpty();
    assertThat(get("/api/catalog/editions/" + draft + "/changes", keeperOf(region)).json().path("items")).isEmpty();
  }

  @Test
  void a_published_edition_takes_no_change_and_nobody_else_declares_one() {
    var region = district();
    var edition = published(region, 2);
    var wish = "\"kind\":\"CANCELLED\",\"items\":[\"%s-A000001\"]".formatted(region);

    declare(edition, region, wish).expectProblem(409, "edition-already-published");
    post("/api/catalog/editions/" + edition + "/changes", "{" + wish + "," + REASON + "}", keeperOf(district()))
        .expectProblem(403, "wrong-region");
    post("/api/catalog/editions/" + edition + "/changes", "{" + wish + "," + REASON + "}", null)
        .expectProblem(401, "unauthenticated");
    get("/api/catalog/editions/" + edition + "/diff", null).expectProblem(404, "nothing-to-compare");
  }

  @Test
  void a_draft_is_compared_for_its_keepers_only() {
    var region = district();
    var first = published(region, 1);
    var draft = revision(region, first);

    get("/api/catalog/editions/" + draft + "/diff", null).expectProblem(404, "not-found");
    get("/api/catalog/editions/" + first + "/diff?against=" + draft, keeperOf(district()))
        .expectProblem(404, "not-found");
    get("/api/catalog/editions/" + draft + "/changes", null).expectProblem(404, "not-found");
  }

  @Test
  void what_is_declared_must_be_true_of_the_items() {
    var region = district();
    var draft = revision(region, published(region, 2));
    declare(draft, region, "\"kind\":\"CANCELLED\",\"items\":[\"%s-A000001\"]".formatted(region)).expect(201);
    declare(draft, region, "\"kind\":\"MERGED\",\"items\":[\"%1$s-A000002\",\"%1$s-A000001\"]".formatted(region))
        .expectProblem(404, "item-not-in-draft");
    ended(upload(region, "list.csv", list(region, 2).getBytes(UTF_8), Map.of("title", "修订", "mode", "REPLACE"))
        .expect(202).json().path("id").asLong(), keeperOf(region));

    var refused = publish(draft, region, "{}").expectProblem(409, "edition-not-publishable");

    assertThat(refused.json().path("errors").findValuesAsString("code")).containsExactly("change-leaves-item");
  }

  @Test
  void of_two_who_cancel_one_item_the_second_learns_that_it_is_gone() {
    var region = district();
    var draft = revision(region, published(region, 2));
    var wish = "\"kind\":\"CANCELLED\",\"items\":[\"%s-A000001\"]".formatted(region);

    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> declare(draft, region, wish), callers))
          .limit(4).toList().stream().map(CompletableFuture::join).toList();
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 404, 404, 404);
    }
    assertThat(jdbc.sql("select count(*) from item_change where edition_id = ?").param(draft).query(Integer.class)
        .single()).isEqualTo(1);
  }

  private long revision(String region, long from) {
    return post("/api/catalog/editions", "{\"region\":\"%s\",\"year\":2026,\"title\":\"修订\",\"from\":%d}"
        .formatted(region, from), keeperOf(region)).expect(201).json().path("id").asLong();
  }

  private Answer declare(long draft, String region, String wish) {
    return post("/api/catalog/editions/" + draft + "/changes", "{" + wish + "," + REASON + "}", keeperOf(region));
  }

  private void edit(long draft, String region, String before, String after) {
    edit(draft, region, "-A000001", before, after);
  }

  private void edit(long draft, String region, String item, String before, String after) {
    var path = "/api/catalog/editions/" + draft + "/items/" + region + item;
    var found = get(path, keeperOf(region)).expect(200).json();
    send(request(path + "?version=" + found.path("version").asInt(), keeperOf(region))
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(found.path("item").toString().replace(before, after)))).expect(200);
  }

  private JsonNode diff(long edition, String query) {
    return get("/api/catalog/editions/" + edition + "/diff" + query, null).expect(200).json();
  }

  private JsonNode diff(long edition, String query, String token) {
    return get("/api/catalog/editions/" + edition + "/diff" + query, token).expect(200).json();
  }

  private static List<String> kinds(JsonNode diff) {
    return diff.path("changes").path("items").valueStream().map(change -> change.path("kind").asString()).toList();
  }

  private static List<String> codes(JsonNode diff) {
    return diff.path("changes").path("items").valueStream()
        .map(change -> change.path(change.path("after").isEmpty() ? "before" : "after").get(0).path("code").asString())
        .toList();
  }
}
