package io.tongban.application.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.application.CatalogueStandIn;
import io.tongban.application.Neighbours;
import io.tongban.application.gate.Assurance.Basis;
import io.tongban.testservers.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** While catalog-service answers. */
class ConfirmedGateTest extends GateTest {

  private static final int THREADS = 16;

  @Test
  void caseSaysByWhichCatalogueItWasAdmitted() {
    var edition = publish(Instant.EPOCH, code);
    var applicant = newApplicant();

    var view = submit(applicant, application(applicant, code)).expect(201).json();

    assertThat(view.at("/catalogue/basis").asString()).isEqualTo("CONFIRMED");
    assertThat(view.at("/catalogue/editionId").asLong()).isEqualTo(edition);
    assertThat(view.at("/catalogue/editionTitle").asString()).isEqualTo("滨海新区2026版");
    assertThat(view.at("/catalogue/checkedAt").asString()).isEqualTo(clock.instant().toString());
    assertThat(view.at("/catalogue/notice").isNull()).isTrue();
    var log = get(REVIEWER, "/api/cases/" + view.path("caseNumber").asString() + "/log").expect(200).json();
    assertThat(log.at("/entries/0/details/catalogue/basis").asString()).isEqualTo("CONFIRMED");
    assertThat(log.path("verified").asBoolean()).isTrue();
  }

  @Test
  void cancelledItemIsAcceptedUntilItsDateAndNotFromItOn() {
    var applicant = newApplicant();
    var end = noon(MONDAY.plusDays(1));
    publish(Instant.EPOCH, code, "other-" + code);
    publish(end, "other-" + code);

    clock.set(end.minusNanos(1000));
    submit(applicant, application(applicant, code)).expect(201);
    var questions = asked();
    clock.set(end);

    assertThat(submit(applicant, application(applicant, code)).expect(409).code()).isEqualTo("item-not-in-force");
    assertThat(asked()).as("nobody had to say anything at that minute").isEqualTo(questions);
  }

  @Test
  void editionTakesEffectAtItsInstantAndNotWhenItIsPublished() {
    var start = noon(MONDAY.plusDays(30));
    var now = publish(Instant.EPOCH, code);
    assertInForce(ask(), now, Basis.CONFIRMED);
    var next = publish(start, code);
    aSecondLater();

    assertInForce(ask(), now, Basis.CONFIRMED);
    var questions = asked();
    clock.set(start);
    assertInForce(ask(), next, Basis.CONFIRMED);
    clock.set(start.minusNanos(1000));
    assertInForce(ask(), now, Basis.CONFIRMED);
    assertThat(asked()).isEqualTo(questions);
  }

  @Test
  void publicationIsSeenWithinASecondThoughItsEventIsLost() {
    var before = publish(Instant.EPOCH, code);
    assertInForce(ask(), before, Basis.CONFIRMED);
    var after = publish(clock.instant(), code);

    aSecondLater();

    assertInForce(ask(), after, Basis.CONFIRMED);
    assertThat(settings.confirmedFor()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void publicationIsSeenAtOnceWhenItsEventComes() {
    publish(Instant.EPOCH, code);
    ask();
    var after = publish(clock.instant(), code);

    hear(region, after, clock.instant());

    // Elapsed time stands still: by itself the last word would count for ever.
    await().untilAsserted(() -> assertInForce(ask(), after, Basis.CONFIRMED));
  }

  @Test
  void lateDoubledAndDisorderedEventsDoNoHarm() {
    var first = publish(Instant.EPOCH, code);
    var second = publish(noon(MONDAY.minusDays(1)), code);
    hear(region, second, noon(MONDAY.minusDays(1)));
    await().untilAsserted(() -> assertInForce(ask(), second, Basis.CONFIRMED));
    var news = heard();

    send(region, second, noon(MONDAY.minusDays(1)), 2);
    hear(region, first, Instant.EPOCH);

    assertThat(heard()).isGreaterThan(news);
    assertThat(jdbc.sql("select count(*) from catalogue_news where region = :region").param("region", region)
        .query(Long.class).single()).isEqualTo(2);
    assertInForce(ask(), second, Basis.CONFIRMED);
    Neighbours.away("catalog");
    aSecondLater();
    await().untilAsserted(() -> assertInForce(ask(), second, Basis.LAST_KNOWN));
  }

  @Test
  void oneQuestionForAMissingCodeIsOnItsWayAtATime() throws Exception {
    var edition = publish(Instant.EPOCH, code);
    var generations = Neighbours.CATALOGUE.generationAsked();
    Neighbours.CATALOGUE.holdValidity();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ready = new CountDownLatch(THREADS);
      Callable<Admission> asking = () -> {
        ready.countDown();
        return ask();
      };
      var answers = IntStream.range(0, THREADS).mapToObj(n -> threads.submit(asking)).toList();
      ready.await();
      await().until(() -> asked() > 0);
      Neighbours.CATALOGUE.open();
      for (var answer : answers) assertInForce(answer.get(), edition, Basis.CONFIRMED);
    }

    assertThat(asked()).isEqualTo(1);
    assertThat(Neighbours.CATALOGUE.generationAsked()).isEqualTo(generations + 1);
  }

  @Test
  void slowAnswerIsNotBelievedByWhoeverCameASecondAfterItsQuestion() throws Exception {
    var before = publish(Instant.EPOCH, code);
    ask();
    aSecondLater();
    var generations = Neighbours.CATALOGUE.generationAsked();
    Neighbours.CATALOGUE.holdGeneration();
    var early = new FutureTask<>(this::ask);
    var late = new FutureTask<>(this::ask);
    new Thread(early).start();
    await().until(() -> Neighbours.CATALOGUE.generationAsked() > generations);
    var after = publish(clock.instant(), code);
    aSecondLater();
    var waiting = new Thread(late);
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.WAITING);
    Neighbours.CATALOGUE.open();

    assertInForce(early.get(), before, Basis.CONFIRMED);
    assertInForce(late.get(), after, Basis.CONFIRMED);
  }

  @Test
  void manyMissingCodesAtOnceAreAllAnswered() throws Exception {
    var codes = IntStream.range(0, 60).mapToObj(n -> code + "-" + n).toList();
    publish(Instant.EPOCH, codes.toArray(String[]::new));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = codes.stream().map(one -> threads.submit(() -> gate.ask(one, clock.instant()))).toList();
      for (var answer : answers) assertThat(answer.get()).isInstanceOf(Admission.InForce.class);
    }
  }

  @Test
  void unknownCodeIsAskedForOnceAndNotKeptForEver() {
    assertNotInForce(ask(), Basis.CONFIRMED);
    assertNotInForce(ask(), Basis.CONFIRMED);
    assertNotInForce(anotherInstance().ask(code, clock.instant()), Basis.CONFIRMED);

    assertThat(asked()).isEqualTo(1);
    assertThat(knownItems()).doesNotContain(code);
    assertThat(redis.getExpire("tongban:gate:1:" + code)).isBetween(1L, 600L);
  }

  @Test
  void itemThatOneInstanceAskedForIsKnownToTheOthers() {
    var edition = publish(Instant.EPOCH, code);
    ask();

    assertInForce(anotherInstance().ask(code, clock.instant()), edition, Basis.CONFIRMED);

    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void otherInstanceDoesNotBelieveWhatRedisKeepsOfAnEarlierGeneration() {
    publish(Instant.EPOCH, code);
    ask();
    var after = publish(clock.instant(), code);

    assertInForce(anotherInstance().ask(code, clock.instant()), after, Basis.CONFIRMED);
  }

  @Test
  void withoutRedisTheCatalogueIsAsked() {
    var edition = publish(Instant.EPOCH, code);
    var applicant = newApplicant();
    TestServers.redis().stop();

    submit(applicant, application(applicant, code)).expect(201);
    assertInForce(anotherInstance().ask(code, clock.instant()), edition, Basis.CONFIRMED);
    assertThat(asked()).isEqualTo(2);
    assertThat(get(null, "/actuator/health/readiness").expect(200).json().path("status").asString()).isEqualTo("UP");

    TestServers.redis().start();
    awaitRedis();
    anotherInstance().ask(code, clock.instant());
    anotherInstance().ask(code, clock.instant());
    assertThat(asked()).isEqualTo(3);
  }

  @Test
  void whatRedisHoldsAndNobodyCanReadIsAskedForAgain() {
    var edition = publish(Instant.EPOCH, code);
    redis.opsForValue().set("tongban:gate:1:" + code, "{\"code\":");

    assertInForce(ask(), edition, Basis.CONFIRMED);
    assertInForce(anotherInstance().ask(code, clock.instant()), edition, Basis.CONFIRMED);

    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void acceptedCaseKeepsItsEditionWhateverIsPublishedLater() {
    var edition = publish(Instant.EPOCH, code);
    var applicant = newApplicant();
    var number = submit(applicant, application(applicant, code)).expect(201).json().path("caseNumber").asString();

    publish(clock.instant(), "other-" + code);
    aSecondLater();
    act(CLERK, number, "accept", Map.of()).expect(200);

    assertThat(pinned(number)).isEqualTo(edition);
    assertThat(get(applicant, "/api/cases/" + number).json().at("/catalogue/editionId").asLong()).isEqualTo(edition);
    assertThat(submit(applicant, application(applicant, code)).expect(409).code()).isEqualTo("item-not-in-force");
  }

  @Test
  void publicationOfAnotherRegionTakesNothingAway() {
    var edition = publish(Instant.EPOCH, code);
    ask();

    var other = CatalogueStandIn.region();
    Neighbours.CATALOGUE.publish(other, clock.instant(), "other-" + code);
    hear(other, 99_000 + heard(), clock.instant());

    await().untilAsserted(() -> assertInForce(ask(), edition, Basis.CONFIRMED));
  }
}
