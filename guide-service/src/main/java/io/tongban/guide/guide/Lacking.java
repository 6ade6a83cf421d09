package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Elements;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a guide in force has not, though it must (行政许可法第三十条).
 *
 * @param missing keys of the aspects without a value
 * @param ended what it rests on though it is in force no more
 * @param term in which it is to be complete first; null for one that was complete before
 * @param told the day from which on it may not be so, as supervision was told; null while its term runs
 */
record Lacking(List<String> missing, List<Elements.Ended> ended, @Nullable Term term, @Nullable LocalDate told) {

  /**
   * @param since the day from which on the item is in force here
   * @param days working days after that day
   * @param due the last of them
   * @param calendar version of the calendar that counted it
   */
  record Term(LocalDate since, int days, String basis, LocalDate due, String calendar) {

    boolean runsOn(LocalDate day) {
      return !day.isAfter(due);
    }
  }

  /** Whether it may be so on that day: nothing ended, and the first term runs. */
  static boolean allowed(List<String> missing, List<Elements.Ended> ended, @Nullable Term term, LocalDate on) {
    return ended.isEmpty() && (missing.isEmpty() || term != null && term.runsOn(on));
  }

  boolean sameAs(Lacking other) {
    return missing.equals(other.missing) && ended.equals(other.ended);
  }
}
