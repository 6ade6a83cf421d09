package io.tongban.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.ServiceTest;
import io.tongban.client.application.CalendarClient;
import io.tongban.testissuer.TestIssuer;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;

class CalendarTest extends ServiceTest {

  private static final Map<String, Object> TYPHOON =
      Map.of("date", "2026-07-15", "name", "台风", "off", true, "paper", "津政办发〔2026〕7号");

  @Autowired
  private ApplicationContext context;

  @AfterEach
  void clear() {
    delete(ADMINISTRATOR, "/api/calendar/days/2026-07-15");
  }

  @Test
  void daysAreSetShownAndRemoved() {
    post(ADMINISTRATOR, "/api/calendar/days", TYPHOON).expect(201);

    var days = get(null, "/api/calendar/days?from=2026-07-01&to=2026-07-31").expect(200).json().path("items");
    assertThat(days).hasSize(1);
    assertThat(days.get(0).path("paper").asString()).isEqualTo("津政办发〔2026〕7号");
    delete(ADMINISTRATOR, "/api/calendar/days/2026-07-15").expect(204);
    delete(ADMINISTRATOR, "/api/calendar/days/2026-07-15").expect(404);
  }

  @Test
  void otherServicesReadThemThroughTheClient() {
    post(ADMINISTRATOR, "/api/calendar/days", TYPHOON).expect(201);
    var client = new FeignClientBuilder(context)
        .forType(CalendarClient.class, "application-service").url(address()).build();

    assertThat(client.overrides())
        .contains(new CalendarClient.Override(LocalDate.of(2026, 7, 15), "台风", true, "津政办发〔2026〕7号"));
  }

  @Test
  void everyChangeIsWrittenDownAndToldWithTheNextRevision() {
    post(ADMINISTRATOR, "/api/calendar/days", TYPHOON).expect(201);
    delete(ADMINISTRATOR, "/api/calendar/days/2026-07-15").expect(204);

    var changes = jdbc.sql("select change || ' ' || changed_by from calendar_change order by revision desc limit 2")
        .query(String.class).list();
    var told = jdbc.sql("""
            select sequence from event_relay.outbox where type = 'calendar.changed' order by position desc limit 2
            """).query(Long.class).list();

    assertThat(changes).containsExactly("REMOVED admin", "SET admin");
    assertThat(told.get(0)).isEqualTo(told.get(1) + 1);
  }

  @Test
  void onlyTheCitysAdministratorMovesADay() {
    var district = TestIssuer.officer("admin-binhai", "区管理员", "SYSTEM_ADMINISTRATOR@120116/*");

    assertThat(post(district, "/api/calendar/days", TYPHOON).expect(403).code()).isEqualTo("wrong-region");
    assertThat(post(CLERK, "/api/calendar/days", TYPHOON).expect(403).code()).isEqualTo("wrong-role");
    post(null, "/api/calendar/days", TYPHOON).expect(401);
    get(ADMINISTRATOR, "/internal/calendar/overrides").expect(403);
    get(null, "/internal/calendar/overrides").expect(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{}", "{\"date\":\"2026-02-30\",\"name\":\"a\",\"off\":true,\"paper\":\"b\"}",
      "{\"date\":\"2026-07-15\",\"name\":\" \",\"off\":true,\"paper\":\"b\"}",
      "{\"date\":\"2026-07-15\",\"name\":\"a\",\"paper\":\"b\"}",
      "{\"date\":\"2026-07-15\",\"name\":\"a\",\"off\":true,\"paper\":\"\"}"})
  void incompleteDaysAreRefused(String body) {
    post(ADMINISTRATOR, "/api/calendar/days", body).expect(400);
  }
}
