package io.tongban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTest {

  private final WorkingCalendar calendar = WorkingCalendar.statutory();

  @ParameterizedTest(name = "{0} + {1} → {2}")
  @CsvSource({
    "2013-03-29, 5, 2013-04-08",
    "2013-09-23, 20, 2013-10-24",
    "2014-09-26, 5, 2014-10-09",
    "2015-09-01, 5, 2015-09-09",
    "2017-09-25, 20, 2017-10-27",
    "2026-02-10, 20, 2026-03-16"
  })
  @DisplayName("Terms of 行政许可法 art. 32 and 42 across real holidays")
  void termEndsWhereTheNoticesOfTheStateCouncilPutIt(LocalDate event, int days, LocalDate due) {
    assertThat(calendar.dueDate(event, days)).isEqualTo(new DueDate(due, false));
  }

  @Test
  void countingFromTheDayOfTheEventEndsOneWorkingDayEarlier() {
    var monday = LocalDate.of(2026, 3, 2);

    assertThat(calendar.dueDate(monday, 5).date()).isEqualTo("2026-03-09");
    assertThat(calendar.dueDate(monday, 5, DayCount.FROM_EVENT_DAY).date()).isEqualTo("2026-03-06");
  }

  @Test
  void countingFromAnEventOnARestDayBeginsOnTheNextWorkingDay() {
    var saturday = LocalDate.of(2026, 3, 7);

    assertThat(calendar.dueDate(saturday, 1).date()).isEqualTo("2026-03-09");
    assertThat(calendar.dueDate(saturday, 1, DayCount.FROM_EVENT_DAY).date()).isEqualTo("2026-03-09");
  }

  @Test
  void termOfNoDaysEndsOnTheDayOfTheEventWhateverDayItIs() {
    var saturday = LocalDate.of(2026, 3, 7);

    assertThat(calendar.dueDate(saturday, 0).date()).isEqualTo(saturday);
  }

  @Test
  void negativeTermIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.dueDate(LocalDate.of(2026, 3, 2), -1));
  }

  @Test
  void lastDaysOfTheLastLoadedYearAreFirm() {
    var due = calendar.dueDate(LocalDate.of(2026, 12, 30), 1);

    assertThat(due).isEqualTo(new DueDate(LocalDate.of(2026, 12, 31), false));
  }

  @Test
  void termThatRunsBeyondTheLastLoadedYearIsProvisional() {
    var due = calendar.dueDate(LocalDate.of(2026, 12, 30), 2);

    assertThat(due).isEqualTo(new DueDate(LocalDate.of(2027, 1, 1), true));
  }

  @Test
  void termThatBeginsBeforeTheFirstLoadedYearIsProvisional() {
    assertThat(calendar.dueDate(LocalDate.of(2006, 12, 29), 3).provisional()).isTrue();
  }
}
