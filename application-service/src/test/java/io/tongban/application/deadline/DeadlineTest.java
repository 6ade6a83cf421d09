package io.tongban.application.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.application.ServiceTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DeadlineTest extends ServiceTest {

  @ParameterizedTest
  @DisplayName("行政许可法 art. 42: 20 working days from acceptance, over holidays and make-up days")
  @CsvSource({
      "2013-09-23, 2013-10-24",
      "2017-09-25, 2017-10-27",
      "2026-02-10, 2026-03-16"})
  void statutoryTermCountsWorkingDays(LocalDate accepted, LocalDate due) {
    clock.set(accepted);
    var number = accepted(newApplicant());

    var view = get(CLERK, "/api/cases/" + number).expect(200).json();

    assertThat(view.path("due").path("statutory").path("date").asString()).isEqualTo(due.toString());
    assertThat(view.path("due").path("statutory").path("provisional").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @DisplayName("行政许可法 art. 32(4): five working days for the notice")
  @CsvSource({"2013-03-29, 2013-04-08", "2014-09-26, 2014-10-09", "2015-09-01, 2015-09-09"})
  void clerkHasFiveWorkingDays(LocalDate submitted, LocalDate due) {
    clock.set(submitted);
    var number = submitted(newApplicant());

    assertThat(jdbc.sql("select desk_due from case_file where number = :n").param("n", number)
        .query(LocalDate.class).single()).isEqualTo(due);
  }

  @Test
  void termBeyondTheLastKnownYearIsProvisional() {
    clock.set(LocalDate.of(2026, 12, 25));
    var number = accepted(newApplicant());

    assertThat(get(CLERK, "/api/cases/" + number).json().path("due").path("statutory").path("provisional").asBoolean())
        .isTrue();
  }

  @Test
  @DisplayName("行政许可法 art. 45: the time of a hearing is not counted, and the day-by-day account says so")
  void suspendedDaysAreNotCounted() {
    var number = accepted(newApplicant());
    clock.set(MONDAY.plusDays(2));
    act(REVIEWER, number, "suspend",
        Map.of("reason", "HEARING", "expectedWorkingDays", 3, "noticeNumber", "津滨停〔2026〕3号")).expect(200);
    clock.set(MONDAY.plusDays(7));
    var resumed = act(REVIEWER, number, "resume", "{}").expect(200).json();

    assertThat(resumed.path("workingDaysUsed").asInt()).isEqualTo(2);
    assertThat(resumed.path("due").path("promised").path("date").asString()).isEqualTo("2026-03-19");
    var account = get(CLERK, "/api/cases/" + number + "/deadline").expect(200).json();
    assertThat(account.path("days").valueStream().map(DeadlineTest::line)).containsExactly(
        "2026-03-02 DAY_ZERO 起算日，不计入",
        "2026-03-03 COUNTED 工作日",
        "2026-03-04 COUNTED 工作日",
        "2026-03-05 STOPPED 听证，暂停计时（津滨停〔2026〕3号）",
        "2026-03-06 STOPPED 听证，暂停计时（津滨停〔2026〕3号）",
        "2026-03-07 NOT_WORKING 周末",
        "2026-03-08 NOT_WORKING 周末",
        "2026-03-09 STOPPED 听证，暂停计时（津滨停〔2026〕3号）");
    assertThat(account.path("suspensions").get(0).path("workingDays").asInt()).isEqualTo(3);
    assertThat(account.path("statutory").path("basis").asString()).isEqualTo("中华人民共和国行政许可法第四十二条");
  }

  @Test
  @DisplayName("国务院办公厅 2026 放假安排: the days ahead show the holiday and its make-up day, and end on the due day")
  void daysAheadRunToTheStatutoryDueDay() {
    clock.set(LocalDate.of(2026, 4, 29));
    var number = accepted(newApplicant());

    var account = get(CLERK, "/api/cases/" + number + "/deadline").expect(200).json();

    var ahead = account.path("ahead").valueStream().toList();
    assertThat(ahead.getFirst().path("date").asString()).isEqualTo("2026-04-30");
    assertThat(ahead.getLast().path("date")).isEqualTo(account.path("statutory").path("due").path("date"));
    assertThat(ahead.getLast().path("number").asInt()).isEqualTo(20);
    assertThat(ahead.stream().map(DeadlineTest::line)).contains(
        "2026-05-01 NOT_WORKING 劳动节放假", "2026-05-09 COUNTED 劳动节调休上班", "2026-05-10 NOT_WORKING 周末");
    assertThat(ahead.stream().map(day -> day.path("kind").asString()).distinct())
        .containsExactlyInAnyOrder("WEEKDAY", "STATUTORY_DAY_OFF", "MAKE_UP_WORKING_DAY", "WEEKEND");
    assertThat(ahead.stream().map(day -> day.path("provisional").asBoolean())).containsOnly(false);
  }

  @Test
  void daysOfAYearWhoseHolidaysAreUnknownAreMarked() {
    clock.set(LocalDate.of(2026, 12, 30));
    var number = accepted(newApplicant());

    var ahead = get(CLERK, "/api/cases/" + number + "/deadline").expect(200).json().path("ahead");

    assertThat(ahead.get(0).path("provisional").asBoolean()).isFalse();
    assertThat(ahead.get(1).path("date").asString()).isEqualTo("2027-01-01");
    assertThat(ahead.get(1).path("provisional").asBoolean()).isTrue();
  }

  @Test
  void endedTermHasNoDaysAhead() {
    var number = granted(newApplicant());

    assertThat(get(CLERK, "/api/cases/" + number + "/deadline").expect(200).json().path("ahead")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
      "2026-03-02, 10, false",
      "2026-03-06, 6, false",
      "2026-03-07, 6, false",
      "2026-03-16, 0, false",
      "2026-03-17, -1, true",
      "2026-03-21, -4, true"})
  void viewSaysHowManyWorkingDaysAreLeft(LocalDate today, int left, boolean overdue) {
    var applicant = newApplicant();
    var number = accepted(applicant);
    clock.set(today);

    var promised = get(CLERK, "/api/cases/" + number).json().path("due").path("promised");
    var listed = get(applicant, "/api/cases/mine").json().path("items").get(0).path("due").path("promised");
    var told = get(null, "/api/cases/" + number + "/progress?identifier=002X").json().path("due");

    assertThat(promised.path("workingDaysLeft").asInt()).isEqualTo(left);
    assertThat(promised.path("overdue").asBoolean()).isEqualTo(overdue);
    assertThat(listed).isEqualTo(promised);
    assertThat(told).isEqualTo(promised);
  }

  @Test
  void nothingIsLeftWhereNoClockRuns() {
    var applicant = newApplicant();
    var number = granted(applicant);

    var promised = get(CLERK, "/api/cases/" + number).json().path("due").path("promised");
    var listed = get(applicant, "/api/cases/mine").json().path("items").get(0);

    assertThat(promised.path("date").asString()).isEqualTo("2026-03-16");
    assertThat(promised.hasNonNull("workingDaysLeft")).isFalse();
    assertThat(listed.path("due").path("promised").hasNonNull("workingDaysLeft")).isFalse();
    // The counter still has ten working days to hand the licence over (行政许可法 art. 44).
    assertThat(listed.path("actBy").path("workingDaysLeft").asInt()).isEqualTo(10);
  }

  @Test
  void suspendedCaseKeepsWhatWasLeft() {
    var number = accepted(newApplicant());
    act(REVIEWER, number, "suspend",
        Map.of("reason", "HEARING", "expectedWorkingDays", 20, "noticeNumber", "津滨停〔2026〕3号")).expect(200);
    clock.set(MONDAY.plusDays(14));

    var view = get(CLERK, "/api/cases/" + number).json();
    var row = get(REVIEWER, "/api/cases/queue?size=100").json().path("items").valueStream()
        .filter(file -> file.path("caseNumber").asString().equals(number)).findFirst().orElseThrow();

    assertThat(view.path("due").path("promised").path("workingDaysLeft").asInt()).isEqualTo(10);
    assertThat(row.path("suspended").asBoolean()).isTrue();
    assertThat(row.path("actBy").hasNonNull("workingDaysLeft")).isFalse();
  }

  @Test
  void noticeDueInAYearWhoseHolidaysAreUnknownIsProvisional() {
    clock.set(LocalDate.of(2026, 12, 30));
    var applicant = newApplicant();
    submitted(applicant);

    assertThat(get(applicant, "/api/cases/mine").json().path("items").get(0).path("actBy").path("provisional")
        .asBoolean()).isTrue();
  }

  @Test
  @DisplayName("行政许可法 art. 42: at most 10 days more, once, with reasons told")
  void extensionMovesBothTerms() {
    var number = accepted(newApplicant());
    var extension = Map.of("workingDays", 10, "reason", "需现场核查", "noticeNumber", "津滨延〔2026〕1号");

    assertThat(act(DECIDER, number, "extend",
        Map.of("workingDays", 11, "reason", "需现场核查", "noticeNumber", "1号")).expect(422).code())
        .isEqualTo("extension-too-long");
    act(DECIDER, number, "extend", Map.of("workingDays", 5, "noticeNumber", "1号")).expect(400);
    var extended = act(DECIDER, number, "extend", extension).expect(200).json();

    assertThat(extended.path("due").path("promised").path("date").asString()).isEqualTo("2026-03-30");
    assertThat(extended.path("due").path("statutory").path("date").asString()).isEqualTo("2026-04-14");
    assertThat(act(DECIDER, number, "extend", extension).expect(409).code()).isEqualTo("already-extended");
  }

  @Test
  void beforeAcceptanceThereIsNothingToCount() {
    var number = submitted(newApplicant());

    var account = get(CLERK, "/api/cases/" + number + "/deadline").expect(200).json();

    assertThat(account.path("days")).isEmpty();
    assertThat(account.path("promised").path("due").isNull()).isTrue();
  }

  @Test
  void lateHolidayMovesOpenDeadlinesAndIsWrittenDown() {
    var open = accepted(newApplicant());
    var closed = granted(newApplicant());
    act(CLERK, closed, "deliver", Map.of("method", "窗口领取")).expect(200);
    var day = Map.of("date", "2026-03-11", "name", "台风", "off", true, "paper", "津政办发〔2026〕7号");
    try {
      post(ADMINISTRATOR, "/api/calendar/days", day).expect(201);
      await().until(() -> stored(open).equals(LocalDate.of(2026, 3, 17)));

      var account = get(CLERK, "/api/cases/" + open + "/deadline").expect(200).json();
      assertThat(account.path("promised").path("due").path("date").asString()).isEqualTo("2026-03-17");
      assertThat(account.path("changes").get(0).path("promisedBefore").asString()).isEqualTo("2026-03-16");
      assertThat(account.path("changes").get(0).path("promisedAfter").asString()).isEqualTo("2026-03-17");
      assertThat(get(CLERK, "/api/cases/" + closed + "/deadline").json().path("changes")).isEmpty();
    } finally {
      delete(ADMINISTRATOR, "/api/calendar/days/2026-03-11").expect(204);
    }
    await().until(() -> stored(open).equals(LocalDate.of(2026, 3, 16)));
  }

  private LocalDate stored(String number) {
    return jdbc.sql("select promised_due from case_file where number = :n").param("n", number)
        .query(LocalDate.class).single();
  }

  private static String line(JsonNode day) {
    return day.path("date").asString() + " " + day.path("verdict").asString() + " " + day.path("why").asString();
  }
}
