package io.tongban.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.application.CalendarChanged;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import io.tongban.testissuer.TestIssuer;
import io.tongban.testservers.Server;
import io.tongban.testservers.WithServers;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = FollowingTest.App.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
        "spring.application.name=following-test",
        "spring.config.import=classpath:tongban-service.yaml",
        "tongban.calendar-following.subscription=following-test.calendar",
        "tongban.calendar-following.check=50ms",
        "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=50ms"})
@WithServers({Server.POSTGRES, Server.AMQP})
@ContextConfiguration(initializers = TestIssuer.class)
class FollowingTest {

  private static final Keeper KEEPER = new Keeper();
  private static final AtomicLong REVISIONS = new AtomicLong();
  /** A Monday on which everybody works. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  @Autowired WorkingCalendars calendars;
  @Autowired Overrides overrides;
  @Autowired Moves moves;
  @Autowired EventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @SpringBootApplication
  @Import(Moves.class)
  static class App {}

  static class Moves {

    final List<String> versions = new CopyOnWriteArrayList<>();

    @EventListener
    void moved(CalendarMoved moved) {
      versions.add(moved.version());
    }
  }

  @DynamicPropertySource
  static void keeper(DynamicPropertyRegistry properties) {
    properties.add("spring.cloud.openfeign.client.config.calendar.url", KEEPER::url);
  }

  @BeforeEach
  void nothingMovedYet() {
    moves.versions.clear();
  }

  @AfterEach
  void asBefore() {
    KEEPER.away = false;
    KEEPER.overrides = "[]";
    var revision = REVISIONS.incrementAndGet();
    announce(revision);
    await().until(() -> overrides.state().known() == revision);
    await().until(() -> calendars.current().version().equals(WorkingCalendar.statutory().version()));
  }

  @Test
  void a_day_taken_off_counts_no_more_and_is_told_once() {
    takeMondayOff();

    await().until(() -> !calendars.current().isWorkingDay(MONDAY));
    assertThat(moves.versions).containsExactly(calendars.current().version());
  }

  @Test
  void what_changes_no_day_is_not_told() {
    var revision = REVISIONS.incrementAndGet();
    announce(revision);

    await().until(() -> overrides.state().known() == revision);
    await().until(() -> !overrides.state().stale());
    assertThat(moves.versions).isEmpty();
  }

  @Test
  void while_nobody_answers_what_was_last_heard_counts_until_somebody_does() {
    takeMondayOff();
    await().until(() -> !calendars.current().isWorkingDay(MONDAY));
    KEEPER.away = true;
    KEEPER.overrides = "[]";
    var asked = KEEPER.asked.get();
    announce(REVISIONS.incrementAndGet());
    await().until(() -> KEEPER.asked.get() > asked);

    assertThat(calendars.current().isWorkingDay(MONDAY)).isFalse();
    assertThat(new WorkingCalendars(overrides).current().isWorkingDay(MONDAY)).as("after a restart").isFalse();
    KEEPER.away = false;
    await().until(() -> calendars.current().isWorkingDay(MONDAY));
  }

  @Test
  void an_older_announcement_that_comes_late_is_not_asked_for_again() {
    takeMondayOff();
    await().until(() -> !calendars.current().isWorkingDay(MONDAY));
    var asked = KEEPER.asked.get();

    announce("late", 1);

    await().until(() -> jdbc.sql("select count(*) from event_relay.inbox where aggregate = 'late'")
        .query(Integer.class).single() == 1);
    assertThat(overrides.state().stale()).isFalse();
    assertThat(KEEPER.asked.get()).isEqualTo(asked);
  }

  private void takeMondayOff() {
    KEEPER.overrides = """
        [{"date": "%s", "name": "台风", "off": true, "paper": "津政办发〔2026〕1号"}]""".formatted(MONDAY);
    announce(REVISIONS.incrementAndGet());
  }

  private void announce(long revision) {
    announce("calendar", revision);
  }

  private void announce(String aggregate, long revision) {
    transaction.executeWithoutResult(status -> events.publish(
        new OutgoingEvent(CalendarChanged.TYPE, aggregate, revision, new CalendarChanged(revision))));
  }
}
