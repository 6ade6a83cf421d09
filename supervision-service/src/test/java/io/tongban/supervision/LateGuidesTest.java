package io.tongban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tongban.client.guide.GuideBecameStale;
import io.tongban.client.guide.GuideRefreshed;
import io.tongban.relay.OutgoingEvent;
import io.tongban.testissuer.TestIssuer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C06: guides that lag behind their items (政府信息公开条例第二十六条)")
class LateGuidesTest extends RunningSupervision {

  private final String code = "item-" + UUID.randomUUID();

  @Test
  void aGuideNotUpdatedInItsTermIsSignalled() throws Exception {
    becameStale(1, "2026-03-02", 5);

    moveTo("2026-03-06");
    awaitLevels("WARNING");
    moveTo("2026-03-09");
    awaitLevels("WARNING");
    moveTo("2026-03-10");
    awaitLevels("WARNING", "YELLOW");

    mvc(TestIssuer.officer("s", "监察", "SUPERVISOR@" + BINHAI + "/organ-" + code), "/api/supervision/guide-signals")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items", hasSize(2)))
        .andExpect(jsonPath("$.items[0].rule").value("C06"))
        .andExpect(jsonPath("$.items[0].level").value("YELLOW"))
        .andExpect(jsonPath("$.items[0].message").value(containsString("6个工作日，超过更新办事指南的5个工作日时限")))
        .andExpect(jsonPath("$.items[0].evidence.aspects[0]").value("fee"))
        .andExpect(jsonPath("$.items[0].evidence.calendarVersion").isNotEmpty())
        .andExpect(jsonPath("$.items[0].open").value(true));
  }

  @Test
  void aGuideUpdatedInTimeIsNotSignalled() {
    becameStale(1, "2026-03-02", 5);
    refreshed(2, "2026-03-04");

    moveTo("2026-05-29");

    assertThat(levels()).isEmpty();
  }

  @Test
  void anOlderEventThatComesLateChangesNothing() {
    refreshed(2, "2026-03-04");
    tell(new OutgoingEvent(GuideBecameStale.TYPE, "guide-" + code, 1, stale("2026-03-02", 5)));
    becameStaleIgnored();

    moveTo("2026-05-29");

    assertThat(levels()).isEmpty();
  }

  @Test
  void aNewTermIsANewSignal() {
    becameStale(1, "2026-03-02", 5);
    moveTo("2026-03-10");
    awaitLevels("WARNING", "YELLOW");
    refreshed(2, "2026-03-10");
    becameStale(3, "2026-03-11", 5);

    moveTo("2026-03-31");

    awaitLevels("WARNING", "YELLOW", "WARNING", "YELLOW");
  }

  @Test
  void onlySupervisorsOfTheAreaSeeThem() throws Exception {
    mvc(TestIssuer.person("p", "张三"), "/api/supervision/guide-signals").andExpect(status().isForbidden());
    mvc(TestIssuer.officer("s", "监察", "SUPERVISOR@120101/*"), "/api/supervision/guide-signals?region=120116")
        .andExpect(status().isForbidden());
    mvc(CITY_SUPERVISOR, "/api/supervision/guide-signals?size=0").andExpect(status().isBadRequest());
    mvc(CITY_SUPERVISOR, "/api/supervision/rules")
        .andExpect(jsonPath("$.items[?(@.id == 'C06')].name").value("办事指南未随事项更新"));
  }

  private void becameStale(long sequence, String since, int days) {
    tell(new OutgoingEvent(GuideBecameStale.TYPE, "guide-" + code, sequence, stale(since, days)));
    await().until(() -> sequenceKnown() == sequence);
  }

  private void becameStaleIgnored() {
    await().until(() -> jdbc.sql("select count(*) from event_relay.inbox where aggregate = ?").param("guide-" + code)
        .query(Integer.class).single() == 2);
  }

  private void refreshed(long sequence, String on) {
    tell(new OutgoingEvent(GuideRefreshed.TYPE, "guide-" + code, sequence,
        new GuideRefreshed(code, (int) sequence, LocalDate.parse(on))));
    await().until(() -> sequenceKnown() == sequence);
  }

  private GuideBecameStale stale(String since, int days) {
    return new GuideBecameStale(code, "食品经营许可", BINHAI, "organ-" + code, "审批局", 3, LocalDate.parse(since), days,
        "《政府信息公开条例》第二十六条", List.of("fee"));
  }

  private void tell(OutgoingEvent event) {
    transaction.executeWithoutResult(status -> publisher.publish(event));
  }

  private long sequenceKnown() {
    return jdbc.sql("select coalesce(max(sequence), 0) from watched_duty where subject = ?").param(code)
        .query(Long.class).single();
  }

  private void awaitLevels(String... levels) {
    await().untilAsserted(() -> assertThat(levels()).containsExactly(levels));
  }

  private List<String> levels() {
    return jdbc.sql("select level from guide_signal where code = ? order by id").param(code)
        .query(String.class).list();
  }
}
