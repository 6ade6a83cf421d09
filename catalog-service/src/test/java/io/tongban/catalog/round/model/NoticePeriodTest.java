package io.tongban.catalog.round.model;

import static io.tongban.catalog.round.model.NoticePeriod.Unit.NATURAL_DAYS;
import static io.tongban.catalog.round.model.NoticePeriod.Unit.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tongban.calendar.DayOverride;
import io.tongban.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticePeriodTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.statutory();
  /** 10:00 in China on the last Friday before the national holiday. */
  private static final Instant FRIDAY = Instant.parse("2014-09-26T02:00:00Z");

  @Test
  void natural_days_run_through_holidays_and_end_with_their_last_day() {
    assertThat(new NoticePeriod(NATURAL_DAYS, 30).end(FRIDAY, CALENDAR)).isEqualTo(midnightAfter("2014-10-26"));
  }

  @Test
  void working_days_leave_holidays_out_and_count_the_days_worked_instead() {
    assertThat(new NoticePeriod(WORKING_DAYS, 5).end(FRIDAY, CALENDAR)).isEqualTo(midnightAfter("2014-10-09"));
  }

  @Test
  void the_days_off_of_the_city_do_not_count() {
    var local = CALENDAR.with(List.of(new DayOverride(LocalDate.parse("2014-10-09"), true, "停电", "津政办发〔2014〕1号")));

    assertThat(new NoticePeriod(WORKING_DAYS, 5).end(FRIDAY, local)).isEqualTo(midnightAfter("2014-10-10"));
  }

  @Test
  void two_periods_are_compared_by_when_they_end() {
    assertThat(new NoticePeriod(WORKING_DAYS, 20).shorterThan(new NoticePeriod(NATURAL_DAYS, 30), FRIDAY, CALENDAR))
        .isFalse();
    assertThat(new NoticePeriod(NATURAL_DAYS, 29).shorterThan(new NoticePeriod(NATURAL_DAYS, 30), FRIDAY, CALENDAR))
        .isTrue();
    assertThat(new NoticePeriod(NATURAL_DAYS, 30).shorterThan(new NoticePeriod(NATURAL_DAYS, 30), FRIDAY, CALENDAR))
        .isFalse();
  }

  @Test
  void no_notice_is_for_no_day() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NoticePeriod(NATURAL_DAYS, 0));
  }

  private static Instant midnightAfter(String day) {
    return LocalDate.parse(day).plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
