package io.tongban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.tongban.client.application.CalendarChanged;
import io.tongban.clock.ClockControl;
import io.tongban.relay.DeadLetters;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import io.tongban.testissuer.TestIssuer;
import io.tongban.testservers.WithServers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
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
    "tongban.calendar-following.check=PT0.2S",
    "tongban.relay.tries=2",
    "management.tracing.export.enabled=false"})
@ContextConfiguration(initializers = TestIssuer.class)
@AutoConfigureMockMvc
@WithServers
@Import(SignalsHeard.class)
abstract class RunningSupervision {

  static final OverridesServer CALENDAR = new OverridesServer();
  static final AtomicLong REVISIONS = new AtomicLong();
  static final String BINHAI = "120116";
  static final String XINCUN = "120116013";
  static final String CITY_SUPERVISOR = TestIssuer.officer("supervisor.city", "市监察", "SUPERVISOR@120000/*");

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

  @BeforeEach
  void onTheDayOfSubmission() {
    moveTo("2026-03-02");
  }

  CaseTeller story() {
    return new CaseTeller(publisher, transaction, BINHAI, XINCUN);
  }

  CaseTeller accepted() {
    return accepted("2026-03-02");
  }

  CaseTeller accepted(String on) {
    var story = story();
    story.submitted(1, on);
    story.accepted(2, on);
    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("ACCEPTED"));
    return story;
  }

  void moveTo(String day) {
    clockControl.moveTo(Duration.between(Clock.systemUTC().instant(), CaseTeller.at(day)));
    await().untilAsserted(() -> assertThat(Duration.between(CaseTeller.at(day), clock.instant()).abs())
        .isLessThan(Duration.ofMinutes(5)));
  }

  /** Announces these overrides, and waits until they are known. */
  void calendarIs(String overrides) {
    CALENDAR.overrides = overrides;
    var revision = REVISIONS.incrementAndGet();
    transaction.executeWithoutResult(status -> publisher.publish(
        new OutgoingEvent(CalendarChanged.TYPE, "calendar", revision, new CalendarChanged(revision))));
    await().until(() -> jdbc.sql("select known from calendar_state").query(Long.class).single() == revision);
  }

  void awaitSignals(CaseTeller story, String... expected) {
    await().untilAsserted(() -> assertThat(jdbc.sql("""
            select rule || ' ' || level from signal where case_number = ? order by id
            """).param(story.number).query(String.class).list()).containsExactly(expected));
  }

  String statusOf(CaseTeller story) {
    return jdbc.sql("select status from watched_case where case_number = ?").param(story.number)
        .query(String.class).optional().orElse("");
  }

  String due(CaseTeller story) {
    return jdbc.sql("select promised_due::text from watched_case where case_number = ?").param(story.number)
        .query(String.class).single();
  }

  String nextCheck(CaseTeller story) {
    return jdbc.sql("select next_check_on::text from watched_case where case_number = ?").param(story.number)
        .query(String.class).list().getFirst();
  }

  ResultActions mvc(String token, String path) throws Exception {
    return mvc.perform(get(path).header("Authorization", "Bearer " + token));
  }
}
