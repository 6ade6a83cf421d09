package io.tongban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tongban.client.guide.GuideFoundComplete;
import io.tongban.client.guide.GuideFoundIncomplete;
import io.tongban.client.guide.GuideFoundIncomplete.EndedBasis;
import io.tongban.client.guide.QuestionAsked;
import io.tongban.client.guide.QuestionSettled;
import io.tongban.relay.OutgoingEvent;
import io.tongban.testissuer.TestIssuer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.ResultActions;

@DisplayName("C01, C07, C08: guides kept whole, and what is asked at them answered (行政许可法第三十条)")
class GuideDutiesTest extends RunningSupervision {

  private static final AtomicLong QUESTIONS = new AtomicLong(1);

  private final String code = "item-" + UUID.randomUUID();
  private final String supervisor = TestIssuer.officer("s", "监察", "SUPERVISOR@" + BINHAI + "/organ-" + code);
  private final long question = QUESTIONS.getAndIncrement();

  @AfterEach
  void theCityWorksAsEverywhere() {
    if (!CALENDAR.overrides.equals("[]")) calendarIs("[]");
  }

  @ParameterizedTest
  @CsvSource({"QUESTION, C07, 咨询提出已6个工作日未答复，超过5个工作日时限", "CORRECTION, C08, 指出指南错误已6个工作日未处理，超过5个工作日时限"})
  void whatIsNotAnsweredInItsTermIsSignalledAfterAWarning(String kind, String rule, String message) throws Exception {
    asked(kind, 1);

    moveTo("2026-03-06");
    awaitLevels(rule + " WARNING");
    moveTo("2026-03-09");
    awaitLevels(rule + " WARNING");
    moveTo("2026-03-10");
    awaitLevels(rule + " WARNING", rule + " YELLOW");

    seen("").andExpect(jsonPath("$.items", hasSize(2)))
        .andExpect(jsonPath("$.items[0].message").value(message))
        .andExpect(jsonPath("$.items[0].itemName").value("食品经营许可"))
        .andExpect(jsonPath("$.items[0].ruleVersion").value(1))
        .andExpect(jsonPath("$.items[0].evidence.question").value(question))
        .andExpect(jsonPath("$.items[0].evidence.basis").value("服务承诺"))
        .andExpect(jsonPath("$.items[0].open").value(true));
    settled(kind, 2);
    await().untilAsserted(() -> seen("?open=true").andExpect(jsonPath("$.items", hasSize(0))));
    seen("?open=false").andExpect(jsonPath("$.items", hasSize(2)));
    seen("?level=YELLOW").andExpect(jsonPath("$.items", hasSize(1)));
  }

  @Test
  void whatIsAnsweredInTimeIsNotSignalledThoughTheNewsComeTheOtherWayRound() {
    settled("QUESTION", 2);
    asked("QUESTION", 1);

    moveTo("2026-05-29");

    assertThat(levels()).isEmpty();
  }

  @Test
  void theSameNewsTwiceIsOneSignal() {
    asked("QUESTION", 1);
    moveTo("2026-03-10");
    awaitLevels("C07 WARNING", "C07 YELLOW");

    asked("QUESTION", 1);

    moveTo("2026-04-10");
    awaitLevels("C07 WARNING", "C07 YELLOW");
  }

  @Test
  void aDayThatTheCityTakesOffIsNotCounted() {
    calendarIs("""
        [{"date": "2026-03-09", "name": "台风", "off": true, "paper": "津政办发〔2026〕1号"}]""");
    asked("QUESTION", 1);

    moveTo("2026-03-10");
    awaitLevels("C07 WARNING");
    moveTo("2026-03-11");
    awaitLevels("C07 WARNING", "C07 YELLOW");
  }

  @Test
  void anIncompleteGuideIsSignalledAtOnceAndClosedWhenItIsMended() throws Exception {
    incomplete(1, "2026-03-02", List.of("conditions", "quota"), List.of());

    awaitLevels("C01 YELLOW");
    seen("").andExpect(jsonPath("$.items[0].message").value("办事指南不符合公示要求：缺少2个方面的内容。"))
        .andExpect(jsonPath("$.items[0].evidence.missing[0]").value("conditions"))
        .andExpect(jsonPath("$.items[0].evidence.firstTerm.limit").value(20))
        .andExpect(jsonPath("$.items[0].evidence.workingDays").doesNotExist())
        .andExpect(jsonPath("$.items[0].open").value(true));
    complete(2);
    await().untilAsserted(() -> seen("").andExpect(jsonPath("$.items[0].open").value(false)));
  }

  @Test
  void whatItRestsOnIsNamedWithItsLastDay() throws Exception {
    incomplete(1, "2026-03-02", List.of(),
        List.of(new EndedBasis("legalBasis", "《某条例》第三条", LocalDate.of(2026, 3, 1))));

    awaitLevels("C01 YELLOW");
    seen("").andExpect(jsonPath("$.items[0].message").value("办事指南不符合公示要求：所列依据有1处已经失效。"))
        .andExpect(jsonPath("$.items[0].evidence.ended[0].citation").value("《某条例》第三条"))
        .andExpect(jsonPath("$.items[0].evidence.ended[0].until").value("2026-03-01"));
    mvc.perform(get("/api/supervision/guide-signals").header("Authorization", "Bearer " + supervisor)
            .header("Accept-Language", "en"))
        .andExpect(jsonPath("$.items[0].message").value(containsString("1 basis has ended.")))
        .andExpect(jsonPath("$.items[0].message").value(not(containsString("missing"))));
  }

  @Test
  void whatIsFoundAgainLaterIsANewSignalAndMoreOfTheSameIsNot() {
    incomplete(1, "2026-03-02", List.of("quota"), List.of());
    awaitLevels("C01 YELLOW");
    incomplete(2, "2026-03-02", List.of("quota", "fee"), List.of());
    await().until(() -> sequenceKnown() == 2);
    assertThat(levels()).hasSize(1);
    complete(3);
    moveTo("2026-03-03");
    incomplete(4, "2026-03-03", List.of("fee"), List.of());

    awaitLevels("C01 YELLOW", "C01 YELLOW");
  }

  @Test
  void anIncompleteGuideMendedBeforeItIsHeardOfIsNotSignalled() {
    complete(2);
    incomplete(1, "2026-03-02", List.of("quota"), List.of());
    await().until(() -> taken() == 2);

    assertThat(levels()).isEmpty();
  }

  @Test
  void theRulesStandInTheRuleBaseAndBadFiltersAreRefused() throws Exception {
    mvc(CITY_SUPERVISOR, "/api/supervision/rules")
        .andExpect(jsonPath("$.items[?(@.id == 'C01')].name").value("办事指南不完整或者依据已经失效"))
        .andExpect(jsonPath("$.items[?(@.id == 'C07')].name").value("咨询逾期未答复"))
        .andExpect(jsonPath("$.items[?(@.id == 'C08')].name").value("纠错逾期未处理"));
    mvc(supervisor, "/api/supervision/guide-signals?open=perhaps").andExpect(status().isBadRequest());
    mvc(supervisor, "/api/supervision/guide-signals?level=GREEN").andExpect(status().isBadRequest());
  }

  private ResultActions seen(String query) throws Exception {
    return mvc(supervisor, "/api/supervision/guide-signals" + query).andExpect(status().isOk());
  }

  private void asked(String kind, long sequence) {
    tell("question-" + question, QuestionAsked.TYPE, sequence, new QuestionAsked(question, kind, code, "食品经营许可",
        BINHAI, "organ-" + code, "审批局", 3, null, LocalDate.of(2026, 3, 2), 5, "服务承诺"));
  }

  private void settled(String kind, long sequence) {
    tell("question-" + question, QuestionSettled.TYPE, sequence,
        new QuestionSettled(question, kind, 3, LocalDate.of(2026, 3, 10)));
  }

  private void incomplete(long sequence, String since, List<String> missing, List<EndedBasis> ended) {
    tell("guide-" + code, GuideFoundIncomplete.TYPE, sequence, new GuideFoundIncomplete(code, "食品经营许可", BINHAI,
        "organ-" + code, "审批局", 3, LocalDate.parse(since), missing, ended,
        new GuideFoundIncomplete.Term(LocalDate.of(2026, 1, 30), 20, "《政府信息公开条例》第二十六条")));
  }

  private void complete(long sequence) {
    tell("guide-" + code, GuideFoundComplete.TYPE, sequence,
        new GuideFoundComplete(code, 4, LocalDate.of(2026, 3, 3)));
  }

  private void tell(String aggregate, String type, long sequence, Object news) {
    var before = taken(aggregate);
    transaction.executeWithoutResult(status ->
        publisher.publish(new OutgoingEvent(type, aggregate, sequence, news)));
    await().until(() -> taken(aggregate) == before + 1);
  }

  private int taken() {
    return taken("guide-" + code);
  }

  private int taken(String aggregate) {
    return jdbc.sql("select count(*) from event_relay.inbox where aggregate = ?").param(aggregate)
        .query(Integer.class).single();
  }

  private long sequenceKnown() {
    return jdbc.sql("select sequence from watched_duty where code = ?").param(code).query(Long.class).single();
  }

  private void awaitLevels(String... levels) {
    await().untilAsserted(() -> assertThat(levels()).containsExactly(levels));
  }

  private List<String> levels() {
    return jdbc.sql("select rule || ' ' || level from guide_signal where code = ? order by id").param(code)
        .query(String.class).list();
  }
}
