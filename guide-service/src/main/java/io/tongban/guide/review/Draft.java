package io.tongban.guide.review;

import io.tongban.guide.review.Outcome.Done;
import io.tongban.guide.review.Outcome.Reason;
import io.tongban.guide.review.Outcome.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is being written.
 *
 * @param version grows with every change
 * @param content as it was written, as JSON; it may be unfinished
 * @param seen the published version that the writer saw, 0 for none; a newer one has to be looked at before publishing
 * @param editedBy who changed it last
 * @param submittedBy who submitted it; null while it is not in review
 * @param reasons why it was returned; null when it was not
 */
public record Draft(int version, Status status, String content, int seen, Person editedBy, Instant editedAt,
    @Nullable String submittedBy, @Nullable String reasons) {

  /** @param content of the first saving */
  public static Draft begun(String content, int seen, Person by, Instant now) {
    return new Draft(1, Status.DRAFTING, content, seen, by, now, null, null);
  }

  /** @param seenNow null for the published version noted before */
  public Outcome edit(int known, String text, @Nullable Integer seenNow, Person by, Instant now) {
    return at(known, false, new Done(new Draft(
        version + 1, Status.DRAFTING, text, seenNow == null ? seen : seenNow, by, now, null, reasons)));
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

  /** 四眼原则: neither who changed it last nor who submitted it. */
  public Outcome approve(int known, Person by) {
    return at(known, true, own(by) ? new Refused(Reason.OWN_WORK, this) : new Done(this));
  }

  /** Wherever it stands. */
  public Outcome discard(int known) {
    return known == version ? new Done(this) : new Refused(Reason.CHANGED_MEANWHILE, this);
  }

  private boolean own(Person by) {
    return by.id().equals(editedBy.id()) || by.id().equals(submittedBy);
  }

  private Outcome at(int known, boolean inReview, Outcome then) {
    if (known != version) {
      return new Refused(Reason.CHANGED_MEANWHILE, this);
    }
    return switch (status) {
      case IN_REVIEW -> inReview ? then : new Refused(Reason.IN_REVIEW, this);
      case DRAFTING, RETURNED -> inReview ? new Refused(Reason.NOT_IN_REVIEW, this) : then;
    };
  }

  private Draft next(Status to, @Nullable String submitter, @Nullable String why) {
    return new Draft(version + 1, to, content, seen, editedBy, editedAt, submitter, why);
  }
}
