package io.tongban.guide.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.GuideServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@DisplayName("Guides that lack what they must have (行政许可法第三十条), as supervision is told")
class IncompleteGuideTest extends GuideServiceTest {

  @Autowired private Unsettled unsettled;
  @Autowired private Composing composing;
  @Autowired private TransactionTemplate inTransaction;

  @Test
  @DisplayName("a guide never written has 20 working days from the item's start (政府信息公开条例第二十六条), then is told")
  void aGuideNeverWrittenHasATermFirst() {
    var code = districtWith(1) + "-1";
    var due = LocalDate.parse(termOf(code).path("due").asString());
    assertThat(due).isEqualTo(calendars.current().dueDate(today(), 20).date());
    moveTo(due);
    awaitLookedAt(code);
    assertThat(told(code)).as("the last day is still in time").isEmpty();

    moveTo(due.plusDays(1));

    await().untilAsserted(() -> assertThat(told(code)).hasSize(1));
    var news = JSON.readTree(told(code).getFirst().split(" ", 2)[1]);
    assertThat(told(code).getFirst()).startsWith("guide.found-incomplete");
    assertThat(news.path("since").asString()).isEqualTo(due.plusDays(1).toString());
    assertThat(news.path("missing").valueStream().map(JsonNode::asString)).contains("conditions", "placeAndTime");
    assertThat(news.at("/term/days").asInt()).isEqualTo(20);
    assertThat(news.at("/term/basis").asString()).contains("第二十六条");
  }

  @Test
  void aGuideWrittenInItsTermIsNotToldAndOneWrittenLaterIsWholeAgain() {
    var region = districtWith(2);
    put(region + "-1", "{}", keeperOf(region)).expect(200);

    moveTo(LocalDate.parse(termOf(region + "-2").path("due").asString()).plusDays(1));

    await().untilAsserted(() -> assertThat(told(region + "-2")).hasSize(1));
    assertThat(told(region + "-1")).isEmpty();
    put(region + "-2", "{}", keeperOf(region)).expect(200);
    assertThat(told(region + "-2").getLast()).startsWith("guide.found-complete");
  }

  @Test
  void anItemGoneEndsItToo() {
    var region = districtWith(2);
    moveTo(LocalDate.parse(termOf(region + "-1").path("due").asString()).plusDays(1));
    await().untilAsserted(() -> assertThat(told(region + "-1")).hasSize(1));

    var next = newEdition();
    publish(next, region, items(next, region, 2).subList(1, 2));

    assertThat(told(region + "-1").getLast()).startsWith("guide.found-complete");
  }

  @Test
  @DisplayName("the basis ends on its day, with no other change: told on the next day, until another one stands there")
  void aBasisThatEndsIsToldByTheDateAlone() {
    var region = district();
    var code = region + "-1";
    var last = today().plusDays(3);
    CATALOGUE.describe(code, basis("某条例", last));
    var edition = newEdition();
    publish(edition, region, items(edition, region, 1));
    put(code, "{}", keeperOf(region)).expect(200);
    moveTo(last);
    assertThat(told(code)).as("it is in force on its last day").isEmpty();

    moveTo(last.plusDays(1));

    await().untilAsserted(() -> assertThat(told(code)).hasSize(1));
    var news = JSON.readTree(told(code).getFirst().split(" ", 2)[1]);
    assertThat(news.path("missing")).isEmpty();
    assertThat(news.path("ended")).hasSize(1);
    assertThat(news.at("/ended/0/aspect").asString()).isEqualTo("legalBasis");
    assertThat(news.at("/ended/0/citation").asString()).isEqualTo("《某条例》第三条");
    assertThat(news.at("/ended/0/until").asString()).isEqualTo(last.toString());
    assertThat(news.path("term").isNull()).as("at once").isTrue();
    CATALOGUE.describe(code, basis("新条例", null));
    var next = newEdition();
    publish(next, region, items(next, region, 1));
    assertThat(told(code)).hasSize(2);
    assertThat(told(code).getLast()).startsWith("guide.found-complete");
  }

  @Test
  @DisplayName("the city adds an aspect to its checklist: what was complete is so no more, at once")
  void aChecklistThatGrewIsToldAtOnce() {
    var code = districtWith(1) + "-1";
    // As it stands when the aspects that it lacks were not on the checklist.
    jdbc.sql("update guide_state set missing = '{}', lacking = null, next_look = null where code = ?").param(code)
        .update();

    var alike = composing.alike();
    inTransaction.executeWithoutResult(status -> unsettled.queueAllUnlessLookedWith(
        new Composing.Alike("another", alike.law())));

    await().untilAsserted(() -> assertThat(told(code)).hasSize(1));
    assertThat(JSON.readTree(told(code).getFirst().split(" ", 2)[1]).path("term").isNull()).isTrue();
  }

  @Test
  void whatWasLookedAtWithTheSameChecklistAndLawIsNotLookedAtAgain() {
    districtWith(1);
    inTransaction.executeWithoutResult(status -> {
      var alike = new Composing.Alike("one", "law");
      unsettled.queueAllUnlessLookedWith(alike);
      jdbc.sql("delete from unsettled").update();
      unsettled.queueAllUnlessLookedWith(alike);
      assertThat(jdbc.sql("select count(*) from unsettled").query(Integer.class).single()).isZero();
      unsettled.queueAllUnlessLookedWith(new Composing.Alike("one", "another law"));
      assertThat(jdbc.sql("select distinct cause from unsettled").query(String.class).list()).containsExactly("LAW");
      status.setRollbackOnly();
    });
  }

  @Test
  void aTermFollowsTheCitysCalendar() {
    var code = districtWith(1) + "-1";
    var due = LocalDate.parse(termOf(code).path("due").asString());

    takeOff(due);

    await().untilAsserted(() -> assertThat(LocalDate.parse(termOf(code).path("due").asString())).isAfter(due));
    assertThat(jdbc.sql("select kind || ' ' || old_due from guide_due_change where code = ?").param(code)
        .query(String.class).list()).containsExactly("LACKING " + due);
    moveTo(due.plusDays(1));
    awaitLookedAt(code);
    assertThat(told(code)).isEmpty();
  }

  @Test
  void whatIsDueByDateIsFoundInItsIndex() {
    inTransaction.executeWithoutResult(status -> {
      jdbc.sql("""
              insert into guide_state (code, version, digest, name, region, organ_code, organ_name, aspects, missing,
                                       written, next_look)
              select 'Y' || n, 1, '', '名', '440100', 'organ', '局', 21, '{}', 0,
                     case when n % 100 = 0 then date '2099-01-01' + n end
              from generate_series(1, 60000) n""").update();
      jdbc.sql("analyze guide_state").update();
      assertThat(String.join("\n", jdbc.sql("explain " + Unsettled.DUE)
          .params(Map.of("today", LocalDate.of(2099, 3, 1), "page", 200)).query(String.class).list()))
          .contains("guide_state_next_look").doesNotContain("Seq Scan");
      status.setRollbackOnly();
    });
  }

  private static String basis(String document, LocalDate until) {
    return """
        {"legalBases":[{"document":"%s","article":"第三条","level":"ADMINISTRATIVE_REGULATION","validUntil":%s}]}"""
        .formatted(document, until == null ? "null" : "\"" + until + "\"");
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }

  private void moveTo(LocalDate day) {
    clock.forward(Duration.ofDays(day.toEpochDay() - today().toEpochDay()));
  }

  private void awaitLookedAt(String code) {
    await().until(() -> jdbc.sql("""
            select count(*) from guide_state
            where code = :code and next_look > :today and code not in (select code from unsettled)""")
        .param("code", code).param("today", today()).query(Integer.class).single() == 1);
  }

  private JsonNode termOf(String code) {
    return JSON.readTree(jdbc.sql("select lacking -> 'term' from guide_state where code = ?").param(code)
        .query(String.class).single());
  }

  private List<String> told(String code) {
    return jdbc.sql("""
            select type || ' ' || payload from event_relay.outbox where aggregate = ? and type like 'guide.found%'
            order by position""").param("guide-" + code).query(String.class).list();
  }
}
