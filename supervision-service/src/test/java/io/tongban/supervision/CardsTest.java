package io.tongban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tongban.client.application.CaseEvent;
import io.tongban.client.application.CaseEvent.Type;
import io.tongban.client.supervision.SignalLevel;
import io.tongban.testissuer.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** From the events on the broker to the cards. */
class CardsTest extends RunningSupervision {

  @Test
  @DisplayName("T01 to T04: the cards appear as the clock is moved")
  void raisesTheCardsAsTheClockIsMoved() throws Exception {
    var story = accepted();

    moveTo("2026-03-13");
    awaitSignals(story, "T02 WARNING");
    moveTo("2026-03-17");
    awaitSignals(story, "T02 WARNING", "T03 YELLOW");
    moveTo("2026-03-31");
    awaitSignals(story, "T02 WARNING", "T03 YELLOW", "T04 RED");

    mvc(CITY_SUPERVISOR, "/api/supervision/signals?case=" + story.number)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items", hasSize(3)))
        .andExpect(jsonPath("$.items[0].rule").value("T04"))
        .andExpect(jsonPath("$.items[0].ruleVersion").value(1))
        .andExpect(jsonPath("$.items[0].levelName").value("红牌"))
        .andExpect(jsonPath("$.items[0].message").value(containsString("超过法定时限（含延长）20个工作日")))
        .andExpect(jsonPath("$.items[0].evidence.workingDays").value(21))
        .andExpect(jsonPath("$.items[0].evidence.events[0].sequence").value(2))
        .andExpect(jsonPath("$.items[0].evidence.events[0].id").isNotEmpty())
        .andExpect(jsonPath("$.items[0].evidence.calendarVersion").isNotEmpty())
        .andExpect(jsonPath("$.items[0].itemName").value("食品经营许可"))
        .andExpect(jsonPath("$.items[0].organ.name").value("滨海新区市场监督管理局"));
  }

  @Test
  @DisplayName("one move over the whole term still yields all cards, each with the day it fell due")
  void missesNothingWhenTheClockIsMovedFar() {
    var story = accepted();

    moveTo("2026-05-29");

    awaitSignals(story, "T02 WARNING", "T03 YELLOW", "T04 RED");
    assertThat(jdbc.sql("select evidence ->> 'on' from signal where case_number = ? order by id")
        .param(story.number).query(String.class).list()).containsExactly("2026-03-13", "2026-03-17", "2026-03-31");
  }

  @Test
  @DisplayName("T01 行政许可法 art. 32: no answer at all; red tells from when the case counts as accepted")
  void tellsThatAnUnansweredApplicationCountsAsAccepted() {
    var story = story();
    story.submitted(1, "2026-03-02");
    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("SUBMITTED"));

    moveTo("2026-03-10");

    awaitSignals(story, "T01 WARNING", "T01 RED");
    await().untilAsserted(() -> assertThat(heard.signals)
        .filteredOn(raised -> raised.signal().caseNumber().equals(story.number))
        .satisfiesExactly(
            warning -> assertThat(warning.deemedAcceptedFrom()).isNull(),
            red -> {
              assertThat(red.signal().level()).isEqualTo(SignalLevel.RED);
              assertThat(red.deemedAcceptedFrom()).isEqualTo("2026-03-02");
            }));
  }

  @Test
  void standsStillWhileTheCaseIsSuspended() {
    var story = accepted();
    story.suspended(3, "2026-03-02");
    await().untilAsserted(() -> assertThat(nextCheck(story)).isNull());

    moveTo("2026-05-29");
    var other = accepted("2026-05-29");

    awaitSignals(other);
    awaitSignals(story);
  }

  @Test
  void foldsEventsInTheirSequenceWhateverTheOrderOfArrival() {
    moveTo("2026-03-05");
    var story = story();
    story.granted(3, "2026-03-05");
    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("UNKNOWN"));
    story.submitted(1, "2026-03-02");
    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("SUBMITTED"));
    story.accepted(2, "2026-03-03");

    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("GRANTED"));
    assertThat(nextCheck(story)).isNull();
  }

  @Test
  void countsASecondEventOfTheSameSequenceNotAtAll() {
    var story = accepted();
    story.accepted(2, "2026-03-02");
    story.granted(3, "2026-03-03");

    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("GRANTED"));
    assertThat(jdbc.sql("select count(*) from case_event where case_number = ?").param(story.number)
        .query(Long.class).single()).isEqualTo(3);
  }

  @Test
  void refusesToChangeOrDeleteWhatIsRecorded() {
    accepted();

    for (var sql : List.of("update case_event set actor_name = '别人'", "delete from case_event", "truncate case_event",
        "delete from signal", "update signal set level = 'WARNING'")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update())
          .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
    }
  }

  @Test
  void laysAnEventItCannotReadAmongTheDeadLetters() throws Exception {
    var story = accepted();
    story.tell(story.event(3, Type.SUSPENDED, CaseEvent.Clock.STOP, "2026-03-03", Map.of("reason", "LUNCH")));

    await().untilAsserted(() -> assertThat(deadLetters.list("supervision.cases", 5))
        .singleElement().satisfies(letter -> assertThat(letter.reason()).contains("LUNCH")));
    mvc(CITY_SUPERVISOR, "/actuator/deadletters").andExpect(status().isForbidden());
    mvc(TestIssuer.service("tongban-robot"), "/actuator/deadletters")
        .andExpect(status().isOk()).andExpect(jsonPath("$['supervision.cases']").value(1));
    mvc(TestIssuer.service("tongban-robot"), "/actuator/deadletters/supervision.cases")
        .andExpect(jsonPath("$[0].reason").value(containsString("LUNCH")));
    mvc.perform(post("/actuator/deadletters/nobody").header("Authorization",
        "Bearer " + TestIssuer.service("tongban-robot"))).andExpect(status().isBadRequest());
    mvc.perform(post("/actuator/deadletters/supervision.cases").header("Authorization",
            "Bearer " + TestIssuer.service("tongban-robot")))
        .andExpect(status().isOk()).andExpect(jsonPath("$.replayed").value(1));
  }

  @Test
  void countsAgainWhenTheCalendarChangesAndWritesDownWhatMoved() {
    var story = accepted();
    assertThat(due(story)).isEqualTo("2026-03-16");

    calendarIs("""
        [{"date": "2026-03-10", "name": "台风", "off": true, "paper": "津政办发〔2026〕1号"}]""");

    await().untilAsserted(() -> assertThat(due(story)).isEqualTo("2026-03-17"));
    assertThat(jdbc.sql("""
            select old_promised_due || ' ' || new_promised_due from deadline_change where case_number = ?
            """).param(story.number).query(String.class).list()).containsExactly("2026-03-16 2026-03-17");
    calendarIs("[]");
    await().untilAsserted(() -> assertThat(due(story)).isEqualTo("2026-03-16"));
  }

  @Test
  void findsDueCasesByIndex() {
    jdbc.sql("""
        insert into watched_case (case_number, status, open, item_code, item_name, region, receiving_region, organ,
          organ_name, last_sequence, folded_sequence, calendar_version, next_check_on)
        select 'plan-' || i, 'ACCEPTED', true, 'x', 'x', '999999', '999999', 'x', 'x', 1, 1, 'x',
          date '2999-01-01' + i from generate_series(1, 5000) i
        """).update();
    jdbc.sql("analyze watched_case").update();

    var plan = jdbc.sql("""
            explain select case_number from watched_case where next_check_on <= date '2026-03-13'
            order by next_check_on limit 200 for update skip locked
            """).query(String.class).list();
    jdbc.sql("delete from watched_case where case_number like 'plan-%'").update();

    assertThat(String.join("\n", plan)).contains("Index Scan using watched_case_due");
  }
}
