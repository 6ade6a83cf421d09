package io.tongban.guide.review;

import io.tongban.problem.Problem;

/** What became of an action on a draft. */
public sealed interface Outcome {

  record Done(Draft draft) implements Outcome {}

  record Refused(Reason reason, Draft asItIs) implements Outcome {

    public Problem problem() {
      return switch (reason) {
        case CHANGED_MEANWHILE -> new Problem(412, "draft-changed-meanwhile").field("version")
            .args(asItIs.editedBy().name(), asItIs.editedAt(), asItIs.version());
        case IN_REVIEW -> new Problem(409, "draft-in-review");
        case NOT_IN_REVIEW -> new Problem(409, "draft-not-in-review");
        case OWN_WORK -> new Problem(403, "own-work");
      };
    }
  }

  /**
   * The draft as the action left it.
   *
   * @throws Problem that says why the action was refused
   */
  default Draft allowed() {
    return switch (this) {
      case Done done -> done.draft();
      case Refused refused -> throw refused.problem();
    };
  }

  enum Reason {
    /** Somebody saved it after the version that was read. */
    CHANGED_MEANWHILE,
    IN_REVIEW,
    NOT_IN_REVIEW,
    /** Who wrote or submitted it does not review it. */
    OWN_WORK
  }
}
