package io.tongban.client.application;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's log, published as {@code case.<type in kebab-case>}. The event's aggregate is the case number.
 *
 * @param sequence the case's own counter, from 1, without gaps
 * @param at when it happened (business time)
 * @param actorRole APPLICANT, WINDOW_CLERK, REVIEWER, DECIDER or SYSTEM
 * @param clock what it does to the legal clock
 * @param terms the limits the case runs under, pinned at submission
 * @param details what the type adds: {@code reason}, {@code workingDays}, {@code defects}, {@code decision}, …
 */
public record CaseEvent(
    String caseNumber,
    long sequence,
    Type type,
    Instant at,
    String actorId,
    String actorName,
    String actorRole,
    Clock clock,
    Terms terms,
    Map<String, @Nullable Object> details) {

  public enum Type {
    SUBMITTED,
    CORRECTION_REQUESTED,
    CORRECTED,
    ACCEPTED,
    NOT_ACCEPTED,
    SUSPENDED,
    RESUMED,
    EXTENDED,
    REVIEWED,
    GRANTED,
    REFUSED,
    DELIVERED,
    WITHDRAWN;

    /** Routing key: {@code case.correction-requested}. */
    public String routingKey() {
      return "case." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** The effect on the legal clock (行政许可法 arts. 42–45). */
  public enum Clock {
    START,
    STOP,
    RESUME,
    EXTEND,
    RESET,
    END,
    NONE
  }

  /**
   * @param region that of the item; {@code receivingRegion} is that of the counter
   * @param promisedDays 承诺时限 and {@code statutoryDays} 法定时限, working days from acceptance
   */
  public record Terms(
      String itemCode,
      String itemName,
      String itemType,
      String handling,
      long editionId,
      String region,
      String receivingRegion,
      String organCode,
      String organName,
      int promisedDays,
      int statutoryDays,
      String statutoryBasis) {}
}
