package io.tongban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tongban.client.application.CalendarChanged;
import io.tongban.client.application.CaseEvent;
import io.tongban.client.application.CaseEvent.Type;
import io.tongban.client.supervision.SignalLevel;
import io.tongban.client.supervision.SignalRaised;
import io.tongban.client.supervision.SupervisionClient;
import io.tongban.clock.ClockControl;
import io.tongban.relay.DeadLetters;
import io.tongban.relay.EventHandler;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.IncomingEvent;
import io.tongban.relay.OutgoingEvent;
import io.tongban.testissuer.TestIssuer;
import io.tongban.testservers.WithServers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The running service with its servers; the clock is moved, never slept on. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "tongban.clock.settable=true",
    "tongban.supervision.sweep=PT1H",
    "tongban.supervision.calendar-check=PT0.2S",
    "tongban.relay.tries=2",
    "management.tracing.export.enabled=false"})
@ContextConfiguration(initializers = TestIssuer.class)
@AutoConfigureMockMvc
@WithServers
class SupervisionServiceTest {

  private static final OverridesServer CALENDAR = new OverridesServer();
  private static final String BINHAI = "120116";
  private static final String XINCUN = "120116013";
  private static final String CITY_SUPERVISOR = TestIssuer.officer("supervisor.city", "市监察", "SUPERVISOR@120000/*");

  @Autowired EventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @Autowired ClockControl clockControl;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;
  @Autowired DeadLetters deadLetters;
  @Autowired SignalsHeard heard;
  @Autowired ApplicationContext context;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void calendar(DynamicPropertyRegistry registry) {
    registry.add("spring.cloud.openfeign.client.config.calendar.url", CALENDAR::url);
  }

  @TestConfiguration
  static class Listening {
    @Bean
    SignalsHeard signalsHeard() {
      return new SignalsHeard();
    }
  }

  /** Another service that hears of signals. */
  static final class SignalsHeard implements EventHandler {
    final Queue<SignalRaised> signals = new ConcurrentLinkedQueue<>();

    @Override
    public String subscription() {
      return "test.signals";
    }

    @Override
    public Set<String> types() {
      return Set.of(SignalRaised.TYPE);
    }

    @Override
    public void handle(IncomingEvent event) {
      signals.add(event.payloadAs(SignalRaised.class));
    }
  }

  @BeforeEach
  void onTheDayOfSubmission() {
    moveTo("2026-03-02");
  }

  @Test
  void keepsEveryEventWithItsTrace() throws Exception {
    var story = story();
    story.submitted(1, "2026-03-02");
    story.accepted(2, "2026-03-02");
    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("ACCEPTED"));

    mvc(CITY_SUPERVISOR, "/api/supervision/cases/" + story.number + "/events")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.items[0].typeName").value("提交申请"))
        .andExpect(jsonPath("$.items[1].type").value("ACCEPTED"))
        .andExpect(jsonPath("$.items[1].actorName").value("新村窗口"))
        .andExpect(jsonPath("$.items[1].recordedAt").isNotEmpty())
        .andExpect(jsonPath("$.items[1].traceId").isNotEmpty());
  }

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
    CALENDAR.overrides = """
        [{"date": "2026-03-10", "name": "台风", "off": true, "paper": "津政办发〔2026〕1号"}]""";

    transaction.executeWithoutResult(status -> publisher.publish(
        new OutgoingEvent(CalendarChanged.TYPE, "calendar", 1, new CalendarChanged(1))));

    await().untilAsserted(() -> assertThat(due(story)).isEqualTo("2026-03-17"));
    assertThat(jdbc.sql("""
            select old_promised_due || ' ' || new_promised_due from deadline_change where case_number = ?
            """).param(story.number).query(String.class).list()).containsExactly("2026-03-16 2026-03-17");
    CALENDAR.overrides = "[]";
    transaction.executeWithoutResult(status -> publisher.publish(
        new OutgoingEvent(CalendarChanged.TYPE, "calendar", 2, new CalendarChanged(2))));
    await().untilAsserted(() -> assertThat(due(story)).isEqualTo("2026-03-16"));
  }

  @Test
  void showsASupervisorTheOwnRegionOnly() throws Exception {
    var here = accepted();
    moveTo("2026-03-13");
    awaitSignals(here, "T02 WARNING");

    for (var region : List.of("120000/*", BINHAI + "/*", XINCUN + "/*", BINHAI + "/11120116MB0001")) {
      mvc(TestIssuer.officer("s", "监察", "SUPERVISOR@" + region), "/api/supervision/signals?case=" + here.number)
          .andExpect(jsonPath("$.items", hasSize(1)));
    }
    for (var region : List.of("120101/*", "120116001/*", BINHAI + "/another-organ")) {
      var stranger = TestIssuer.officer("s", "监察", "SUPERVISOR@" + region);
      mvc(stranger, "/api/supervision/signals?case=" + here.number).andExpect(jsonPath("$.items", hasSize(0)));
      mvc(stranger, "/api/supervision/cases/" + here.number + "/events")
          .andExpect(status().isForbidden()).andExpect(jsonPath("$.code").value("wrong-region"));
    }
    mvc(TestIssuer.officer("s", "监察", "SUPERVISOR@120101/*"), "/api/supervision/signals?region=120116")
        .andExpect(status().isForbidden()).andExpect(jsonPath("$.code").value("wrong-region"));
  }

  @Test
  void isForSupervisorsOnly() throws Exception {
    for (var path : List.of("/api/supervision/signals", "/api/supervision/summary", "/api/supervision/rules",
        "/api/supervision/cases/x/events", "/internal/supervision/cases/x/signals")) {
      mvc.perform(get(path)).andExpect(status().isUnauthorized());
      mvc(TestIssuer.officer("clerk", "窗口", "WINDOW_CLERK@120116/*"), path).andExpect(status().isForbidden());
    }
  }

  @Test
  void pagesByKey() throws Exception {
    var stories = List.of(accepted(), accepted(), accepted());
    moveTo("2026-03-31");
    for (var story : stories) awaitSignals(story, "T02 WARNING", "T03 YELLOW", "T04 RED");

    var ids = new ArrayList<Integer>();
    var after = "";
    do {
      var page = mvc(CITY_SUPERVISOR, "/api/supervision/signals?size=2&level=RED" + after)
          .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
      ids.addAll(JsonPath.<List<Integer>>read(page, "$.items[*].id"));
      String next = JsonPath.read(page, "$.next");
      after = next == null ? "" : "&after=" + next;
    } while (!after.isEmpty());

    var stored = jdbc.sql("select id from signal where level = 'RED' and not trial order by id desc")
        .query(Integer.class).list();
    assertThat(ids).isEqualTo(stored).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void refusesAPageThatIsNone() throws Exception {
    for (var query : List.of("size=0", "size=101", "after=yesterday")) {
      mvc(CITY_SUPERVISOR, "/api/supervision/signals?" + query)
          .andExpect(status().isBadRequest()).andExpect(jsonPath("$.code").value("invalid-page"));
    }
    mvc(CITY_SUPERVISOR, "/api/supervision/signals?level=PURPLE").andExpect(status().isBadRequest());
    mvc(CITY_SUPERVISOR, "/api/supervision/signals?region=12").andExpect(status().isBadRequest());
    mvc(CITY_SUPERVISOR, "/api/supervision/cases/unknown/events")
        .andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("case-unknown"));
  }

  @Test
  void sumsUpARegion() throws Exception {
    var story = new CaseTeller(publisher, transaction, "120118", "120118001");
    story.submitted(1, "2026-03-02");
    story.accepted(2, "2026-03-02");
    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("ACCEPTED"));
    moveTo("2026-03-31");
    awaitSignals(story, "T02 WARNING", "T03 YELLOW", "T04 RED");

    mvc(CITY_SUPERVISOR, "/api/supervision/summary?region=120118")
        .andExpect(jsonPath("$.cases.total").value(1))
        .andExpect(jsonPath("$.cases.open").value(1))
        .andExpect(jsonPath("$.cases.overdue").value(1))
        .andExpect(jsonPath("$.cases.incomplete").value(0))
        .andExpect(jsonPath("$.signals.RED").value(1))
        .andExpect(jsonPath("$.signals.WARNING").value(1));
  }

  @Test
  void showsTheRuleBaseInBothLanguages() throws Exception {
    mvc(CITY_SUPERVISOR, "/api/supervision/rules")
        .andExpect(jsonPath("$.items[*].id", containsInAnyOrder("T01", "T02", "T03", "T04")))
        .andExpect(jsonPath("$.items[0].name").value("收件后未按期答复"))
        .andExpect(jsonPath("$.items[0].legalBasis").value(containsString("第三十二条")))
        .andExpect(jsonPath("$.items[0].ladder[0].from").value(4));
    mvc.perform(get("/api/supervision/rules").header("Authorization", "Bearer " + CITY_SUPERVISOR)
            .header("Accept-Language", "en"))
        .andExpect(jsonPath("$.items[0].name").value("No answer to an application"));
  }

  @Test
  void tellsOtherServicesThroughItsClient() {
    var story = accepted();
    moveTo("2026-03-13");
    awaitSignals(story, "T02 WARNING");
    var client = new FeignClientBuilder(context).forType(SupervisionClient.class, "supervision-service")
        .url("http://127.0.0.1:" + port).build();

    assertThat(client.signals(story.number)).singleElement().satisfies(signal -> {
      assertThat(signal.rule()).isEqualTo("T02");
      assertThat(signal.level()).isEqualTo(SignalLevel.WARNING);
      assertThat(signal.evidence()).containsEntry("remaining", 1);
    });
    assertThat(client.signals("unknown")).isEmpty();
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

  @Test
  void describesItselfInOpenApi() throws Exception {
    mvc.perform(get("/v3/api-docs"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.paths['/api/supervision/signals'].get['x-roles'][0]").value("SUPERVISOR"));
  }

  private CaseTeller story() {
    return new CaseTeller(publisher, transaction, BINHAI, XINCUN);
  }

  private CaseTeller accepted() {
    return accepted("2026-03-02");
  }

  private CaseTeller accepted(String on) {
    var story = story();
    story.submitted(1, on);
    story.accepted(2, on);
    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("ACCEPTED"));
    return story;
  }

  private void moveTo(String day) {
    clockControl.moveTo(Duration.between(Clock.systemUTC().instant(), CaseTeller.at(day)));
    await().untilAsserted(() -> assertThat(Duration.between(CaseTeller.at(day), clock.instant()).abs())
        .isLessThan(Duration.ofMinutes(5)));
  }

  private void awaitSignals(CaseTeller story, String... expected) {
    await().untilAsserted(() -> assertThat(jdbc.sql("""
            select rule || ' ' || level from signal where case_number = ? order by id
            """).param(story.number).query(String.class).list()).containsExactly(expected));
  }

  private String statusOf(CaseTeller story) {
    return jdbc.sql("select status from watched_case where case_number = ?").param(story.number)
        .query(String.class).optional().orElse("");
  }

  private String due(CaseTeller story) {
    return jdbc.sql("select promised_due::text from watched_case where case_number = ?").param(story.number)
        .query(String.class).single();
  }

  private String nextCheck(CaseTeller story) {
    return jdbc.sql("select next_check_on::text from watched_case where case_number = ?").param(story.number)
        .query(String.class).list().getFirst();
  }

  private ResultActions mvc(String token, String path) throws Exception {
    return mvc.perform(get(path).header("Authorization", "Bearer " + token));
  }
}
