package io.tongban.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import io.tongban.catalog.tier.ThreeTiersTest;
import io.tongban.testissuer.TestIssuer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Administrators, publications and applicants at the same moment. */
class DraftRaceTest extends ThreeTiersTest {

  @Test
  void of_administrators_who_change_one_item_at_a_time_one_wins_and_the_others_learn_of_it() {
    var region = district();
    var base = base();
    var draft = withItem(region, base);

    var answers = together(IntStream.rangeClosed(1, 6)
        .<Supplier<Answer>>mapToObj(days -> () -> change(draft, region, code(base), 1, item(region, base, days)))
        .toList());

    var won = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(won).hasSize(1);
    answers.stream().filter(answer -> answer.status() != 200)
        .forEach(answer -> answer.expectProblem(412, "item-changed-meanwhile"));
    var kept = item(draft, region, code(base));
    assertThat(kept.path("version").asInt()).isEqualTo(2);
    assertThat(kept.at("/item/promisedLimitDays")).isEqualTo(won.getFirst().json().at("/item/promisedLimitDays"));
    assertThat(jdbc.sql("select count(*) from audit_entry where action = 'CHANGE_ITEM' and edition_id = ?").param(draft)
        .query(Long.class).single()).isOne();
  }

  @Test
  void of_administrators_who_add_one_code_at_a_time_one_wins() {
    var region = district();
    var base = base();
    var draft = begun(region);
    Supplier<Answer> add = () -> post("/api/catalog/editions/" + draft + "/items", item(region, base, 5),
        keeperOf(region));

    var answers = together(add, add, add);

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    answers.stream().filter(answer -> answer.status() != 201)
        .forEach(answer -> answer.expectProblem(409, "code-in-draft"));
    assertThat(get("/api/catalog/editions/" + draft, keeperOf(region)).json().path("items").asInt()).isOne();
  }

  @Test
  void administrators_who_change_different_items_do_not_hinder_each_other() {
    var region = district();
    var draft = begun(region);
    var bases = IntStream.range(0, 6).mapToObj(n -> base()).toList();
    bases.forEach(base -> post("/api/catalog/editions/" + draft + "/items", item(region, base, 10), keeperOf(region))
        .expect(201));

    var answers = together(bases.stream()
        .<Supplier<Answer>>map(base -> () -> change(draft, region, code(base), 1, item(region, base, 3)))
        .toList());

    assertThat(answers).extracting(Answer::status).containsOnly(200);
  }

  @Test
  void a_change_racing_the_publication_is_in_the_edition_or_refused() {
    for (var round = 0; round < 4; round++) {
      var region = district();
      var base = base();
      var draft = withItem(region, base);

      var answers = together(() -> publish(draft, region, "{}"),
          () -> change(draft, region, code(base), 1, item(region, base, 4)));

      var changed = answers.get(1);
      if (changed.status() != 200) {
        assertThat(changed.code()).isIn("edition-already-published", "draft-busy");
      }
      if (answers.getFirst().status() != 200) {
        answers.getFirst().expectProblem(409, "import-running");
        publish(draft, region, "{}").expect(200);
      }
      assertThat(get("/api/catalog/items/" + code(base), null).expect(200).json().path("promisedLimitDays").asInt())
          .isEqualTo(changed.status() == 200 ? 4 : 10);
    }
  }

  @Test
  @DisplayName("发布与申请并发: an instant before the new edition is judged by the old one, whoever asks when")
  void what_an_applicant_is_told_of_an_instant_does_not_change_with_a_publication() {
    var region = district();
    var base = base();
    var first = withItem(region, base);
    publish(first, region, "{}").expect(200);
    var next = withItem(region, base());
    record Asked(Instant at, boolean inForce) {}
    var asked = new ArrayList<Asked>();
    var done = new AtomicBoolean();
    var asking = CompletableFuture.runAsync(() -> {
      do {
        var at = clock.instant();
        asked.add(new Asked(at, inForce(base, at)));
      } while (!done.get());
    });

    var published = publish(next, region, "{\"replaces\":%d}".formatted(first)).expect(200).json();
    done.set(true);
    asking.join();

    var from = Instant.parse(published.path("effectiveFrom").asString());
    assertThat(asked).filteredOn(one -> one.at().isBefore(from)).allSatisfy(one -> {
      assertThat(one.inForce()).isTrue();
      assertThat(inForce(base, one.at())).isTrue();
    });
    assertThat(inForce(base, from)).isFalse();
    assertThat(inForce(base, clock.instant())).isFalse();
  }

  private boolean inForce(String base, Instant at) {
    return get("/internal/catalog/items/in-force?code=" + code(base) + "&at=" + at,
        TestIssuer.service("application-service")).status() == 200;
  }

  private long withItem(String region, String base) {
    var draft = begun(region);
    post("/api/catalog/editions/" + draft + "/items", item(region, base, 10), keeperOf(region)).expect(201);
    return draft;
  }

  private static String item(String region, String base, int promised) {
    return wording(region, base, promised, "申请书", "\"organCode\":\"%s\"".formatted(ORGAN));
  }

  private static String code(String base) {
    return ORGAN + "4" + base;
  }
}
