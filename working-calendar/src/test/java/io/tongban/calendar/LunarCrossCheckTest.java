package io.tongban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.nlf.calendar.util.HolidayUtil;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LunarCrossCheckTest {

  /** Make-up days of 2013 that the library lacks; the State Council's notice of 2013 names them. */
  private static final Set<LocalDate> MISSING_THERE = Set.of(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));

  @Test
  @DisplayName("An independent table, kept by others, agrees on every day of 2007 to 2023, the years it has whole")
  void everyDayAgreesWithAnIndependentTable() {
    var calendar = WorkingCalendar.statutory();

    var differing = LocalDate.of(2007, 1, 1)
        .datesUntil(LocalDate.of(2024, 1, 1))
        .filter(date -> calendar.isWorkingDay(date) != isWorkingDayThere(date))
        .toList();

    assertThat(differing).containsExactlyInAnyOrderElementsOf(MISSING_THERE);
  }

  private static boolean isWorkingDayThere(LocalDate date) {
    var holiday = HolidayUtil.getHoliday(date.toString());
    return holiday == null ? date.getDayOfWeek().getValue() <= 5 : holiday.isWork();
  }
}
