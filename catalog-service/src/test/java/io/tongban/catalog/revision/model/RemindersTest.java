package io.tongban.catalog.revision.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tongban.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);

  @ParameterizedTest
  @CsvSource({
    "2026-03-09, -1", "2026-03-10, 0", "2026-03-13, 0", "2026-03-14, -1", "2026-03-15, -1", "2026-03-16, 1",
    "2026-03-18, 1", "2026-03-19, 2", "2026-03-24, 3"
  })
  void organs_are_reminded_once_before_the_date_and_every_so_many_working_days_after_it(LocalDate today, int number) {
    var due = new Reminders(3, 3).due(FRIDAY, today, WorkingCalendar.statutory());

    assertThat(due).isEqualTo(number < 0 ? OptionalInt.empty() : OptionalInt.of(number));
  }

  @Test
  void reminders_without_a_rhythm_are_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Reminders(3, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reminders(-1, 1));
  }
}
