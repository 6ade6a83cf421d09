package io.tongban.catalog.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.catalog.CatalogTest;
import io.tongban.catalog.StubApplication;
import io.tongban.following.WorkingCalendars;
import io.tongban.client.application.CalendarChanged;
import io.tongban.client.application.CalendarClient;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class RevisionCalendarTest extends CatalogTest {

  private static final AtomicLong NEWS = new AtomicLong();

  @Autowired private EventPublisher publisher;
  @Autowired private TransactionTemplate transaction;
  @Autowired private WorkingCalendars calendars;

  private final String region = district();

  @AfterEach
  void asBefore() {
    StubApplication.INSTANCE.away = false;
    StubApplication.INSTANCE.overrides.clear();
    news();
    await().atMost(Duration.ofSeconds(30)).until(() ->
        calendars.current().version().equals(WorkingCalendar.statutory().version()));
  }

  @Test
  void a_day_that_the_city_takes_off_is_not_counted_in_the_term_for_answers() {
    var statutory = LocalDate.parse(open(region).path("answersUntil").asString());
    takeOff(statutory);

    var revision = open(district());

    assertThat(LocalDate.parse(revision.path("answersUntil").asString())).isAfter(statutory);
    assertThat(revision.path("calendar").asString()).isEqualTo(calendars.current().version());
  }

  @Test
  @DisplayName("A notice that comes late: open dates are counted anew and the change is recorded")
  void the_date_of_an_open_revision_follows_the_calendar() {
    var revision = open(region);
    var id = revision.path("id").asLong();
    var statutory = LocalDate.parse(revision.path("answersUntil").asString());

    takeOff(statutory);

    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(until(id)).isAfter(statutory));
    assertThat(jdbc.sql("""
            select details ->> 'before' || ' ' || (details ->> 'after') from audit_entry
            where region = ? and action = 'MOVE_REVISION_DATE'""").param(region).query(String.class).list())
        .containsExactly(statutory + " " + until(id));
  }

  @Test
  void while_nobody_can_be_asked_what_was_last_heard_counts() {
    var statutory = LocalDate.parse(open(region).path("answersUntil").asString());
    takeOff(statutory);
    var heard = calendars.current().version();
    StubApplication.INSTANCE.away = true;
    StubApplication.INSTANCE.overrides.clear();
    news();

    var revision = open(district());

    assertThat(LocalDate.parse(revision.path("answersUntil").asString())).isAfter(statutory);
    assertThat(revision.path("calendar").asString()).isEqualTo(heard);
  }

  private void takeOff(LocalDate day) {
    var before = calendars.current().version();
    StubApplication.INSTANCE.overrides.add(new CalendarClient.Override(day, "台风", true, "津政办发〔2026〕1号"));
    news();
    await().atMost(Duration.ofSeconds(30)).until(() -> !calendars.current().version().equals(before));
  }

  private void news() {
    var number = NEWS.incrementAndGet();
    transaction.executeWithoutResult(status -> publisher.publish(
        new OutgoingEvent(CalendarChanged.TYPE, "calendar", number, new CalendarChanged(number))));
  }

  private JsonNode open(String district) {
    published(district, 1);
    return post("/api/catalog/revisions", """
        {"region":"%s","year":2027,"title":"年度修订","notice":"请核对"}""".formatted(district), keeperOf(district))
        .expect(201).json();
  }

  private LocalDate until(long id) {
    return LocalDate.parse(get("/api/catalog/revisions/" + id, keeperOf(region)).expect(200).json()
        .path("answersUntil").asString());
  }
}
