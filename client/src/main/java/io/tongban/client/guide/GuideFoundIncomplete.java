package io.tongban.client.guide;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Event {@value #TYPE}: a guide in force has less than it must, and its term for that, if it had one, is over; told
 * again when it lacks something else. Ends with {@link GuideFoundComplete}.
 *
 * @param code of the item
 * @param since the day from which on it may not be so; more that it lacks does not move it
 * @param missing keys of the aspects without a value
 * @param ended what the guide rests on though it is in force no more
 * @param term in which it was to be complete first; null for one that was complete before
 */
public record GuideFoundIncomplete(String code, String name, String region, String organCode, String organName,
    int version, LocalDate since, List<String> missing, List<EndedBasis> ended, @Nullable Term term) {

  public static final String TYPE = "guide.found-incomplete";

  /**
   * @param aspect key of the aspect that names it
   * @param until its last day
   */
  public record EndedBasis(String aspect, String citation, LocalDate until) {}

  /** @param days working days after {@code from} */
  public record Term(LocalDate from, int days, String basis) {}
}
