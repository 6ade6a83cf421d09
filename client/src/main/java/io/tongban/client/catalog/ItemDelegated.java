package io.tongban.client.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Event {@value #TYPE}: both sides have published that items go down to organs of a lower tier (下放).
 *
 * @param region the region whose catalogue gives the items
 * @param keeps whether the giver goes on accepting for the regions that receive nothing
 * @param effectiveFrom the first day on which the receivers accept, in Chinese legal time
 * @param transitionUntil the last day on which the giver accepts as well; null when it stops on the day before
 * @param runningCases what becomes of cases accepted before: FINISHED_WHERE_ACCEPTED or HANDED_OVER
 */
public record ItemDelegated(long delegationId, String region, boolean keeps, LocalDate effectiveFrom,
    @Nullable LocalDate transitionUntil, String runningCases, String document, @Nullable String documentNumber,
    List<Line> lines) {

  public static final String TYPE = "catalog.item-delegated";

  /**
   * @param code of the item at its giver
   * @param region whose applications go to the receiver
   * @param receivedCode of the item at its receiver
   */
  public record Line(String code, String region, String receivedCode, String organCode, String organName) {}
}
