package io.tongban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

  private final WorkingCalendar calendar = WorkingCalendar.statutory();

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "2026-03-03, WEEKDAY, 工作日",
    "2026-03-07, WEEKEND, 周末",
    "2026-02-17, STATUTORY_DAY_OFF, 春节放假",
    "2026-10-10, MAKE_UP_WORKING_DAY, 国庆节调休上班",
    "2013-04-07, MAKE_UP_WORKING_DAY, 清明调休上班",
    "2013-10-12, MAKE_UP_WORKING_DAY, 国庆节调休上班"
  })
  void dayIsNamedWithItsReason(LocalDate date, DayKind kind, String reason) {
    var day = calendar.kindOf(date);

    assertThat(day.kind()).isEqualTo(kind);
    assertThat(day.reason()).isEqualTo(reason);
    assertThat(calendar.isWorkingDay(date)).isEqualTo(day.working()).isEqualTo(kind.working());
  }

  @Test
  void yearsFrom2007To2026AreLoaded() {
    assertThat(calendar.firstLoadedYear()).isEqualTo(2007);
    assertThat(calendar.lastLoadedYear()).isEqualTo(2026);
  }

  @Test
  @DisplayName("2013 has 250 working days: the two make-up days that some tables lack are there")
  void year2013IsWhole() {
    assertThat(calendar.workingDaysAfterUpTo(LocalDate.of(2012, 12, 31), LocalDate.of(2013, 12, 31))).isEqualTo(250);
  }

  @Test
  void localDecisionOutranksTheNoticeAndTheWeek() {
    var springFestival = LocalDate.of(2026, 2, 17);
    var local = calendar.with(List.of(
        DayOverride.off(TUESDAY, "台风", "津政办发〔2026〕8号"),
        DayOverride.work(SATURDAY, "集中办理", "津政办发〔2026〕9号"),
        DayOverride.work(springFestival, "值守", "津政办发〔2026〕2号")));

    assertThat(local.kindOf(TUESDAY).reason()).isEqualTo("台风放假（津政办发〔2026〕8号）");
    assertThat(local.kindOf(SATURDAY).reason()).isEqualTo("集中办理上班（津政办发〔2026〕9号）");
    assertThat(local.isWorkingDay(springFestival)).isTrue();
  }

  @Test
  void overrideThatRepeatsWhatHoldsAnywayCountsNothingTwice() {
    var local = calendar.with(List.of(
        DayOverride.work(TUESDAY, "正常上班", "通知"), DayOverride.off(SATURDAY, "正常休息", "通知")));

    assertThat(local.workingDaysAfterUpTo(TUESDAY.minusDays(1), SATURDAY)).isEqualTo(4);
  }

  @Test
  void overrideTableIsTakenAsAWhole() {
    var first = calendar.with(List.of(DayOverride.off(TUESDAY, "台风", "文件")));

    assertThat(first.with(List.of()).isWorkingDay(TUESDAY)).isTrue();
    assertThat(first.isWorkingDay(TUESDAY)).isFalse();
    assertThat(first.overrides()).extracting(DayOverride::date).containsExactly(TUESDAY);
  }

  @Test
  void twoOverridesForOneDayAreRefused() {
    var table = List.of(DayOverride.off(TUESDAY, "台风", "甲"), DayOverride.work(TUESDAY, "补班", "乙"));

    assertThatIllegalArgumentException().isThrownBy(() -> calendar.with(table)).withMessageContaining("2026-03-03");
  }

  @Test
  void overrideWithoutADocumentIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DayOverride.off(TUESDAY, "台风", " "));
  }

  @Test
  void versionNamesTheDaysAndNothingElse() {
    var typhoon = DayOverride.off(TUESDAY, "台风", "甲");
    var fair = DayOverride.work(SATURDAY, "集中办理", "乙");

    assertThat(calendar.version()).startsWith("2007-2026/").isEqualTo(calendar.with(List.of()).version());
    assertThat(calendar.with(List.of(typhoon, fair)).version())
        .isEqualTo(calendar.with(List.of(fair, typhoon)).version())
        .isNotEqualTo(calendar.version());
  }

  @Test
  void nextYearCanBeLoadedAndMakesItsDatesFirm() {
    var newYear = new StatutoryDay(LocalDate.of(2027, 1, 1), "元旦", true);
    var longer = calendar.with(List.of(DayOverride.off(TUESDAY, "台风", "甲"))).withYear(2027, List.of(newYear));

    assertThat(longer.dueDate(LocalDate.of(2026, 12, 30), 2)).isEqualTo(new DueDate(LocalDate.of(2027, 1, 4), false));
    assertThat(longer.isWorkingDay(TUESDAY)).isFalse();
    assertThat(longer.version()).startsWith("2007-2027/");
  }

  @Test
  void noticeMayNameDaysOfTheDecemberBefore() {
    var newYear = new StatutoryDay(LocalDate.of(2027, 1, 1), "元旦", true);
    var makeUp = new StatutoryDay(LocalDate.of(2026, 12, 27), "元旦", false);

    var longer = calendar.withYear(2027, List.of(makeUp, newYear));

    assertThat(longer.isWorkingDay(makeUp.date())).isTrue();
    assertThat(longer.kindOf(LocalDate.of(2026, 10, 1)).name()).isEqualTo("国庆节");
  }

  @Test
  void noticeOfTheLastYearCanBePutRight() {
    var newYear = new StatutoryDay(LocalDate.of(2026, 1, 1), "元旦", true);

    var other = calendar.withYear(2026, List.of(newYear));

    assertThat(other.isWorkingDay(LocalDate.of(2026, 1, 1))).isFalse();
    assertThat(other.isWorkingDay(LocalDate.of(2026, 2, 17))).isTrue();
    assertThat(other.lastLoadedYear()).isEqualTo(2026);
  }

  @Test
  void noticeThatLeavesAYearOutOrNamesForeignDaysIsRefused() {
    var day = new StatutoryDay(LocalDate.of(2028, 1, 1), "元旦", true);

    assertThatIllegalArgumentException().isThrownBy(() -> calendar.withYear(2028, List.of(day)));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.withYear(2027, List.of(day)));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.withYear(2027, List.of()));
  }

  @Test
  void momentBelongsToItsDayInShanghai() {
    assertThat(WorkingCalendar.dateOf(Instant.parse("2026-03-02T15:59:59Z"))).isEqualTo("2026-03-02");
    assertThat(WorkingCalendar.dateOf(Instant.parse("2026-03-02T16:00:00Z"))).isEqualTo("2026-03-03");
  }
}
