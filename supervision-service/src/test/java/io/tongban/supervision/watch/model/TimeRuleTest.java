package io.tongban.supervision.watch.model;

import static io.tongban.supervision.watch.model.Story.accepted;
import static io.tongban.supervision.watch.model.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.calendar.DayOverride;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.supervision.watch.model.Entry.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Monday 2026-03-02 is followed by weeks without a holiday; Spring Festival 2026 is off from 02-15 to 02-23. */
class TimeRuleTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.statutory();

  @Test
  @DisplayName("T01 行政许可法 art. 32: warns on the fourth working day without an answer, not before")
  void t01WarnsOnTheFourthDay() {
    assertThat(found(submitted("2026-03-02"), "2026-03-05")).isEmpty();
    assertThat(found(submitted("2026-03-02"), "2026-03-06")).containsExactly("T01 WARNING 2026-03-06");
  }

  @Test
  @DisplayName("T01 行政许可法 art. 32: day 5 is still in time, day 6 is red")
  void t01IsRedAfterTheFifthDay() {
    assertThat(found(submitted("2026-03-02"), "2026-03-09")).containsExactly("T01 WARNING 2026-03-06");
    assertThat(found(submitted("2026-03-02"), "2026-03-10"))
        .containsExactly("T01 WARNING 2026-03-06", "T01 RED 2026-03-10");
  }

  @Test
  void t01RestsOnTheReceiptAndKeepsWhatItCounted() {
    var finding = review(submitted("2026-03-02"), "2026-03-10").findings().getLast();

    assertThat(finding.events()).containsExactly(1L);
    assertThat(finding.evidence()).containsEntry("workingDays", 6).containsEntry("limit", 5)
        .containsEntry("receivedOn", "2026-03-02").containsEntry("calendarVersion", CALENDAR.version());
  }

  @Test
  void t01IsSilentOnceThereIsAnAnswer() {
    assertThat(found(submitted("2026-03-02").and(Kind.CORRECTION_REQUESTED, "2026-03-05"), "2026-05-06")).isEmpty();
    assertThat(found(submitted("2026-03-02").and(Kind.NOT_ACCEPTED, "2026-03-05"), "2026-05-06")).isEmpty();
    assertThat(found(submitted("2026-03-02").and(Kind.WITHDRAWN, "2026-03-05"), "2026-05-06")).isEmpty();
  }

  @Test
  void t01CountsASupplementAnew() {
    var story = submitted("2026-03-02").and(Kind.CORRECTION_REQUESTED, "2026-03-05").and(Kind.CORRECTED, "2026-03-16");

    assertThat(found(story, "2026-03-19")).isEmpty();
    assertThat(found(story, "2026-03-20")).containsExactly("T01 WARNING 2026-03-20");
  }

  @Test
  void t01SeesThatAnAnswerCameTooLate() {
    var story = submitted("2026-03-02").acceptedLate("2026-03-12", "2026-03-02");

    assertThat(found(story, "2026-03-12")).startsWith("T01 WARNING 2026-03-06", "T01 RED 2026-03-10");
  }

  @Test
  @DisplayName("T02: warns when one promised day is left")
  void t02WarnsWhenOneDayIsLeft() {
    assertThat(found(accepted("2026-03-02"), "2026-03-12")).isEmpty();
    assertThat(found(accepted("2026-03-02"), "2026-03-13")).containsExactly("T02 WARNING 2026-03-13");
  }

  @Test
  void t02LeavesImmediateItemsAlone() {
    assertThat(found(accepted("2026-03-02").limits("IMMEDIATE", 0, 20), "2026-03-02")).isEmpty();
  }

  @Test
  @DisplayName("T03: the promised limit's last day is in time, the next is yellow")
  void t03IsYellowAfterThePromise() {
    assertThat(found(accepted("2026-03-02"), "2026-03-16")).containsExactly("T02 WARNING 2026-03-13");
    assertThat(found(accepted("2026-03-02"), "2026-03-17"))
        .containsExactly("T02 WARNING 2026-03-13", "T03 YELLOW 2026-03-17");
  }

  @Test
  @DisplayName("T03: there is nothing between promise and statute when they are equal")
  void t03NeedsRoomUnderTheStatute() {
    assertThat(found(accepted("2026-03-02").limits("PROMISED", 20, 20), "2026-03-31"))
        .containsExactly("T02 WARNING 2026-03-27", "T04 RED 2026-03-31");
  }

  @Test
  @DisplayName("T04 行政许可法 art. 42: the twentieth working day is in time, the next is red")
  void t04IsRedAfterTheStatute() {
    assertThat(found(accepted("2026-03-02"), "2026-03-30")).doesNotContain("T04 RED 2026-03-30");
    assertThat(found(accepted("2026-03-02"), "2026-03-31"))
        .containsExactly("T02 WARNING 2026-03-13", "T03 YELLOW 2026-03-17", "T04 RED 2026-03-31");
  }

  @Test
  @DisplayName("T04 行政许可法 art. 42: an extension moves the statutory limit")
  void t04RespectsAnExtension() {
    var story = accepted("2026-03-02").extended("2026-03-20", 10);

    assertThat(found(story, "2026-04-14")).noneMatch(found -> found.startsWith("T04"));
    assertThat(found(story, "2026-04-15")).contains("T04 RED 2026-04-15");
  }

  @Test
  @DisplayName("行政许可法 art. 45: excluded time does not count")
  void suspensionStopsTheClock() {
    var story = accepted("2026-03-02").suspended("2026-03-04").resumed("2026-03-25");

    assertThat(found(story, "2026-04-02")).isEmpty();
    assertThat(found(story, "2026-04-03")).containsExactly("T02 WARNING 2026-04-03");
  }

  @Test
  void nothingIsDueWhileTheClockStandsStill() {
    var review = review(accepted("2026-03-02").suspended("2026-03-04"), "2026-06-30");

    assertThat(review.findings()).isEmpty();
    assertThat(review.nextCheckOn()).isNull();
  }

  @Test
  @DisplayName("国务院办公厅通知: Spring Festival does not count, the make-up Saturday does")
  void holidaysDoNotCount() {
    assertThat(found(submitted("2026-02-12"), "2026-02-24")).isEmpty();
    assertThat(found(submitted("2026-02-12"), "2026-02-25")).containsExactly("T01 WARNING 2026-02-25");
  }

  @Test
  void aDayTheCityTookOffDoesNotCount() {
    var storm = CALENDAR.with(List.of(DayOverride.off(LocalDate.of(2026, 3, 4), "台风", "津政办发〔2026〕1号")));

    assertThat(found(CaseReview.of(submitted("2026-03-02").facts(), Story.RULES, storm, LocalDate.of(2026, 3, 6))))
        .isEmpty();
  }

  @Test
  void aDecisionInTimeEndsTheWatch() {
    var review = review(accepted("2026-03-02").ended(Kind.GRANTED, "2026-03-10"), "2026-12-31");

    assertThat(review.findings()).isEmpty();
    assertThat(review.nextCheckOn()).isNull();
  }

  @Test
  void aLateDecisionKeepsWhatWasBrokenBeforeIt() {
    assertThat(found(accepted("2026-03-02").ended(Kind.GRANTED, "2026-04-02"), "2026-12-31"))
        .containsExactly("T02 WARNING 2026-03-13", "T03 YELLOW 2026-03-17", "T04 RED 2026-03-31");
  }

  @Test
  void saysWhenToLookAgain() {
    assertThat(review(submitted("2026-03-02"), "2026-03-02").nextCheckOn()).isEqualTo("2026-03-06");
    assertThat(review(submitted("2026-03-02"), "2026-03-06").nextCheckOn()).isEqualTo("2026-03-10");
    assertThat(review(accepted("2026-03-02"), "2026-03-02").nextCheckOn()).isEqualTo("2026-03-13");
    assertThat(review(accepted("2026-03-02"), "2026-03-17").nextCheckOn()).isEqualTo("2026-03-31");
    assertThat(review(accepted("2026-03-02"), "2026-03-31").nextCheckOn()).isNull();
  }

  @Test
  @DisplayName("a look on every day finds nothing that a look on the said days misses")
  void missesNothingBetweenItsLooks() {
    var stories = List.of(
        submitted("2026-02-10"),
        accepted("2026-01-28").limits("PROMISED", 3, 15),
        accepted("2026-01-28").suspended("2026-02-06").resumed("2026-02-26").extended("2026-03-05", 10),
        submitted("2026-02-10").and(Kind.CORRECTION_REQUESTED, "2026-02-13").and(Kind.CORRECTED, "2026-03-02"));
    for (var story : stories) {
      var today = LocalDate.of(2026, 5, 29);
      var daily = new TreeSet<String>();
      for (var day = story.facts().submittedOn(); !day.isAfter(today); day = day.plusDays(1)) {
        daily.addAll(found(CaseReview.of(story.facts(), Story.RULES, CALENDAR, day)));
      }
      assertThat(found(CaseReview.of(story.facts(), Story.RULES, CALENDAR, today)))
          .containsExactlyInAnyOrderElementsOf(daily);
    }
  }

  @Test
  void anOffRuleFindsNothingAndAVersionHoldsFromItsDay() {
    var off = new RuleVersion(TimeRule.T01, 2, Mode.OFF, List.of(new RuleVersion.Step(Level.RED, 1)),
        Map.of("limit", 0), LocalDate.of(2004, 7, 1), null);
    var later = new RuleVersion(TimeRule.T01, 3, Mode.ON, List.of(new RuleVersion.Step(Level.RED, 1)),
        Map.of("limit", 0), LocalDate.of(2026, 3, 12), null);
    var facts = submitted("2026-03-02").facts();

    assertThat(CaseReview.of(facts, List.of(off), CALENDAR, LocalDate.of(2026, 3, 31)).findings()).isEmpty();
    assertThat(found(CaseReview.of(facts, List.of(later), CALENDAR, LocalDate.of(2026, 3, 31))))
        .containsExactly("T01 RED 2026-03-12");
  }

  @Test
  void foldsTheLogUpToTheFirstGapWhateverTheOrderOfArrival() {
    var entries = accepted("2026-03-02").ended(Kind.GRANTED, "2026-03-10").facts().entries();

    assertThat(CaseFacts.contiguous(List.of(entries.get(2), entries.get(0)))).containsExactly(entries.get(0));
    assertThat(CaseFacts.contiguous(List.of(entries.get(2), entries.get(0), entries.get(1)))).isEqualTo(entries);
    assertThat(CaseFacts.contiguous(List.of(entries.get(1)))).isEmpty();
  }

  private static List<String> found(Story story, String today) {
    return found(review(story, today));
  }

  private static List<String> found(CaseReview review) {
    return review.findings().stream()
        .map(finding -> finding.rule().rule() + " " + finding.level() + " " + finding.on()).toList();
  }

  private static CaseReview review(Story story, String today) {
    return CaseReview.of(story.facts(), Story.RULES, CALENDAR, LocalDate.parse(today));
  }
}
