package io.tongban.catalog.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DelegationTest extends HandoverTest {

  @Test
  void a_delegation_passes_acceptance_over_at_midnight_without_gap_or_overlap() {
    var scene = new Scene();

    var id = scene.carriedOut(null);

    assertThat(scene.accepting(3)).isEqualTo("G R R R");
    assertThat(scene.status(id)).isEqualTo("GIVEN");
    assertThat(changes(scene.city)).containsExactly("DELEGATED {%s} {} FINISHED_WHERE_ACCEPTED".formatted(scene.given));
    assertThat(changes(scene.district)).containsExactly(
        "DELEGATED {} {%s} FINISHED_WHERE_ACCEPTED".formatted(scene.received));
    assertThat(events(id)).containsExactly("catalog.item-delegated 1 " + scene.received);
    assertThat(get("/api/catalog/items/" + scene.given, null).status()).isEqualTo(200);
  }

  @Test
  void in_a_stated_transition_both_accept() {
    var scene = new Scene();

    var id = scene.carriedOut(scene.day.plusDays(1));

    assertThat(scene.accepting(4)).isEqualTo("G GR GR R R");
    assertThat(scene.view(id).path("phases").valueStream().map(phase -> phase.path("accepts").asString()))
        .containsExactly("GIVER", "BOTH", "RECEIVER");
  }

  @Test
  @DisplayName("收回: what was handed down comes back the same way")
  void a_withdrawal_passes_acceptance_back_without_gap_or_overlap() {
    var scene = new Scene();
    var id = scene.carriedOut(null);
    var back = scene.day.plusDays(3);
    scene.withdraw(id, scene.view(id).path("version").asInt(), back, back).expect(200);
    assertThat(scene.status(id)).isEqualTo("WITHDRAWING");
    var taking = begun(scene.city, newest(scene.city));
    var returning = begun(scene.district, newest(scene.district));
    scene.write(id, taking, scene.city).expect(200);
    scene.write(id, returning, scene.district).expect(200);

    assertThat(codes(scene.publishAt(returning, scene.district, back.plusDays(1)))).containsExactly(
        "delegation-returned-first");
    scene.publishAt(taking, scene.city, back).expect(200);
    assertThat(codes(scene.publishAt(returning, scene.district, back))).containsExactly("delegation-returned-early");
    assertThat(codes(scene.publishAt(returning, scene.district, back.plusDays(2))))
        .containsExactly("delegation-returned-late");
    scene.publishAt(returning, scene.district, back.plusDays(1)).expect(200);

    assertThat(scene.accepting(6)).isEqualTo("G R R R GR G G");
    assertThat(scene.status(id)).isEqualTo("TAKEN_BACK");
    assertThat(events(id)).containsExactly(
        "catalog.item-delegated 1 " + scene.received, "catalog.item-taken-back 2 " + scene.received);
    assertThat(changes(scene.district)).contains("TAKEN_BACK {%s} {} HANDED_OVER".formatted(scene.received));
  }

  @Test
  void no_side_publishes_what_leaves_a_gap_or_an_overlap() {
    var scene = new Scene();
    var id = scene.prepared(scene.day.plusDays(1)).path("id").asLong();
    var receiving = begun(scene.district, scene.districtEdition);
    var giving = emptyable(begun(scene.city, scene.cityEdition), scene.city);
    scene.write(id, receiving, scene.district).expect(200);
    scene.write(id, giving, scene.city).expect(200);

    assertThat(codes(scene.publishAt(giving, scene.city, scene.day.plusDays(2))))
        .containsExactly("delegation-given-first");
    assertThat(codes(scene.publishAt(receiving, scene.district, scene.day.minusDays(1))))
        .containsExactly("delegation-received-early");
    assertThat(codes(scene.publishAt(receiving, scene.district, scene.day.plusDays(3))))
        .containsExactly("delegation-received-late");
    scene.publishAt(receiving, scene.district, scene.day).expect(200);
    assertThat(scene.status(id)).isEqualTo("RECEIVED");
    assertThat(codes(scene.publishAt(giving, scene.city, scene.day))).containsExactly("delegation-given-early");
    assertThat(codes(scene.publishAt(giving, scene.city, scene.day.plusDays(3))))
        .containsExactly("delegation-given-late");
    var next = begun(scene.district, scene.districtEdition);
    assertThat(codes(scene.publishAt(next, scene.district, scene.day.plusDays(5))))
        .containsExactly("delegation-received-dropped");
    var unaware = begun(scene.city, scene.cityEdition);
    assertThat(codes(scene.publishAt(unaware, scene.city, scene.day.plusDays(2))))
        .containsExactly("delegation-giver-still-accepts");
  }

  @Test
  void one_catalogue_may_give_and_receive_with_one_edition() {
    var scene = new Scene();
    var township = scene.city.substring(0, 4) + "07";
    var answer = post(PATH, """
        {"region":"%s","items":["%s"],"receivers":[%s],"keeps":false,"effectiveFrom":"%s",
         "runningCases":"HANDED_OVER","document":"决定","reason":"就近"}"""
        .formatted(scene.city, scene.given, adopter(township, organ(3)), scene.day), keeperOf(scene.city)).expect(201);
    var id = answer.json().path("id").asLong();
    assertThat(answer.json().at("/lines/0/catalogue").asString()).isEqualTo(scene.city);
    var draft = begun(scene.city, scene.cityEdition);

    scene.write(id, draft, scene.city).expect(200);
    scene.write(id, draft, scene.city).expectProblem(409, "delegation-nothing-to-write");
    scene.publishAt(draft, scene.city, scene.day).expect(200);

    assertThat(scene.status(id)).isEqualTo("GIVEN");
    assertThat(get("/api/catalog/items/" + scene.given, null).json().path("code").asString()).isEqualTo(scene.given);
  }

  @Test
  void a_giver_that_keeps_the_item_for_other_regions_goes_on_holding_it() {
    var scene = new Scene();
    var id = post(PATH, """
        {"region":"%s","items":["%s"],"receivers":[%s],"keeps":true,"effectiveFrom":"%s",
         "runningCases":"FINISHED_WHERE_ACCEPTED","document":"决定","reason":"就近"}"""
        .formatted(scene.city, scene.given, adopter(scene.district, organ(2)), scene.day), keeperOf(scene.city))
        .expect(201).json().path("id").asLong();
    var receiving = begun(scene.district, scene.districtEdition);
    var giving = begun(scene.city, scene.cityEdition);
    scene.write(id, receiving, scene.district).expect(200);
    scene.write(id, giving, scene.city).expect(200);
    scene.publishAt(receiving, scene.district, scene.day).expect(200);
    publish(giving, scene.city, "{}").expect(200);

    assertThat(scene.accepting(2)).isEqualTo("G GR GR");
    assertThat(scene.status(id)).isEqualTo("GIVEN");
  }

  @Test
  void a_late_giver_extends_the_transition_and_drafts_say_so() {
    var scene = new Scene();
    var id = scene.prepared(null).path("id").asLong();
    var receiving = begun(scene.district, scene.districtEdition);
    var giving = emptyable(begun(scene.city, scene.cityEdition), scene.city);
    scene.write(id, receiving, scene.district).expect(200);
    scene.write(id, giving, scene.city).expect(200);
    scene.publishAt(receiving, scene.district, scene.day).expect(200);

    put(id, scene.view(id).path("version").asInt(), scene, scene.day.plusDays(1), null)
        .expectProblem(409, "delegation-day-published");
    put(id, scene.view(id).path("version").asInt(), scene, scene.day, scene.day.plusDays(4)).expect(200);

    scene.publishAt(giving, scene.city, scene.day.plusDays(5)).expect(200);
    assertThat(scene.accepting(6)).isEqualTo("G GR GR GR GR GR R");
    assertThat(jdbc.sql("select cast(transition_until as text) from item_change where edition_id = ?").param(giving)
        .query(String.class).list()).containsExactly(scene.day.plusDays(4).toString());
    put(id, scene.view(id).path("version").asInt(), scene, scene.day, null).expectProblem(409, "delegation-given");
  }

  @Test
  void a_cancelled_delegation_leaves_drafts_as_they_were() {
    var scene = new Scene();
    var id = scene.prepared(null).path("id").asLong();
    var receiving = begun(scene.district, scene.districtEdition);
    var giving = begun(scene.city, scene.cityEdition);
    scene.write(id, receiving, scene.district).expect(200);
    scene.write(id, giving, scene.city).expect(200);
    var version = scene.view(id).path("version").asInt();

    send(request(PATH + "/" + id + "?version=1", keeperOf(scene.city)).DELETE())
        .expectProblem(412, "delegation-changed-meanwhile");
    send(request(PATH + "/" + id + "?version=" + version, keeperOf(scene.city)).DELETE()).expect(200);

    assertThat(scene.status(id)).isEqualTo("CANCELLED");
    item(giving, scene.city, scene.given);
    get("/api/catalog/editions/" + receiving + "/items/" + scene.received, keeperOf(scene.district))
        .expectProblem(404, "item-not-in-draft");
    assertThat(jdbc.sql("select count(*) from item_change where edition_id in (?, ?)").param(receiving).param(giving)
        .query(Long.class).single()).isZero();
    scene.prepare("").expect(201);
  }

  @Test
  void a_cancellation_racing_a_publication_has_one_outcome() {
    var scene = new Scene();
    var id = scene.prepared(null).path("id").asLong();
    var receiving = begun(scene.district, scene.districtEdition);
    scene.write(id, receiving, scene.district).expect(200);
    var version = scene.view(id).path("version").asInt();

    var answers = together(
        () -> scene.publishAt(receiving, scene.district, scene.day),
        () -> send(request(PATH + "/" + id + "?version=" + version, keeperOf(scene.city)).DELETE()));

    answers.getFirst().expect(200);
    if (answers.get(1).status() == 200) {
      assertThat(scene.status(id)).isEqualTo("CANCELLED");
      assertThat(scene.accepting(2)).isEqualTo("G G G");
    } else {
      answers.get(1).expectProblem(412, "delegation-changed-meanwhile");
      assertThat(scene.status(id)).isEqualTo("RECEIVED");
      assertThat(scene.accepting(2)).isEqualTo("G GR GR");
    }
  }

  @Test
  @DisplayName("下放与收回并发: the giver's publication or the withdrawal, never half of each")
  void a_withdrawal_racing_the_delegation_has_one_outcome() {
    for (var round = 0; round < 3; round++) {
      var scene = new Scene();
      var id = scene.prepared(null).path("id").asLong();
      var receiving = begun(scene.district, scene.districtEdition);
      var giving = emptyable(begun(scene.city, scene.cityEdition), scene.city);
      scene.write(id, receiving, scene.district).expect(200);
      scene.write(id, giving, scene.city).expect(200);
      scene.publishAt(receiving, scene.district, scene.day).expect(200);
      var version = scene.view(id).path("version").asInt();

      var answers = together(
          () -> scene.publishAt(giving, scene.city, scene.day),
          () -> scene.withdraw(id, version, scene.day.plusDays(3), null));

      answers.getFirst().expect(200);
      if (answers.get(1).status() == 200) {
        assertThat(scene.status(id)).isEqualTo("TAKEN_BACK");
        assertThat(scene.accepting(2)).isEqualTo("G GR GR");
        assertThat(events(id)).isEmpty();
      } else {
        answers.get(1).expectProblem(412, "delegation-changed-meanwhile");
        assertThat(scene.status(id)).isEqualTo("GIVEN");
        assertThat(scene.accepting(2)).isEqualTo("G R R");
        assertThat(events(id)).hasSize(1);
      }
    }
  }

  @Test
  void of_two_withdrawals_one_is_decided() {
    var scene = new Scene();
    var id = scene.carriedOut(null);
    var version = scene.view(id).path("version").asInt();

    var answers = together(() -> scene.withdraw(id, version, scene.day.plusDays(3), null),
        () -> scene.withdraw(id, version, scene.day.plusDays(5), null));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void of_two_delegations_of_one_item_one_is_prepared() {
    var scene = new Scene();

    var answers = together(() -> scene.prepare(""), () -> scene.prepare(""));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    answers.stream().filter(answer -> answer.status() == 409)
        .forEach(answer -> answer.expectProblem(409, "delegation-open"));
  }

  @Test
  void a_delegation_that_makes_no_sense_is_refused() {
    var scene = new Scene();
    var wish = """
        {"region":"%s","items":["%s"],"receivers":[%s],"keeps":false,"effectiveFrom":"%s","transitionUntil":%s,
         "runningCases":"HANDED_OVER","document":"决定","reason":"就近"}""";
    var receiver = adopter(scene.district, organ(2));
    var day = scene.day.toString();

    refused(wish.formatted(scene.city, scene.given, receiver, "2020-01-01", "null"), scene, "delegation-date-past");
    refused(wish.formatted(scene.city, scene.given, receiver, day, "\"2020-01-01\""), scene, "transition-before-start");
    refused(wish.formatted(scene.city, "X1", receiver, day, "null"), scene, "delegation-item-unknown");
    refused(wish.formatted(scene.city, scene.given, adopter(scene.city, organ(2)), day, "null"), scene,
        "delegation-not-below");
    refused(wish.formatted(scene.city, scene.given, adopter(scene.district, "1"), day, "null"), scene,
        "organ-code-irregular");
    refused(wish.formatted(scene.city, scene.given, receiver + "," + receiver, day, "null"), scene, "receiver-twice");
    post(PATH, wish.formatted(scene.city, scene.given, receiver, day, "null"), keeperOf(scene.district))
        .expectProblem(403, "wrong-region");
    post(PATH, wish.formatted(scene.city, scene.given, receiver, day, "null").replace("HANDED_OVER", "ENDED"),
        keeperOf(scene.city)).expect(400);
    post(PATH, "{\"keeps\":false}", keeperOf(scene.city)).expectProblem(400, "invalid-request");
  }

  @Test
  void only_the_givers_keepers_withdraw_and_strangers_see_nothing() {
    var scene = new Scene();
    var id = scene.carriedOut(null);

    get(PATH + "/" + id, keeperOf(scene.district)).expect(200);
    get(PATH + "/" + id, keeperOf(scene.city.substring(0, 4) + "09")).expectProblem(404, "not-found");
    get(PATH + "/" + id, null).expectProblem(401, "unauthenticated");
    post(PATH + "/" + id + "/withdrawal?version=1", scene.withdrawal(scene.day.plusDays(3), null),
        keeperOf(scene.district)).expectProblem(403, "wrong-region");
    scene.withdraw(id, scene.view(id).path("version").asInt(), scene.day, null)
        .expectProblem(400, "withdrawal-too-early");
    assertThat(get(PATH + "?code=" + scene.given, keeperOf(scene.district)).expect(200).json().path("items").size())
        .isOne();
    assertThat(get(PATH, keeperOf(scene.city.substring(0, 4) + "09")).expect(200).json().path("items").size())
        .isZero();
  }

  private void refused(String wish, Scene scene, String code) {
    post(PATH, wish, keeperOf(scene.city)).expectProblem(400, code);
  }

  private Answer put(long id, int version, Scene scene, LocalDate from, @Nullable LocalDate transition) {
    return send(request(PATH + "/" + id + "?version=" + version, keeperOf(scene.city))
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(scene.withdrawal(from, transition))));
  }
}
