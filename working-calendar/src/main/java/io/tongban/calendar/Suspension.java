package io.tongban.calendar;

import io.tongban.calendar.ClockEntry.Stop;
import java.time.LocalDate;

/**
 * Time that a stop took out of a term.
 *
 * @param until day of the resumption or of the end; while it is open, the day of the reading
 * @param workingDays {@code wd(stop, until)}
 */
public record Suspension(Stop stop, LocalDate until, boolean open, int workingDays) {

  /** Whether it lasted longer than the applicant was told. */
  public boolean overrun() {
    return workingDays > stop.expectedWorkingDays();
  }
}
