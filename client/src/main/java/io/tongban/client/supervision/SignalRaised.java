package io.tongban.client.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Event {@value #TYPE}: a rule was broken or is about to be. The event's aggregate is the case number, its sequence
 * counts the case's signals. Supervision edits no case: what follows is the receiver's business.
 *
 * @param deemedAcceptedFrom set by the rule on unanswered applications when it turns red: by 行政许可法 art. 32(4) the
 *     application counts as accepted from this day, its receipt
 */
public record SignalRaised(CaseSignal signal, @Nullable LocalDate deemedAcceptedFrom) {

  public static final String TYPE = "supervision.signal-raised";
}
