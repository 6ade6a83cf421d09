package io.tongban.application.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.application.CatalogueStandIn;
import io.tongban.application.Neighbours;
import io.tongban.application.gate.Admission.Reason;
import io.tongban.application.gate.Assurance.Basis;
import io.tongban.testservers.TestServers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While catalog-service does not answer. */
class LastKnownGateTest extends GateTest {

  @Autowired private CatalogueGateHealthIndicator health;

  @Test
  void itemIsAdmittedByTheLastKnownEditionAndTheCaseSaysSo() {
    var edition = publish(Instant.EPOCH, code);
    ask();
    catalogueLeaves();
    clock.set(clock.instant().plus(Duration.ofMinutes(90)));
    var applicant = newApplicant();

    var view = submit(applicant, application(applicant, code)).expect(201).json();

    assertThat(view.at("/catalogue/basis").asString()).isEqualTo("LAST_KNOWN");
    assertThat(view.at("/catalogue/editionId").asLong()).isEqualTo(edition);
    assertThat(view.at("/catalogue/checkedAt").asString()).isEqualTo("2026-03-02T02:00:00Z");
    assertThat(view.at("/catalogue/notice").asString()).contains("2026-03-02 10:00");
    var number = view.path("caseNumber").asString();
    var log = get(REVIEWER, "/api/cases/" + number + "/log").expect(200).json();
    assertThat(log.at("/entries/0/details/catalogue/basis").asString()).isEqualTo("LAST_KNOWN");
    assertThat(jdbc.sql("""
            select cast(payload as jsonb) #>> '{details,catalogue,basis}' from event_relay.outbox where aggregate = :n
            """).param("n", number).query(String.class).single()).isEqualTo("LAST_KNOWN");
  }

  @Test
  void healthAndMetricsSayIt() {
    publish(Instant.EPOCH, code);
    ask();
    assertThat(health.health().getDetails()).containsEntry("gate", Basis.CONFIRMED);
    var before = answers("last-known");

    catalogueLeaves();
    ask();

    assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    assertThat(health.health().getDetails()).containsEntry("gate", Basis.LAST_KNOWN)
        .containsEntry("catalogueCheckedAt", clock.instant());
    assertThat(answers("last-known")).isEqualTo(before + 1);
    assertThat(get(null, "/actuator/metrics/tongban.gate.catalogue.silent").expect(200).json()
        .at("/measurements/0/value").asDouble()).isEqualTo(1);
    assertThat(get(null, "/actuator/health/readiness").expect(200).json().path("status").asString()).isEqualTo("UP");
  }

  @Test
  void lastKnownEditionOutlivesARestartAndRedis() {
    var edition = publish(Instant.EPOCH, code);
    ask();
    catalogueLeaves();
    TestServers.redis().stop();

    assertInForce(anotherInstance().ask(code, clock.instant()), edition, Basis.LAST_KNOWN);
  }

  @Test
  void itemNeverSeenIsRefusedAndTheUploadStays() {
    publish(Instant.EPOCH, code);
    catalogueLeaves();
    var applicant = newApplicant();
    var application = application(applicant, code);

    var problem = submit(applicant, application).expect(503);

    assertThat(problem.code()).isEqualTo("catalogue-unavailable");
    assertThat(problem.json().path("detail").asString()).contains(code);
    assertThat(problem.json().path("action").asString()).contains("稍后").contains("保留");
    Neighbours.back();
    aSecondLater();
    submit(applicant, application).expect(201);
  }

  @Test
  void theRefusalIsToldInEnglishToo() {
    catalogueLeaves();
    var applicant = newApplicant();

    var problem = post(applicant, "/api/cases", application(applicant, code), "Idempotency-Key", code,
        "Accept-Language", "en").expect(503).json();

    assertThat(problem.path("action").asString()).matches("\\p{ASCII}+").contains("again later");
  }

  @Test
  void whatWasLastConfirmedTooLongAgoIsNotBelieved() {
    var edition = publish(Instant.EPOCH, code);
    ask();
    catalogueLeaves();

    assertInForce(gate.ask(code, clock.instant().plus(settings.lastKnownFor())), edition, Basis.LAST_KNOWN);
    var later = clock.instant().plus(settings.lastKnownFor()).plusMillis(1);
    assertUnavailable(gate.ask(code, later), Reason.TOO_OLD);
    var moved = clock.instant().minus(settings.lastKnownFor()).minusMillis(1);
    assertUnavailable(gate.ask(code, moved), Reason.TOO_OLD);
  }

  @Test
  void quietWeekendDoesNotMakeTheLastWordOld() {
    var edition = publish(Instant.EPOCH, code);
    ask();
    clock.set(MONDAY.plusDays(7));
    refresh.keepUp();
    catalogueLeaves();

    assertInForce(ask(), edition, Basis.LAST_KNOWN);
  }

  @Test
  void cancelledItemStopsAtItsDateAndTheRefusalSaysByWhat() {
    var end = clock.instant().plus(Duration.ofHours(2));
    publish(Instant.EPOCH, code, "other-" + code);
    publish(end, "other-" + code);
    ask();
    catalogueLeaves();
    var applicant = newApplicant();

    clock.set(end.minusNanos(1000));
    submit(applicant, application(applicant, code)).expect(201);
    clock.set(end);
    var problem = submit(applicant, application(applicant, code)).expect(409);

    assertThat(problem.code()).isEqualTo("item-not-in-force");
    assertThat(problem.json().path("detail").asString()).contains("2026-03-02 10:00");
  }

  @Test
  void editionPublishedBeforeTakesEffectMeanwhile() {
    var start = clock.instant().plus(Duration.ofHours(2));
    var before = publish(Instant.EPOCH, code);
    var after = publish(start, code);
    ask();
    catalogueLeaves();

    assertInForce(gate.ask(code, start.minusNanos(1000)), before, Basis.LAST_KNOWN);
    assertInForce(gate.ask(code, start), after, Basis.LAST_KNOWN);
  }

  @Test
  void newerEditionThatWasHeardOfAndNotReadOvertakesWhatIsKnown() {
    var edition = publish(Instant.EPOCH, code);
    ask();
    catalogueLeaves();
    var start = clock.instant().plus(Duration.ofHours(2));
    hear(region, publish(start, code), start);

    assertInForce(gate.ask(code, start.minusNanos(1000)), edition, Basis.LAST_KNOWN);
    assertUnavailable(gate.ask(code, start), Reason.OVERTAKEN);
  }

  @Test
  void editionOfAnotherRegionBringsButDoesNotTake() {
    var ended = "ended-" + code;
    publish(Instant.EPOCH, code, ended);
    var edition = publish(clock.instant(), code);
    ask();
    gate.ask(ended, clock.instant());
    catalogueLeaves();
    var other = CatalogueStandIn.region();
    hear(other, Neighbours.CATALOGUE.publish(other, clock.instant(), ended), clock.instant());

    assertInForce(ask(), edition, Basis.LAST_KNOWN);
    assertUnavailable(gate.ask(ended, clock.instant()), Reason.OVERTAKEN);
  }

  @Test
  void eventOfAPublicationThatWasReadAlreadyOvertakesNothing() {
    var edition = publish(clock.instant(), code);
    ask();
    hear(region, edition, clock.instant());
    // The event makes the gate ask once more; from then on it is known to be no news.
    await().until(() -> lastKnown.confirmation().orElseThrow().news() == heard());
    catalogueLeaves();

    assertInForce(ask(), edition, Basis.LAST_KNOWN);
  }

  @Test
  void whatIsKeptIsLearntAgainAfterAPublication() {
    publish(Instant.EPOCH, code);
    ask();
    var after = publish(clock.instant(), code);

    refresh.keepUp();
    catalogueLeaves();

    assertInForce(ask(), after, Basis.LAST_KNOWN);
  }

  @Test
  void newGenerationWhoseItemsCannotBeReadIsNoGroundToGuess() {
    var edition = publish(Instant.EPOCH, code);
    ask();
    publish(clock.instant(), code);
    Neighbours.away("validity");
    aSecondLater();

    assertUnavailable(ask(), Reason.OVERTAKEN);
    Neighbours.away("catalog");
    aSecondLater();
    assertUnavailable(ask(), Reason.OVERTAKEN);
    assertThat(pinnedNowhere(edition)).isTrue();
  }

  @Test
  void catalogueThatIsBackIsBelievedWithinASecond() {
    publish(Instant.EPOCH, code);
    ask();
    catalogueLeaves();
    ask();
    var after = publish(clock.instant(), code);
    Neighbours.back();

    aSecondLater();

    assertInForce(ask(), after, Basis.CONFIRMED);
  }

  private void catalogueLeaves() {
    // Whatever other tests published is learnt, so that nothing of it is in the way.
    refresh.keepUp();
    Neighbours.away("catalog");
    aSecondLater();
  }

  private boolean pinnedNowhere(long edition) {
    return jdbc.sql("select count(*) from case_file where edition_id = :e").param("e", edition)
        .query(Long.class).single() == 0;
  }

  private double answers(String source) {
    return get(null, "/actuator/metrics/tongban.gate.answers?tag=source:" + source).json()
        .at("/measurements/0/value").asDouble(0);
  }
}
