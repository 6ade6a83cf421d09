package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.clock.ClockMoved;
import io.tongban.guide.GuideServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;

@DisplayName("The index follows what nobody wrote")
@ExtendWith(OutputCaptureExtension.class)
class IndexFollowerTest extends GuideServiceTest {

  @Autowired private ApplicationEventPublisher moments;

  @Test
  @DisplayName("A new text of the law is found by its words from its day on, also in guides that come later")
  void aNewTextOfTheLawIsFoundByItsWords() {
    var region = districtWith(2);
    var coming = district();
    var next = newEdition();
    announce(next, coming, clock.instant().plus(Duration.ofDays(3)), items(next, coming, 1));
    awaitDerived(next);
    await().until(() -> codes("许可", region).size() == 2);
    var day = WorkingCalendar.dateOf(clock.instant()).plusDays(2);
    replaceRemedies(day, "可以向琉璃厂调解委员会申请调解。");
    assertThat(codes("琉璃厂调解", region)).isEmpty();

    clock.forward(Duration.ofDays(2));

    await().until(() -> causes(region).equals(List.of("LAW", "LAW")));
    await().atMost(Duration.ofSeconds(1)).pollInterval(Duration.ofMillis(20))
        .until(() -> codes("琉璃厂调解", region).equals(List.of(region + "-1", region + "-2")));
    clock.forward(Duration.ofDays(1));
    await().until(() -> codes("琉璃厂调解", coming).equals(List.of(coming + "-1")));
  }

  @Test
  void aGuideThatReadsOtherwiseByItselfHasItsPosition() {
    var region = districtWith(2);
    var codes = List.of(region + "-1", region + "-2");
    assertThat(positions(codes)).as("found with their edition").isZero();
    put(region + "-1", "{}", keeperOf(region)).expect(200);
    assertThat(positions(codes)).as("found with what was written").isZero();

    replaceRemedies(WorkingCalendar.dateOf(clock.instant()).plusDays(1), "可以申请仲裁。");
    clock.forward(Duration.ofDays(1));

    await().until(() -> positions(codes) == 2);
  }

  @Test
  void aMovedClockFillsTheIndexAnewAndBreaksNoConnection(CapturedOutput output) {
    var region = districtWith(1);
    await().until(() -> codes("", region).size() == 1);
    var before = filled(output);

    for (var move = 1; move <= 5; move++) {
      var times = before + move;
      moments.publishEvent(new ClockMoved(Duration.ZERO));
      await().until(() -> filled(output) >= times);
    }

    assertThat(output).doesNotContain("marked as broken", "follows again in");
    put(region + "-1", "{\"aspects\":{\"conditions\":\"须有景泰蓝作坊\"}}", keeperOf(region)).expect(200);
    await().until(() -> codes("景泰蓝作坊", region).equals(List.of(region + "-1")));
  }

  private void replaceRemedies(LocalDate from, String text) {
    jdbc.sql("update legal_text set valid_to = :day where aspect = 'remedies' and valid_to is null")
        .param("day", from).update();
    jdbc.sql("insert into legal_text (aspect, valid_from, text) values ('remedies', :day, :text)")
        .param("day", from).param("text", text).update();
  }

  private List<String> causes(String region) {
    return jdbc.sql("""
            select v.cause from guide_version v join guide_state s using (code, version) where s.region = ?""")
        .param(region).query(String.class).list();
  }

  private int positions(List<String> codes) {
    return jdbc.sql("select count(*) from guide_version where code in (:codes) and position is not null")
        .param("codes", codes).query(Integer.class).single();
  }

  private List<String> codes(String question, String region) {
    return get("/api/guides/search?q=" + encoded(question) + "&region=" + region)
        .expect(200).json().path("items").valueStream().map(hit -> hit.path("code").asString()).toList();
  }

  private static int filled(CapturedOutput output) {
    return output.getAll().split("guides indexed in", -1).length;
  }
}
