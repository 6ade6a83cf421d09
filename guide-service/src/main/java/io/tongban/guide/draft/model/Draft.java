package io.tongban.guide.draft.model;

import io.tongban.guide.draft.model.Outcome.Done;
import io.tongban.guide.draft.model.Outcome.Reason;
import io.tongban.guide.draft.model.Outcome.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of what readers are told of an item, being written.
 *
 * @param part guide, situations or form
 * @param version grows with every change; 0 before it is saved for the first time
 * @param content as it was written, as JSON; it may be unfinished
 * @param publishedVersion the published version that the writer saw; a newer one has to be looked at before publishing
 * @param editedBy who changed it last
 * @param submittedBy who submitted it; null while it is not in review
 * @param reasons why it was returned; null when it was not
 */
public record Draft(String code, String part, int version, Status status, String content, int publishedVersion,
    Person editedBy, Instant editedAt, @Nullable String submittedBy, @Nullable String reasons) {

  /** @param content of the first saving */
  public static Draft begun(
      String code, String part, String content, int publishedVersion, Person by, Instant now) {
    return new Draft(code, part, 1, Status.DRAFTING, content, publishedVersion, by, now, null, null);
  }

  public Outcome edit(int known, String text, @Nullable Integer seen, Person by, Instant now) {
    if (known != version) {
      return new Refused(Reason.CHANGED_MEANWHILE, this);
    }
    return switch (status) {
      case IN_REVIEW -> new Refused(Reason.IN_REVIEW, this);
      case DRAFTING, RETURNED -> new Done(new Draft(code, part, version + 1, Status.DRAFTING, text,
          seen == null ? publishedVersion : seen, by, now, null, reasons));
    };
  }

  public Outcome submit(int known, Person by) {
    if (known != version) {
      return new Refused(Reason.CHANGED_MEANWHILE, this);
    }
    return switch (status) {
      case IN_REVIEW -> new Refused(Reason.IN_REVIEW, this);
      case DRAFTING, RETURNED -> new Done(next(Status.IN_REVIEW, by.id(), null));
    };
  }

  /** Back to its writers, by themselves. */
  public Outcome withdraw(int known) {
    return reviewable(known, new Done(next(Status.DRAFTING, null, reasons)));
  }

  public Outcome giveBack(int known, String why, Person by) {
    return own(by) ? refusedOr(known, Reason.OWN_WORK) : reviewable(known, new Done(next(Status.RETURNED, null, why)));
  }

  /** 四眼原则: neither who changed it last nor who submitted it. */
  public Outcome approve(int known, Person by) {
    return own(by) ? refusedOr(known, Reason.OWN_WORK) : reviewable(known, new Done(this));
  }

  private boolean own(Person by) {
    return by.id().equals(editedBy.id()) || by.id().equals(submittedBy);
  }

  private Outcome refusedOr(int known, Reason reason) {
    return reviewable(known, new Refused(reason, this));
  }

  private Outcome reviewable(int known, Outcome then) {
    if (known != version) {
      return new Refused(Reason.CHANGED_MEANWHILE, this);
    }
    return status == Status.IN_REVIEW ? then : new Refused(Reason.NOT_IN_REVIEW, this);
  }

  private Draft next(Status to, @Nullable String submitter, @Nullable String why) {
    return new Draft(code, part, version + 1, to, content, publishedVersion, editedBy, editedAt, submitter,
        why);
  }
}
