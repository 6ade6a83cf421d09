package io.tongban.catalog.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tongban.catalog.Answer;
import io.tongban.catalog.CatalogTest;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;

class PublishingTest extends CatalogTest {

  @Test
  void a_published_edition_is_in_force_and_told_to_the_others() {
    var region = district();
    var edition = draft(region, 2);
    get("/api/catalog/items/" + region + "-A000001", null).expectProblem(404, "item-not-in-force");

    var view = publish(edition, region, "{}").expect(200).json();

    assertThat(view.path("status").asString()).isEqualTo("PUBLISHED");
    assertThat(view.path("effectiveUntil").isNull()).isTrue();
    get("/api/catalog/items/" + region + "-A000001", null).expect(200);
    assertThat(jdbc.sql("""
            select type || ' ' || sequence || ' ' || (cast(payload as jsonb) ->> 'editionId') from event_relay.outbox
            where aggregate = ?""")
        .param("catalogue-" + region).query(String.class).single())
        .isEqualTo("catalog.edition-published 1 " + edition);
    assertThat(jdbc.sql("select actor from audit_entry where action = 'PUBLISH' and edition_id = ?").param(edition)
        .query(String.class).single()).isEqualTo("keeper-" + region);
  }

  @Test
  void the_next_edition_ends_the_previous_one_at_its_own_beginning() {
    var region = district();
    var first = published(region, 2);
    var second = imported(region, "list.csv", list(region, 1).getBytes(UTF_8), Map.of("title", "下一版"))
        .path("editionId").asLong();
    var from = clock.instant().plus(Duration.ofHours(1));

    publish(second, region, "{\"effectiveFrom\":\"%s\"}".formatted(from)).expect(200);

    assertThat(edition(first).path("effectiveUntil").asString()).isEqualTo(from.toString());
    get("/api/catalog/items/" + region + "-A000002", null).expect(200);
    clock.forward(Duration.ofHours(1));
    get("/api/catalog/items/" + region + "-A000001", null).expect(200);
    get("/api/catalog/items/" + region + "-A000002", null).expectProblem(404, "item-not-in-force");
  }

  @Test
  void no_edition_is_published_for_the_past() {
    var region = district();

    publish(draft(region, 1), region, "{\"effectiveFrom\":\"2020-01-01T00:00:00Z\"}")
        .expectProblem(400, "effective-in-the-past");
  }

  @Test
  void a_draft_begun_before_the_newest_edition_is_published_only_knowingly() {
    var region = district();
    var late = draft(region, 1);
    var early = imported(region, "list.csv", list(region, 2).getBytes(UTF_8), Map.of("title", "先行版"))
        .path("editionId").asLong();
    publish(early, region, "{}").expect(200);

    var refused = publish(late, region, "{}").expectProblem(409, "edition-published-meanwhile");

    assertThat(refused.json().path("detail").asString()).contains("先行版");
    publish(late, region, "{\"replaces\":%d}".formatted(early)).expect(200);
  }

  @Test
  void what_is_wrong_with_a_draft_is_told_at_once() {
    var region = district();
    var neighbour = district();
    var city = region.substring(0, 2) + "0000";
    published(neighbour, 1);
    var edition = imported(city, "list.csv",
        (list(region, 2) + list(neighbour, 1).substring(HEADER.length())).getBytes(UTF_8),
        Map.of("title", "冲突")).path("editionId").asLong();
    var path = "/api/catalog/editions/" + edition + "/items/" + region + "-A000001";
    var overPromised = get(path, keeperOf(city)).expect(200).json().path("item").toString()
        .replace("\"promisedLimitDays\":20", "\"promisedLimitDays\":30");
    send(request(path + "?version=1", keeperOf(city)).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(overPromised))).expect(200);

    var refused = publish(edition, city, "{}").expectProblem(409, "edition-not-publishable");

    assertThat(refused.json().path("errors").valueStream().map(error -> error.path("code").asString()))
        .containsExactlyInAnyOrder("promise-over-limit", "code-in-force-elsewhere");
    assertThat(refused.json().path("errors").findValuesAsString("message")).anySatisfy(
        message -> assertThat(message).contains(neighbour + "-A000001"));
    delete("/api/catalog/editions/" + edition, keeperOf(city)).expect(204);
  }

  @Test
  void an_edition_without_items_is_not_published() {
    var region = district();
    var edition = draft(region, 1);
    jdbc.sql("delete from item where edition_id = ?").param(edition).update();

    var refused = publish(edition, region, "{}").expectProblem(409, "edition-not-publishable");

    assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("no-items");
  }

  @Test
  void an_edition_is_published_once_however_many_try() {
    var region = district();
    var edition = draft(region, 50);

    var answers = together(() -> publish(edition, region, "{}"), () -> publish(edition, region, "{}"),
        () -> publish(edition, region, "{}"));

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    answers.stream().filter(answer -> answer.status() != 200)
        .forEach(answer -> assertThat(answer.code()).isIn("edition-already-published", "import-running"));
    assertThat(jdbc.sql("select count(*) from event_relay.outbox where aggregate = ?").param("catalogue-" + region)
        .query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void of_two_drafts_of_a_region_one_wins() {
    var region = district();
    var one = draft(region, 20);
    var other = imported(region, "list.csv", list(region, 30).getBytes(UTF_8), Map.of("title", "另一版"))
        .path("editionId").asLong();

    var answers = together(() -> publish(one, region, "{}"), () -> publish(other, region, "{}"));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    answers.stream().filter(answer -> answer.status() == 409)
        .forEach(answer -> answer.expectProblem(409, "edition-published-meanwhile"));
  }

  @Test
  void of_two_regions_that_publish_one_code_at_a_time_one_wins() {
    var region = district();
    var city = region.substring(0, 2) + "0000";
    var own = draft(region, 20);
    var above = imported(city, "list.csv", list(region, 20).getBytes(UTF_8), Map.of("title", region))
        .path("editionId").asLong();
    var newest = jdbc.sql("select coalesce(max(id), 0) from edition where region = ? and status = 'PUBLISHED'")
        .param(city).query(Long.class).single();

    var answers = together(() -> publish(own, region, "{}"),
        () -> publish(above, city, newest == 0 ? "{}" : "{\"replaces\":%d}".formatted(newest)));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    answers.stream().filter(answer -> answer.status() == 409)
        .forEach(answer -> answer.expectProblem(409, "edition-not-publishable"));
  }

  @Test
  void only_a_keeper_of_the_region_publishes_or_deletes() {
    var region = district();
    var edition = draft(region, 1);
    var path = "/api/catalog/editions/" + edition;

    post(path + "/publish", "{}", null).expectProblem(401, "unauthenticated");
    post(path + "/publish", "{}", TestIssuer.person("p", "张三")).expectProblem(403, "wrong-role");
    post(path + "/publish", "{}", keeperOf(district())).expectProblem(403, "wrong-region");
    delete(path, keeperOf(district())).expectProblem(403, "wrong-region");
    delete(path, null).expectProblem(401, "unauthenticated");
    post("/api/catalog/editions/999999/publish", "{}", keeperOf(region)).expectProblem(404, "not-found");
  }

  @Test
  void a_draft_is_seen_by_its_keepers_only() {
    var region = district();
    var edition = draft(region, 1);
    var path = "/api/catalog/editions/" + edition;

    get(path, null).expectProblem(404, "not-found");
    get(path + "/items", keeperOf(district())).expectProblem(404, "not-found");
    get(path + "/items", keeperOf(region)).expect(200);
    assertThat(ids(null, region)).isEmpty();
    assertThat(ids(keeperOf(district()), region)).isEmpty();
    assertThat(ids(keeperOf(region), region)).containsExactly(edition);

    publish(edition, region, "{}").expect(200);

    assertThat(ids(null, region)).containsExactly(edition);
    get(path + "/items", null).expect(200);
  }

  @Test
  void a_draft_may_be_deleted_and_a_published_edition_not() {
    var region = district();
    var edition = draft(region, 2);

    delete("/api/catalog/editions/" + edition, keeperOf(region)).expect(204);

    get("/api/catalog/editions/" + edition, keeperOf(region)).expectProblem(404, "not-found");
    assertThat(jdbc.sql("select details ->> 'items' from audit_entry where action = 'DELETE_DRAFT' and edition_id = ?")
        .param(edition).query(String.class).single()).isEqualTo("2");
    delete("/api/catalog/editions/" + published(region, 1), keeperOf(region))
        .expectProblem(409, "edition-already-published");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "update item set name = 'x' where edition_id = :id",
    "delete from item where edition_id = :id",
    "update item set edition_id = :id + 1000000 where edition_id = :id",
    "insert into item select (jsonb_populate_record(i, '{\"code\":\"new\"}')).* from item i where edition_id = :id",
    "update edition set title = 'x' where id = :id",
    "update edition set status = 'DRAFT', effective = null, published_at = null where id = :id",
    "update edition set effective = tstzrange(lower(effective) - interval '1 day', null) where id = :id",
    "delete from edition where id = :id",
    "update audit_entry set actor = 'x' where edition_id = :id",
    "delete from audit_entry where edition_id = :id"
  })
  void the_database_keeps_what_is_published(String change) {
    var edition = published(district(), 1);

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql(change).param("id", edition).update());
  }

  @Test
  void the_database_lets_no_two_editions_rule_a_region() {
    var region = district();
    published(region, 1);

    assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql("""
            insert into edition (region, region_prefix, year, title, status, effective, created_at, published_at)
            values (:region, :region, 2026, 'x', 'PUBLISHED', tstzrange(now() + interval '1 day', null), now(), now())
            """).param("region", region).update());
  }

  private JsonNode edition(long id) {
    return get("/api/catalog/editions/" + id, null).expect(200).json();
  }

  private List<Long> ids(@Nullable String token, String region) {
    return get("/api/catalog/editions?region=" + region, token).expect(200).json().path("items").valueStream()
        .map(edition -> edition.path("id").asLong()).toList();
  }

  @SafeVarargs
  private static List<Answer> together(Supplier<Answer>... calls) {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      return Stream.of(calls).map(call -> CompletableFuture.supplyAsync(call, callers)).toList().stream()
          .map(CompletableFuture::join).toList();
    }
  }
}
