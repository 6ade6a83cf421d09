package io.tongban.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import io.tongban.catalog.CatalogTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeptDiffTest extends CatalogTest {

  @Autowired private KeptComparisons kept;

  private final String region = district();

  @Test
  void editions_in_force_are_compared_once_however_many_ask_at_a_time() {
    var second = second();
    var before = kept.workedOut();

    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = IntStream.range(0, 8)
          .mapToObj(n -> n % 2 == 0 ? "" : "?kind=ADDED")
          .map(query -> CompletableFuture.supplyAsync(() -> diff(second, query, null), callers))
          .toList().stream().map(CompletableFuture::join).toList();
      assertThat(answers).allSatisfy(answer ->
          assertThat(answer.expect(200).json().at("/counts/0/count").asInt()).isEqualTo(1));
    }
    diff(second, "", null);

    assertThat(kept.workedOut() - before).isEqualTo(1);
  }

  @Test
  void who_has_the_answer_is_told_that_nothing_changed() {
    var second = second();
    var answer = diff(second, "", null).expect(200);
    var tag = answer.headers().firstValue("ETag").orElseThrow();

    assertThat(diff(second, "", tag).expect(304).text()).isEmpty();

    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache, public");
    assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
    diff(second, "?kind=ADDED", tag).expect(200);
    var english = send(request(path(second, ""), null).header("Accept-Language", "en").header("If-None-Match", tag)
        .GET()).expect(200);
    assertThat(english.text()).contains("Added");
  }

  @Test
  void a_draft_is_compared_anew_each_time() {
    var first = published(region, 2);
    var draft = begun(first);
    var empty = get(path(draft, ""), keeperOf(region)).expect(200);
    add(draft);

    var added = get(path(draft, ""), keeperOf(region)).expect(200);

    assertThat(empty.headers().firstValue("ETag")).isEmpty();
    assertThat(empty.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(empty.json().at("/counts/0/count").asInt()).isZero();
    assertThat(added.json().at("/counts/0/count").asInt()).isEqualTo(1);
  }

  @Test
  void what_takes_effect_later_is_not_kept_before() {
    var draft = begun(published(region, 2));
    add(draft);
    publish(draft, region, "{\"effectiveFrom\":\"%s\"}".formatted(clock.instant().plus(Duration.ofDays(2))))
        .expect(200);

    assertThat(diff(draft, "", null).expect(200).headers().firstValue("ETag")).isEmpty();

    clock.forward(Duration.ofDays(3));
    assertThat(diff(draft, "", null).expect(200).headers().firstValue("ETag")).isPresent();
  }

  /** The region's second edition, with one item more than the first. */
  private long second() {
    var draft = begun(published(region, 2));
    add(draft);
    publish(draft, region, "{}").expect(200);
    return draft;
  }

  private long begun(long from) {
    return post("/api/catalog/editions", "{\"region\":\"%s\",\"year\":2027,\"title\":\"后一版\",\"from\":%d}"
        .formatted(region, from), keeperOf(region)).expect(201).json().path("id").asLong();
  }

  private void add(long draft) {
    post("/api/catalog/editions/" + draft + "/items", """
        {"code":"%s-NEW","name":"新设许可","type":"01","region":"%s","organCode":"11120116MB0A00026R",
         "organName":"市场监管局","handling":"PROMISED","statutoryLimitDays":20,"promisedLimitDays":20,
         "statutoryLimitBasis":"《中华人民共和国行政许可法》第四十二条"}""".formatted(region, region), keeperOf(region))
        .expect(201);
  }

  private Answer diff(long edition, String query, @Nullable String tag) {
    var request = request(path(edition, query), null);
    return send(tag == null ? request.GET() : request.header("If-None-Match", tag).GET());
  }

  private static String path(long edition, String query) {
    return "/api/catalog/editions/" + edition + "/diff" + query;
  }
}
