package io.tongban.guide.bulk.model;

import io.tongban.guide.bulk.model.Outcome.Done;
import io.tongban.guide.bulk.model.Outcome.Reason;
import io.tongban.guide.bulk.model.Outcome.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to many guides that another person publishes or returns as a whole.
 *
 * @param version grows with every step
 * @param proposedBy id of who did
 * @param decided null while it is in review
 */
public record Proposal(long id, int version, Status status, String proposedBy, @Nullable Decided decided) {

  /** @param reasons why it was returned; null otherwise */
  public record Decided(String by, String byName, Instant at, @Nullable String reasons) {}

  /** 四眼原则: not by who proposed it. */
  public Outcome publish(int known, Decided decision) {
    return decision.by().equals(proposedBy) ? refusedOr(known, Reason.OWN_WORK)
        : decide(known, Status.PUBLISHED, decision);
  }

  public Outcome giveBack(int known, Decided decision) {
    return decision.by().equals(proposedBy) ? refusedOr(known, Reason.OWN_WORK)
        : decide(known, Status.RETURNED, decision);
  }

  /** By those who write, themselves. */
  public Outcome withdraw(int known, Decided decision) {
    return decide(known, Status.WITHDRAWN, decision);
  }

  private Outcome decide(int known, Status to, Decided decision) {
    var refusal = objection(known);
    return refusal == null ? new Done(new Proposal(id, version + 1, to, proposedBy, decision)) : new Refused(refusal);
  }

  private Outcome refusedOr(int known, Reason reason) {
    var refusal = objection(known);
    return new Refused(refusal == null ? reason : refusal);
  }

  private @Nullable Reason objection(int known) {
    if (status != Status.IN_REVIEW) {
      return Reason.NOT_IN_REVIEW;
    }
    return known == version ? null : Reason.CHANGED_MEANWHILE;
  }
}
