package io.tongban.catalog.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import io.tongban.catalog.tier.ThreeTiersTest;
import io.tongban.testissuer.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What lets another service answer for the catalogue: validity at every instant, and whether it is the last word. */
class ItemValidityTest extends ThreeTiersTest {

  private static final String SERVICE = TestIssuer.service("application-service");
  private static final String PATH = "/internal/catalog/items/validity";

  @Test
  void validity_tells_what_was_what_is_and_what_is_to_come() {
    var region = district();
    var first = published(region, 2);
    var from = clock.instant().plus(Duration.ofDays(30));
    var second = next(region, 1);
    publish(second, region, "{\"effectiveFrom\":\"%s\"}".formatted(from)).expect(200);

    var kept = spans(region + "-A000001");
    var cancelled = spans(region + "-A000002");

    assertThat(kept).extracting(span -> span.path("item").path("editionId").asLong()).containsExactly(first, second);
    assertThat(kept.getFirst().path("until").asString()).isEqualTo(from.toString());
    assertThat(kept.getLast().path("from").asString()).isEqualTo(from.toString());
    assertThat(kept.getLast().path("until").isNull()).isTrue();
    assertThat(kept).allSatisfy(span -> assertThat(span.path("editionRegion").asString()).isEqualTo(region));
    assertThat(cancelled).hasSize(1);
    assertThat(cancelled.getFirst().path("until").asString()).isEqualTo(from.toString());
  }

  @Test
  void a_code_no_published_edition_holds_is_never_in_force() {
    var region = district();
    draft(region, 1);

    assertThat(spans(region + "-A000001")).isEmpty();
    assertThat(spans("no item / at all?")).isEmpty();
  }

  @Test
  void nobody_applies_for_a_template() {
    var base = templates(city(), 1).getFirst();

    get("/api/catalog/items/" + base, null).expect(200);
    assertThat(spans(base)).isEmpty();
  }

  @Test
  void codes_are_answered_in_the_order_they_were_asked() {
    var region = district();
    published(region, 2);

    var items = ask(List.of(region + "-A000002", "nothing", region + "-A000001")).expect(200).json().path("items");

    assertThat(items.valueStream().map(item -> item.path("code").asString()))
        .containsExactly(region + "-A000002", "nothing", region + "-A000001");
    assertThat(items.valueStream().map(item -> item.path("spans").size())).containsExactly(1, 0, 1);
  }

  @Test
  void the_generation_changes_with_a_publication_and_not_with_a_draft() {
    var region = district();
    var before = generation();
    var edition = draft(region, 1);

    assertThat(generation()).isEqualTo(before);
    publish(edition, region, "{\"effectiveFrom\":\"%s\"}".formatted(clock.instant().plus(Duration.ofDays(1))))
        .expect(200);
    var after = generation();

    assertThat(after).isNotEqualTo(before);
    assertThat(generation()).isEqualTo(after);
  }

  @Test
  @DisplayName("A publication racing the reading is in the generation and in the spans, or in neither")
  void the_generation_and_the_spans_are_of_one_moment() throws Exception {
    var region = district();
    published(region, 300);
    var code = region + "-A000300";
    var shorter = next(region, 299);
    var read = new HashMap<String, List<String>>();
    var began = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var publishing = CompletableFuture.supplyAsync(() -> {
        awaitZero(began);
        return publish(shorter, region, "{}");
      }, threads);
      do {
        var json = ask(List.of(code)).expect(200).json();
        read.computeIfAbsent(json.at("/generation/value").asString(), unseen -> new ArrayList<>())
            .add(json.at("/items/0/spans/0/until").asString(""));
        began.countDown();
      } while (!publishing.isDone());
      publishing.join().expect(200);
    }
    var last = ask(List.of(code)).expect(200).json();

    assertThat(last.at("/items/0/spans/0/until").isNull()).isFalse();
    assertThat(read.values()).allSatisfy(ends -> assertThat(ends.stream().distinct()).hasSize(1));
    assertThat(read).as("before and after differ in both").hasSizeLessThanOrEqualTo(2);
    assertThat(read.getOrDefault(last.at("/generation/value").asString(), List.of()))
        .allSatisfy(end -> assertThat(Instant.parse(end)).isBeforeOrEqualTo(clock.instant()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[null]", "[\"\"]", "[\"a\\u0000\"]", "{}", "[", "\"a\""})
  void broken_questions_are_refused(String body) {
    post(PATH, body, SERVICE).expect(400);
  }

  @Test
  void more_than_200_codes_are_refused() {
    var codes = new ArrayList<String>();
    for (var n = 0; n < 201; n++) codes.add("c" + n);

    ask(codes).expectProblem(400, "invalid-request");
    ask(codes.subList(0, 200)).expect(200);
  }

  @Test
  void only_services_are_answered() {
    for (var token : new String[] {keeperOf("120000"), TestIssuer.person("p", "张三")}) {
      get("/internal/catalog/generation", token).expectProblem(403, "wrong-role");
      post(PATH, "[\"a\"]", token).expectProblem(403, "wrong-role");
    }
    get("/internal/catalog/generation", null).expectProblem(401, "unauthenticated");
    post(PATH, "[\"a\"]", null).expectProblem(401, "unauthenticated");
  }

  private long next(String region, int rows) {
    return imported(region, "list.csv", list(region, rows).getBytes(UTF_8), Map.of("title", "下一版"))
        .path("editionId").asLong();
  }

  private String generation() {
    return get("/internal/catalog/generation", SERVICE).expect(200).json().path("value").asString();
  }

  private List<JsonNode> spans(String code) {
    return ask(List.of(code)).expect(200).json().at("/items/0/spans").valueStream().toList();
  }

  private Answer ask(List<String> codes) {
    var quoted = codes.stream().map(code -> '"' + code + '"').toList();
    return post(PATH, quoted.toString(), SERVICE);
  }

  private static void awaitZero(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
