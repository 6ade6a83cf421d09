package io.tongban.catalog.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 公开历史: what any citizen learns of an item. */
class HistoryTest extends CatalogTest {

  @Test
  void a_cancelled_item_tells_its_whole_life_with_the_documents() {
    var region = district();
    var first = published(region, 2);
    var second = revision(region, first, "2027年版");
    amend(second, region, "-A000001", "\"promisedLimitDays\":20", "\"promisedLimitDays\":7");
    publish(second, region, "{}").expect(200);
    var third = revision(region, second, "2028年版");
    change(third, region, "\"kind\":\"CANCELLED\",\"items\":[\"%s-A000001\"]".formatted(region));
    var from = clock.instant().plus(Duration.ofDays(2));
    publish(third, region, "{\"effectiveFrom\":\"%s\"}".formatted(from)).expect(200);

    var announced = history(region + "-A000001");
    clock.forward(Duration.ofDays(3));
    var past = history(region + "-A000001");

    assertThat(kinds(announced)).containsExactly("ADDED", "AMENDED", "CANCELLED");
    assertThat(announced.path("inForce").get(0).asString()).isEqualTo(region + "-A000001");
    assertThat(announced.path("events").get(2).path("coming").asBoolean()).isTrue();
    assertThat(past.path("inForce")).isEmpty();
    assertThat(past.path("events").get(2).path("coming").asBoolean()).isFalse();
    assertThat(past.path("name").asString()).isEqualTo("第1号许可");
    assertThat(past.path("events").get(1).path("change").path("fields").get(0).path("after").asString()).isEqualTo("7");
    var cancelled = past.path("events").get(2);
    assertThat(cancelled.path("at").asString()).isEqualTo(from.toString());
    assertThat(cancelled.path("edition").path("title").asString()).isEqualTo("2028年版");
    assertThat(cancelled.path("change").path("grounds").path("documentNumber").asString()).isEqualTo("津政发〔2014〕10号");
  }

  @Test
  void a_merged_item_is_followed_both_ways() {
    var region = district();
    var first = published(region, 3);
    var second = revision(region, first, "2027年版");
    change(second, region, """
        "kind":"MERGED","items":["%1$s-A000001","%1$s-A000002"],"into":[{"code":"%1$s-M","name":"合并许可"}]"""
        .formatted(region));
    publish(second, region, "{}").expect(200);
    var third = revision(region, second, "2028年版");
    change(third, region, """
        "kind":"TRANSFERRED","items":["%s-M"],"organCode":"91120116MA05ABCD98","organName":"行政审批局\""""
        .formatted(region));
    publish(third, region, "{}").expect(200);

    var ofPart = history(region + "-A000001");
    var ofWhole = history(region + "-M");

    assertThat(kinds(ofPart)).containsExactly("ADDED", "MERGED", "TRANSFERRED");
    assertThat(ofPart.path("codes").valueStream().map(JsonNode::asString))
        .containsExactly(region + "-A000001", region + "-M");
    assertThat(ofPart.path("events").get(1).path("change").path("before")).hasSize(2);
    assertThat(kinds(ofWhole)).containsExactly("ADDED", "ADDED", "MERGED", "TRANSFERRED");
    assertThat(kinds(history(region + "-A000003"))).containsExactly("ADDED");
  }

  @Test
  void an_item_whose_code_changed_without_a_word_is_followed_by_its_base_code() {
    var region = district();
    var base = "120112345001";
    var one = imported(region, "list.csv", national(region, "11120116MB0A00026R", base).getBytes(UTF_8), Map.of())
        .path("editionId").asLong();
    publish(one, region, "{}").expect(200);
    var two = imported(region, "list.csv", national(region, "91120116MA05ABCD98", base).getBytes(UTF_8),
        Map.of("title", "下一版")).path("editionId").asLong();
    publish(two, region, "{}").expect(200);

    var old = history("11120116MB0A00026R4" + base);

    assertThat(kinds(old)).containsExactly("ADDED", "TRANSFERRED");
    assertThat(old.path("events").get(1).path("change").path("grounds").isNull()).isTrue();
    assertThat(old.path("inForce").get(0).asString()).isEqualTo("91120116MA05ABCD98" + "4" + base);
  }

  @Test
  void drafts_are_no_history() {
    var region = district();
    draft(region, 1);

    get("/api/catalog/items/" + region + "-A000001/history", null).expectProblem(404, "item-never-listed");
  }

  @Test
  void an_unchanged_history_is_not_sent_again() {
    var region = district();
    published(region, 1);
    var path = "/api/catalog/items/" + region + "-A000001/history";
    var tag = get(path, null).expect(200).headers().firstValue("ETag").orElseThrow();

    assertThat(send(request(path, null).header("If-None-Match", tag).GET()).expect(304).text()).isEmpty();
    send(request(path, null).header("If-None-Match", tag).header("Accept-Language", "en").GET()).expect(200);
    published(district(), 1);
    send(request(path, null).header("If-None-Match", tag).GET()).expect(200);
  }

  private JsonNode history(String code) {
    return get("/api/catalog/items/" + code + "/history", null).expect(200).json();
  }

  private static List<String> kinds(JsonNode history) {
    return history.path("events").valueStream()
        .map(event -> event.path("change").path("kind").asString()).toList();
  }

  private long revision(String region, long from, String title) {
    return post("/api/catalog/editions", "{\"region\":\"%s\",\"year\":2027,\"title\":\"%s\",\"from\":%d}"
        .formatted(region, title, from), keeperOf(region)).expect(201).json().path("id").asLong();
  }

  private void change(long draft, String region, String wish) {
    post("/api/catalog/editions/" + draft + "/changes", "{" + wish + """
        ,"document":"关于取消行政许可事项的决定","documentNumber":"津政发〔2014〕10号","reason":"简政放权"}""",
        keeperOf(region)).expect(201);
  }

  private void amend(long draft, String region, String item, String before, String after) {
    var path = "/api/catalog/editions/" + draft + "/items/" + region + item;
    var found = get(path, keeperOf(region)).expect(200).json();
    send(request(path + "?version=" + found.path("version").asInt(), keeperOf(region))
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(found.path("item").toString().replace(before, after)))).expect(200);
  }

  private static String national(String region, String organ, String base) {
    return HEADER + "某局,%1$s,未分类,食品许可,%1$s4%2$s,1,%3$s\n".formatted(organ, base, region);
  }
}
