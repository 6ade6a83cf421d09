package io.tongban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of counting for every date, local decision and term. */
class CalendarPropertyTest {

  private final WorkingCalendar statutory = WorkingCalendar.statutory();

  @Property
  void countingIsAdditive(@ForAll("dates") LocalDate a, @ForAll("dates") LocalDate b, @ForAll("dates") LocalDate c) {
    assertThat(statutory.workingDaysAfterUpTo(a, b) + statutory.workingDaysAfterUpTo(b, c))
        .isEqualTo(statutory.workingDaysAfterUpTo(a, c));
  }

  @Property(tries = 300)
  void prefixSumsCountLikeFingers(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("dates") LocalDate a,
      @ForAll @IntRange(max = 800) int days) {
    var b = a.plusDays(days);

    var counted = a.plusDays(1).datesUntil(b.plusDays(1)).filter(calendar::isWorkingDay).count();

    assertThat(calendar.workingDaysAfterUpTo(a, b)).isEqualTo((int) counted);
  }

  @Property
  void dueDateIsTheFirstDayThatCompletesTheTerm(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("dates") LocalDate event,
      @ForAll @IntRange(min = 1, max = 90) int days,
      @ForAll DayCount count) {
    var due = calendar.dueDate(event, days, count).date();
    var dayBeforeDayOne = count == DayCount.FROM_NEXT_DAY ? event : event.minusDays(1);

    assertThat(calendar.isWorkingDay(due)).isTrue();
    assertThat(calendar.workingDaysAfterUpTo(dayBeforeDayOne, due)).isEqualTo(days);
  }

  @Property
  void dueDateUndoesCounting(
      @ForAll("calendars") WorkingCalendar calendar, @ForAll("dates") LocalDate a, @ForAll("dates") LocalDate b) {
    var earlier = a.isBefore(b) ? a : b;
    var later = a.isBefore(b) ? b : a;
    var days = calendar.workingDaysAfterUpTo(earlier, later);

    var back = calendar.dueDate(earlier, days).date();

    assertThat(back).isBeforeOrEqualTo(later);
    assertThat(calendar.workingDaysAfterUpTo(earlier, back)).isEqualTo(days);
    if (calendar.isWorkingDay(later) && days > 0) assertThat(back).isEqualTo(later);
  }

  @Property
  void longerTermNeverEndsEarlier(
      @ForAll("dates") LocalDate event, @ForAll @IntRange(max = 90) int days, @ForAll DayCount count) {
    assertThat(statutory.dueDate(event, days + 1, count).date())
        .isAfterOrEqualTo(statutory.dueDate(event, days, count).date());
  }

  @Property
  void addingAHolidayNeverBringsADueDateForward(
      @ForAll("dates") LocalDate event,
      @ForAll @IntRange(max = 60) int days,
      @ForAll @IntRange(min = -5, max = 120) int at,
      @ForAll DayCount count) {
    var withHoliday = statutory.with(List.of(DayOverride.off(event.plusDays(at), "临时放假", "文件")));

    assertThat(withHoliday.dueDate(event, days, count).date())
        .isAfterOrEqualTo(statutory.dueDate(event, days, count).date());
  }

  @Property
  void addingAMakeUpWorkingDayNeverPushesADueDateBack(
      @ForAll("dates") LocalDate event,
      @ForAll @IntRange(max = 60) int days,
      @ForAll @IntRange(min = -5, max = 120) int at,
      @ForAll DayCount count) {
    var withMakeUp = statutory.with(List.of(DayOverride.work(event.plusDays(at), "补班", "文件")));

    assertThat(withMakeUp.dueDate(event, days, count).date())
        .isBeforeOrEqualTo(statutory.dueDate(event, days, count).date());
  }

  @Property
  void answerIsProvisionalExactlyWhenItsSpanLeavesTheLoadedYears(
      @ForAll("datesAroundTheEnd") LocalDate event, @ForAll @IntRange(max = 60) int days) {
    var due = statutory.dueDate(event, days);

    assertThat(due.provisional()).isEqualTo(due.date().getYear() > 2026);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return between(LocalDate.of(2005, 1, 1), LocalDate.of(2030, 12, 31));
  }

  @Provide
  Arbitrary<LocalDate> datesAroundTheEnd() {
    return between(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 6, 30));
  }

  /** The statutory days with up to twelve local decisions, some of them far beyond the loaded years. */
  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    var override = dates().flatMap(date -> Arbitraries.of(
        DayOverride.off(date, "临时放假", "文件"), DayOverride.work(date, "补班", "文件")));
    return override.list().ofMaxSize(12).uniqueElements(DayOverride::date).map(statutory::with);
  }

  private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
    return Arbitraries.longs().between(first.toEpochDay(), last.toEpochDay()).map(LocalDate::ofEpochDay);
  }
}
