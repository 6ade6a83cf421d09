package io.tongban.calendar;

import static io.tongban.calendar.ExplainedDay.Verdict.COUNTED;
import static io.tongban.calendar.ExplainedDay.Verdict.DAY_ZERO;
import static io.tongban.calendar.ExplainedDay.Verdict.NOT_WORKING;
import static io.tongban.calendar.ExplainedDay.Verdict.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.tongban.calendar.ClockEntry.End;
import io.tongban.calendar.ClockEntry.Extend;
import io.tongban.calendar.ClockEntry.Reset;
import io.tongban.calendar.ClockEntry.Resume;
import io.tongban.calendar.ClockEntry.Start;
import io.tongban.calendar.ClockEntry.Stop;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** March 2026 has no holiday: Monday the 2nd is day 0, Monday the 9th is day 5, Monday the 16th is day 10. */
class LegalClockTest {

  private static final Limit TEN_DAYS = limit(10);

  private final WorkingCalendar calendar = WorkingCalendar.statutory();

  @Test
  void clockWithoutEntriesHasNotStarted() {
    var reading = reading(LegalClock.of(List.of()), 9);

    assertThat(reading.state()).isEqualTo(ClockState.NOT_STARTED);
    assertThat(reading.due()).isNull();
    assertThat(reading.remaining()).isEqualTo(10);
    assertThat(reading.overdue()).isFalse();
  }

  @Test
  void dayOfTheStartIsDayZero() {
    var clock = LegalClock.of(List.of(start(2)));

    assertThat(reading(clock, 2).used()).isZero();
    assertThat(reading(clock, 3).used()).isEqualTo(1);
    assertThat(reading(clock, 9).used()).isEqualTo(5);
    assertThat(reading(clock, 9).due()).isEqualTo(new DueDate(march(16), false));
  }

  @Test
  void limitMayCountTheDayOfTheStart() {
    var clock = LegalClock.of(List.of(start(2)));
    var counted = new Limit(10, DayCount.FROM_EVENT_DAY, TEN_DAYS.basis());

    var reading = clock.reading(calendar, counted, march(2));

    assertThat(reading.used()).isEqualTo(1);
    assertThat(reading.due()).isEqualTo(new DueDate(march(13), false));
  }

  @Test
  void termIsKeptOnItsLastDayAndOverdueOnTheNext() {
    var clock = LegalClock.of(List.of(start(2)));

    assertThat(reading(clock, 16).overdue()).isFalse();
    assertThat(reading(clock, 17).overdue()).isTrue();
    assertThat(reading(clock, 17).remaining()).isEqualTo(-1);
  }

  @Test
  @DisplayName("行政许可法 art. 45: the time of a hearing, a test, an expert review is not counted")
  void stopTakesOutTheDaysAfterItUpToTheResumption() {
    var clock = LegalClock.of(List.of(start(2), stop(4, 3), resume(9)));

    var reading = reading(clock, 9);

    assertThat(reading.used()).isEqualTo(2);
    assertThat(reading.suspended()).isEqualTo(3);
    assertThat(reading.due()).isEqualTo(new DueDate(march(19), false));
  }

  @Test
  void stopAndResumptionOnOneDayChangeNothing() {
    var stopped = LegalClock.of(List.of(start(2), stop(4, 3), resume(4)));
    var plain = LegalClock.of(List.of(start(2)));

    assertThat(reading(stopped, 9).used()).isEqualTo(reading(plain, 9).used());
    assertThat(reading(stopped, 9).due()).isEqualTo(reading(plain, 9).due());
  }

  @Test
  void stoppedClockProjectsItsDueDateAsIfItResumedToday() {
    var clock = LegalClock.of(List.of(start(2), stop(4, 3)));

    assertThat(reading(clock, 4).due()).isEqualTo(new DueDate(march(16), false));
    assertThat(reading(clock, 9).due()).isEqualTo(new DueDate(march(19), false));
    assertThat(reading(clock, 9).state()).isEqualTo(ClockState.STOPPED);
  }

  @Test
  @DisplayName("行政许可法 art. 45: the applicant was told how long it takes")
  void suspensionThatOutlastsItsNoticeIsSeen() {
    var clock = LegalClock.of(List.of(start(2), stop(4, 3)));

    assertThat(reading(clock, 9).suspensions().getFirst().overrun()).isFalse();
    assertThat(reading(clock, 10).suspensions().getFirst().overrun()).isTrue();
    assertThat(reading(clock, 10).suspensions().getFirst().open()).isTrue();
  }

  @Test
  void clockStoppedOnItsDueDayIsDueWhenItResumes() {
    var clock = LegalClock.of(List.of(start(2), stop(16, 3)));

    assertThat(reading(clock, 18).overdue()).isFalse();
    assertThat(reading(clock.plus(resume(18)), 18).due()).isEqualTo(new DueDate(march(18), false));
    assertThat(reading(clock.plus(resume(18)), 19).overdue()).isTrue();
  }

  @Test
  void stopAfterTheDueDayDoesNotHealIt() {
    var clock = LegalClock.of(List.of(start(2), stop(17, 3), resume(20)));

    assertThat(reading(clock, 20).due()).isEqualTo(new DueDate(march(16), false));
    assertThat(reading(clock, 20).overdue()).isTrue();
  }

  @Test
  @DisplayName("行政许可法 art. 42: extended by ten days")
  void extensionAddsItsDays() {
    var reading = reading(LegalClock.of(List.of(start(2), new Extend(march(10), 5))), 11);

    assertThat(reading.extended()).isEqualTo(5);
    assertThat(reading.allowed()).isEqualTo(15);
    assertThat(reading.due()).isEqualTo(new DueDate(march(23), false));
  }

  @Test
  void resetForgetsWhatWasCountedExcludedAndExtended() {
    var clock = LegalClock.of(
        List.of(start(2), stop(3, 1), resume(5), new Extend(march(6), 5), new Reset(march(9))));

    var reading = reading(clock, 10);

    assertThat(reading.used()).isEqualTo(1);
    assertThat(reading.suspensions()).isEmpty();
    assertThat(reading.extended()).isZero();
    assertThat(reading.due()).isEqualTo(new DueDate(march(23), false));
  }

  @Test
  void endedClockCountsNoFurtherAndMayBeReset() {
    var ended = LegalClock.of(List.of(start(2), new End(march(6))));

    assertThat(reading(ended, 31).used()).isEqualTo(4);
    assertThat(reading(ended, 31).overdue()).isFalse();
    assertThat(reading(ended, 31).state()).isEqualTo(ClockState.ENDED);
    assertThat(reading(ended.plus(new Reset(march(9))), 10).used()).isEqualTo(1);
  }

  @Test
  void endAfterTheDueDateStaysOverdue() {
    var reading = reading(LegalClock.of(List.of(start(2), new End(march(18)))), 31);

    assertThat(reading.overdue()).isTrue();
    assertThat(reading.on()).isEqualTo(march(18));
  }

  @Test
  void endClosesAnOpenSuspension() {
    var reading = reading(LegalClock.of(List.of(start(2), stop(4, 3), new End(march(9)))), 31);

    assertThat(reading.used()).isEqualTo(2);
    assertThat(reading.suspended()).isEqualTo(3);
  }

  @Test
  void readingOfAnEarlierDayDoesNotSeeLaterEntries() {
    var clock = LegalClock.of(List.of(start(2), stop(4, 3), resume(9)));

    assertThat(reading(clock, 3).state()).isEqualTo(ClockState.RUNNING);
    assertThat(reading(clock, 1).state()).isEqualTo(ClockState.NOT_STARTED);
  }

  @Test
  void termAcrossTheEndOfTheLoadedYearsIsProvisional() {
    var clock = LegalClock.of(List.of(new Start(LocalDate.of(2026, 12, 24))));

    assertThat(clock.reading(calendar, TEN_DAYS, LocalDate.of(2026, 12, 25)).provisional()).isTrue();
    assertThat(clock.reading(calendar, limit(3), LocalDate.of(2026, 12, 25)).provisional()).isFalse();
  }

  @Test
  void everyDayIsExplained() {
    var days = LegalClock.of(List.of(start(5), stop(6, 3), resume(9))).explain(calendar, TEN_DAYS, march(10));

    assertThat(days).extracting(ExplainedDay::verdict)
        .containsExactly(DAY_ZERO, COUNTED, NOT_WORKING, NOT_WORKING, STOPPED, COUNTED);
    assertThat(days).extracting(ExplainedDay::why)
        .containsExactly("起算日，不计入", "工作日", "周末", "周末", "听证，暂停计时（津停〔2026〕1号）", "工作日");
  }

  @Test
  void clockThatWasNeverStartedHasNothingToExplain() {
    assertThat(LegalClock.of(List.of()).explain(calendar, TEN_DAYS, march(10))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ExcludedTime.class)
  @DisplayName("行政许可法 art. 45 names eight reasons")
  void everyLawfulReasonHasTheWordOfTheLaw(ExcludedTime reason) {
    assertThat("听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审".split("、")).hasSize(8).contains(reason.chinese());
  }

  @Test
  void entryThatCannotFollowIsNamed() {
    assertThatExceptionOfType(ClockOrderException.class)
        .isThrownBy(() -> LegalClock.of(List.of(start(2), resume(3))))
        .withMessageContaining("Clock entry 1")
        .withMessageContaining("only a stopped clock can resume")
        .satisfies(e -> assertThat(e.entry()).isEqualTo(resume(3)));
  }

  @Test
  void contradictingEntriesAreRefused() {
    refused(stop(2, 1));
    refused(start(2), start(3));
    refused(start(2), stop(3, 1), stop(4, 1));
    refused(start(2), new End(march(3)), stop(4, 1));
    refused(start(2), new End(march(3)), new Extend(march(4), 1));
    refused(start(2), new End(march(3)), new End(march(4)));
    refused(new Reset(march(2)));
    refused(start(9), stop(8, 1));
  }

  @Test
  void stopWithoutNoticeOrDurationAndExtensionByNothingAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Stop(march(2), ExcludedTime.HEARING, 1, " "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stop(march(2), ExcludedTime.HEARING, 0, "1号"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Extend(march(2), 0));
  }

  @Test
  void limitWithoutBasisOrWithNegativeDaysIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LegalBasis("", "第四十二条"));
    assertThatIllegalArgumentException().isThrownBy(() -> limit(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limit(0, DayCount.FROM_EVENT_DAY, TEN_DAYS.basis()));
  }

  @Test
  void recomputingAHundredThousandDeadlinesTakesLittleTime() {
    var clock = LegalClock.of(List.of(start(2), stop(4, 3), resume(9), new Extend(march(10), 10)));

    assertTimeout(Duration.ofSeconds(3), () -> {
      for (int i = 0; i < 100_000; i++) reading(clock, 11);
    });
  }

  private static void refused(ClockEntry... entries) {
    assertThatExceptionOfType(ClockOrderException.class).isThrownBy(() -> LegalClock.of(List.of(entries)));
  }

  private Reading reading(LegalClock clock, int day) {
    return clock.reading(calendar, TEN_DAYS, march(day));
  }

  private static Limit limit(int workingDays) {
    return new Limit(workingDays, new LegalBasis("中华人民共和国行政许可法", "第四十二条"));
  }

  private static Start start(int day) {
    return new Start(march(day));
  }

  private static Stop stop(int day, int expected) {
    return new Stop(march(day), ExcludedTime.HEARING, expected, "津停〔2026〕1号");
  }

  private static Resume resume(int day) {
    return new Resume(march(day));
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }
}
