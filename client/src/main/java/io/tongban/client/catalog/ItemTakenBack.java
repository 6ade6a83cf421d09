package io.tongban.client.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Event {@value #TYPE}: both sides have published that delegated items come back (收回).
 *
 * @param delegationId of the {@link ItemDelegated} that ends
 * @param region the region whose catalogue takes the items back
 * @param effectiveFrom the first day on which the giver accepts again, in Chinese legal time
 * @param transitionUntil the last day on which the receivers accept as well; null when they stop on the day before
 * @param runningCases what becomes of cases accepted before: FINISHED_WHERE_ACCEPTED or HANDED_OVER
 */
public record ItemTakenBack(long delegationId, String region, LocalDate effectiveFrom,
    @Nullable LocalDate transitionUntil, String runningCases, String document, @Nullable String documentNumber,
    List<Line> lines) {

  public static final String TYPE = "catalog.item-taken-back";

  /**
   * @param receivedCode of the item at its receiver
   * @param code of the item at its giver
   */
  public record Line(String receivedCode, String region, String code) {}
}
