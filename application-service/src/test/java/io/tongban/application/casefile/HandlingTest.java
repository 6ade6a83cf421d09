package io.tongban.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.ServiceTest;
import io.tongban.application.StatementCount;
import io.tongban.testissuer.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlingTest extends ServiceTest {

  private static final Map<String, Object> GRANT = Map.of("decision", "GRANT");

  @Test
  void caseGoesFromSubmissionToDelivery() {
    var applicant = newApplicant();
    var number = granted(applicant);

    var delivered = act(CLERK, number, "deliver", Map.of("method", "窗口领取")).expect(200).json();

    assertThat(delivered.path("status").asString()).isEqualTo("DELIVERED");
    assertThat(delivered.path("statusName").asString()).isEqualTo("已送达");
    assertThat(delivered.path("licence").path("number").asString()).isEqualTo("XK-" + number);
    assertThat(delivered.path("events").valueStream().map(event -> event.path("type").asString()))
        .containsExactly("SUBMITTED", "ACCEPTED", "REVIEWED", "GRANTED", "DELIVERED");
    assertThat(delivered.path("allowedActions")).isEmpty();
  }

  @Test
  void everyStepIsToldToTheOtherServicesInOrder() {
    var number = granted(newApplicant());

    var told = jdbc.sql("select type || ' ' || sequence from event_relay.outbox where aggregate = :n order by position")
        .param("n", number).query(String.class).list();

    assertThat(told).containsExactly("case.submitted 1", "case.accepted 2", "case.reviewed 3", "case.granted 4");
  }

  @Test
  void newsCarriesTermsAndClockButNoIdentifierAndNoFileName() {
    var number = accepted(newApplicant());

    var payloads = jdbc.sql("select payload from event_relay.outbox where aggregate = :n order by position")
        .param("n", number).query(String.class).list();

    assertThat(String.join("", payloads)).doesNotContain("11010519491231002X").doesNotContain("材料.pdf");
    var accepted = json.readTree(payloads.get(1));
    assertThat(accepted.path("clock").asString()).isEqualTo("START");
    assertThat(accepted.path("details").path("clockFrom").asString()).isEqualTo("2026-03-02");
    assertThat(accepted.path("terms").path("promisedDays").asInt()).isEqualTo(10);
  }

  @Test
  void acceptanceTakesFiveStatementsInOneTransaction() {
    var number = submitted(newApplicant());
    StatementCount.reset();

    act(CLERK, number, "accept", Map.of()).expect(200);

    // Once in ten seconds some request also looks whether the calendar changed.
    var statements = StatementCount.statements().stream().filter(sql -> !sql.contains("from calendar_")).toList();
    assertThat(statements).satisfiesExactly(
        sql -> assertThat(sql).startsWith("select * from case_file"),
        sql -> assertThat(sql).contains("from case_event"),
        sql -> assertThat(sql).startsWith("update case_file"),
        sql -> assertThat(sql).startsWith("insert into case_event"),
        sql -> assertThat(sql).startsWith("insert into event_relay.outbox"));
  }

  @Test
  void staleVersionIsRefusedAndNothingIsStored() {
    var number = accepted(newApplicant());

    var answer = act(REVIEWER, number, "review",
        Map.of("version", 1, "recommendation", "GRANT", "opinion", "符合条件")).expect(409);

    assertThat(answer.code()).isEqualTo("changed-meanwhile");
    assertThat(get(CLERK, "/api/cases/" + number).json().path("version").asInt()).isEqualTo(2);
  }

  @Test
  @DisplayName("审查与决定分离: who reviewed a case may not decide it")
  void reviewerMayNotDecide() {
    var number = accepted(newApplicant());
    var both = TestIssuer.officer("both", "孙兼任", "REVIEWER@120116/*", "DECIDER@120116/*");
    act(both, number, "review", Map.of("recommendation", "GRANT", "opinion", "符合条件")).expect(200);

    assertThat(act(both, number, "decide", GRANT).expect(409).code()).isEqualTo("reviewer-may-not-decide");
    act(DECIDER, number, "decide", GRANT).expect(200);
  }

  @Test
  void clerkOfAnotherTownshipMayNotAccept() {
    var number = submitted(newApplicant());

    assertThat(act(OTHER_CLERK, number, "accept", Map.of()).expect(403).code()).isEqualTo("wrong-region");
    assertThat(get(OTHER_CLERK, "/api/cases/" + number).expect(403).code()).isEqualTo("wrong-region");
  }

  @Test
  void reviewerOfAnotherOrganMayNotReview() {
    var number = accepted(newApplicant());
    var stranger = TestIssuer.officer("other-organ", "周旁人", "REVIEWER@120116/11120116000000009X");

    var answer = act(stranger, number, "review", Map.of("recommendation", "GRANT", "opinion", "符合条件"));

    assertThat(answer.expect(403).code()).isEqualTo("wrong-region");
  }

  @Test
  void deciderOfTheCityAboveMayDecide() {
    var number = reviewed(newApplicant());
    var city = TestIssuer.officer("city", "吴市级", "DECIDER@120000/*");

    act(city, number, "decide", GRANT).expect(200);
  }

  @Test
  void applicantMayNotDoWhatOfficersDo() {
    var applicant = newApplicant();
    var number = submitted(applicant);

    assertThat(act(applicant, number, "accept", Map.of()).expect(403).code()).isEqualTo("wrong-role");
    assertThat(act(null, number, "accept", Map.of()).expect(401).code()).isEqualTo("unauthenticated");
  }

  @Test
  void strangerDoesNotLearnThatACaseExists() {
    var number = submitted(newApplicant());

    get(newApplicant(), "/api/cases/" + number).expect(404);
    act(newApplicant(), number, "withdraw", Map.of("reason", "不办了")).expect(404);
  }

  @Test
  void applicantSeesNeitherTheReviewersWordsNorTheirName() {
    var applicant = newApplicant();
    var number = reviewed(applicant);

    var seen = get(applicant, "/api/cases/" + number).expect(200).json().toString();

    assertThat(seen).doesNotContain("符合条件").doesNotContain("赵审查").contains("1101**********002X")
        .doesNotContain("11010519491231002X");
  }

  @Test
  @DisplayName("行政许可法 art. 32(4): one notice lists everything; the term begins when the full set is there")
  void correctionGoesToTheApplicantAndBack() {
    var applicant = newApplicant();
    var number = submitted(applicant);
    var defects = List.of(Map.of("key", "identity", "problem", "身份证明已过期"));
    act(CLERK, number, "request-correction", Map.of("defects", defects)).expect(200);

    var incomplete = act(applicant, number, "correct", Map.of("materials", List.of())).expect(422);
    clock.set(MONDAY.plusDays(3));
    act(applicant, number, "correct", Map.of("materials", List.of(piece(applicant, "identity")))).expect(200);
    var again = act(CLERK, number, "request-correction", Map.of("defects", defects)).expect(409);
    clock.set(MONDAY.plusDays(4));
    var accepted = act(CLERK, number, "accept", Map.of()).expect(200).json();

    assertThat(incomplete.code()).isEqualTo("correction-incomplete");
    assertThat(again.code()).isEqualTo("correction-already-requested");
    assertThat(accepted.path("materials")).hasSize(2);
    // Thursday the 5th is day 0 although the clerk accepted on Friday.
    assertThat(accepted.path("due").path("promised").path("date").asString()).isEqualTo("2026-03-19");
  }

  @Test
  void refusalNeedsItsReason() {
    var number = reviewed(newApplicant());

    var answer = act(DECIDER, number, "decide", Map.of("decision", "REFUSE")).expect(422);

    assertThat(answer.code()).isEqualTo("refusal-reason-missing");
    assertThat(answer.json().path("field").asString()).isEqualTo("reason");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "not-accept | {}",
      "not-accept | {\"reason\":\"  \"}",
      "request-correction | {\"defects\":[]}",
      "request-correction | {\"defects\":[{\"key\":\"identity\"}]}",
      "request-correction | {\"defects\":[null]}",
      "accept | {\"version\":\"one\"}",
      "not-accept | not json"})
  void brokenBodiesAreRefused(String action, String body) {
    var number = submitted(newApplicant());

    act(CLERK, number, action, body).expect(400);

    assertThat(get(CLERK, "/api/cases/" + number).json().path("version").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("行政许可法 art. 45: the clock stops for eight reasons and no ninth")
  void clockStopsForLawfulReasonsOnly() {
    var number = accepted(newApplicant());

    act(REVIEWER, number, "suspend",
        Map.of("reason", "HOLIDAY", "expectedWorkingDays", 5, "noticeNumber", "1号")).expect(400);
    act(REVIEWER, number, "suspend",
        Map.of("reason", "HEARING", "expectedWorkingDays", 5, "noticeNumber", " ")).expect(400);
    var stopped = act(REVIEWER, number, "suspend",
        Map.of("reason", "HEARING", "expectedWorkingDays", 5, "noticeNumber", "津滨审停〔2026〕1号")).expect(200).json();

    assertThat(stopped.path("suspended").asBoolean()).isTrue();
    var review = act(REVIEWER, number, "review", Map.of("recommendation", "GRANT", "opinion", "可以"));
    assertThat(review.expect(409).code()).isEqualTo("suspended");
  }

  @Test
  void unknownAndMalformedNumbersAreTold() {
    assertThat(get(CLERK, "/api/cases/120116013-20200101-000001").expect(404).code()).isEqualTo("not-found");
    assertThat(get(CLERK, "/api/cases/17").expect(400).code()).isEqualTo("invalid-value");
  }
}
