package io.tongban.guide.publicservice.model;

import io.tongban.guide.publicservice.model.Outcome.Done;
import io.tongban.guide.publicservice.model.Outcome.Reason;
import io.tongban.guide.publicservice.model.Outcome.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service that is being written.
 *
 * @param version grows with every change
 * @param content as it was written, as JSON; it may be unfinished
 * @param seen the published version that the writer saw; 0 for none
 * @param submittedBy who submitted it; null while it is not in review
 * @param reasons why it was returned; null when it was not
 */
public record Draft(int version, Status status, String content, int seen, Person editedBy, Instant editedAt,
    @Nullable String submittedBy, @Nullable String reasons) {

  public static Draft begun(String content, int seen, Person by, Instant now) {
    return new Draft(1, Status.DRAFTING, content, seen, by, now, null, null);
  }

  public Outcome edit(int known, String text, int seenNow, Person by, Instant now) {
    return at(known, false,
        new Done(new Draft(version + 1, Status.DRAFTING, text, seenNow, by, now, null, reasons)));
  }

  public Outcome submit(int known, Person by) {
    return at(known, false, new Done(next(Status.IN_REVIEW, by.id(), null)));
  }

  /** Back to its writers, by themselves. */
  public Outcome withdraw(int known) {
    return at(known, true, new Done(next(Status.DRAFTING, null, reasons)));
  }

  public Outcome giveBack(int known, String why, Person by) {
    return at(known, true, own(by) ? new Refused(Reason.OWN_WORK, this) : new Done(next(Status.RETURNED, null, why)));
  }

  /**
   * 四眼原则: neither who changed it last nor who submitted it.
   *
   * @param published the version that everybody reads now
   */
  public Outcome approve(int known, int published, Person by) {
    if (published != seen) {
      return at(known, true, new Refused(Reason.STALE, this));
    }
    return at(known, true, own(by) ? new Refused(Reason.OWN_WORK, this) : new Done(this));
  }

  private boolean own(Person by) {
    return by.id().equals(editedBy.id()) || by.id().equals(submittedBy);
  }

  private Outcome at(int known, boolean inReview, Outcome then) {
    if (known != version) {
      return new Refused(Reason.CHANGED_MEANWHILE, this);
    }
    if (inReview == (status == Status.IN_REVIEW)) {
      return then;
    }
    return new Refused(inReview ? Reason.NOT_IN_REVIEW : Reason.IN_REVIEW, this);
  }

  private Draft next(Status to, @Nullable String submitter, @Nullable String why) {
    return new Draft(version + 1, to, content, seen, editedBy, editedAt, submitter, why);
  }
}
