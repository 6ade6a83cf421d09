package io.tongban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.calendar.ClockEntry.End;
import io.tongban.calendar.ClockEntry.Extend;
import io.tongban.calendar.ClockEntry.Resume;
import io.tongban.calendar.ClockEntry.Start;
import io.tongban.calendar.ClockEntry.Stop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every clock that can be stored. */
class LegalClockPropertyTest {

  private final WorkingCalendar calendar = WorkingCalendar.statutory();

  @Property
  void stoppingAndResumingNeverShortensATerm(
      @ForAll("clocks") LegalClock clock, @ForAll("limits") Limit limit, @ForAll @IntRange(max = 60) int length) {
    var last = clock.entries().getLast().on();
    var resumed = last.plusDays(length);
    var today = last.plusDays(70);
    if (clock.state() != ClockState.RUNNING) return;

    var paused = clock.plus(stop(last)).plus(new Resume(resumed));

    assertThat(due(paused, limit, today)).isAfterOrEqualTo(due(clock, limit, today));
    assertThat(paused.reading(calendar, limit, today).used())
        .isLessThanOrEqualTo(clock.reading(calendar, limit, today).used());
  }

  @Property
  void stoppingAndResumingOnOneDayChangesNothing(@ForAll("clocks") LegalClock clock, @ForAll("limits") Limit limit) {
    var last = clock.entries().getLast().on();
    var today = last.plusDays(70);
    if (clock.state() != ClockState.RUNNING) return;

    var touched = clock.plus(stop(last)).plus(new Resume(last));

    assertThat(due(touched, limit, today)).isEqualTo(due(clock, limit, today));
    assertThat(touched.reading(calendar, limit, today).used())
        .isEqualTo(clock.reading(calendar, limit, today).used());
  }

  @Property
  void addingAHolidayNeverBringsADueDateForward(
      @ForAll("clocks") LegalClock clock, @ForAll("limits") Limit limit, @ForAll @IntRange(max = 150) int at) {
    var first = clock.entries().getFirst().on();
    var today = first.plusDays(200);
    var withHoliday = calendar.with(List.of(DayOverride.off(first.plusDays(at), "临时放假", "文件")));

    assertThat(dateOf(clock.reading(withHoliday, limit, today))).isAfterOrEqualTo(due(clock, limit, today));
  }

  @Property
  void longerLimitIsNeverDueEarlier(@ForAll("clocks") LegalClock clock, @ForAll("limits") Limit limit) {
    var today = clock.entries().getFirst().on().plusDays(100);
    var longer = new Limit(limit.workingDays() + 1, limit.count(), limit.basis());

    assertThat(due(clock, longer, today)).isAfterOrEqualTo(due(clock, limit, today));
  }

  @Property
  void extensionNeverBringsADueDateForward(
      @ForAll("clocks") LegalClock clock,
      @ForAll("limits") Limit limit,
      @ForAll @IntRange(min = 1, max = 15) int days) {
    if (clock.state() == ClockState.ENDED) return;
    var last = clock.entries().getLast().on();

    var extended = clock.plus(new Extend(last, days));

    assertThat(due(extended, limit, last.plusDays(5))).isAfterOrEqualTo(due(clock, limit, last.plusDays(5)));
  }

  @Property
  void explanationCountsTheUsedAndTheSuspendedDays(
      @ForAll("clocks") LegalClock clock, @ForAll("limits") Limit limit, @ForAll @IntRange(max = 200) int later) {
    var today = clock.entries().getFirst().on().plusDays(later);

    var days = clock.explain(calendar, limit, today);
    var reading = clock.reading(calendar, limit, today);

    assertThat(days.stream().filter(ExplainedDay::counted)).hasSize(reading.used());
    assertThat(days.stream().filter(day -> day.verdict() == ExplainedDay.Verdict.STOPPED))
        .hasSize(reading.suspended());
  }

  @Property
  void usingMoreThanAllowedIsBeingOverdue(
      @ForAll("clocks") LegalClock clock, @ForAll("limits") Limit limit, @ForAll @IntRange(max = 200) int later) {
    var today = clock.entries().getFirst().on().plusDays(later);
    var reading = clock.reading(calendar, limit, today);

    var counted = clock.explain(calendar, limit, reading.on()).getLast().counted();

    if (reading.used() > reading.allowed()) assertThat(reading.overdue()).isTrue();
    if (reading.overdue() && counted) assertThat(reading.used()).isGreaterThan(reading.allowed());
  }

  @Property
  void usedNeverFallsFromDayToDay(
      @ForAll("clocks") LegalClock clock, @ForAll("limits") Limit limit, @ForAll @IntRange(max = 200) int later) {
    var today = clock.entries().getFirst().on().plusDays(later);

    assertThat(clock.reading(calendar, limit, today.plusDays(1)).used())
        .isGreaterThanOrEqualTo(clock.reading(calendar, limit, today).used());
  }

  @Provide
  Arbitrary<Limit> limits() {
    var basis = new LegalBasis("中华人民共和国行政许可法", "第四十二条");
    return Combinators.combine(Arbitraries.integers().between(1, 45), Arbitraries.of(DayCount.class))
        .as((days, count) -> new Limit(days, count, basis));
  }

  /** A start, then up to eight further entries, each the kind that the state admits, up to 25 days apart. */
  @Provide
  Arbitrary<LegalClock> clocks() {
    var first = Arbitraries.longs()
        .between(LocalDate.of(2007, 1, 1).toEpochDay(), LocalDate.of(2026, 3, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
    record Step(int gap, int choice) {}
    var steps = Combinators.combine(Arbitraries.integers().between(0, 25), Arbitraries.integers().between(0, 9))
        .as(Step::new)
        .list()
        .ofMaxSize(8)
        .withoutEdgeCases();
    return Combinators.combine(first, steps).as((start, moves) -> {
      var entries = new ArrayList<ClockEntry>(List.of(new Start(start)));
      var date = start;
      var stopped = false;
      for (var move : moves) {
        date = date.plusDays(move.gap());
        if (move.choice() == 0) {
          entries.add(new End(date));
          break;
        }
        if (move.choice() <= 2) {
          entries.add(new Extend(date, 10));
        } else {
          entries.add(stopped ? new Resume(date) : stop(date));
          stopped = !stopped;
        }
      }
      return LegalClock.of(entries);
    });
  }

  private LocalDate due(LegalClock clock, Limit limit, LocalDate today) {
    return dateOf(clock.reading(calendar, limit, today));
  }

  private static LocalDate dateOf(Reading reading) {
    return Objects.requireNonNull(reading.due()).date();
  }

  private static Stop stop(LocalDate on) {
    return new Stop(on, ExcludedTime.TESTING, 10, "津停〔2026〕1号");
  }
}
