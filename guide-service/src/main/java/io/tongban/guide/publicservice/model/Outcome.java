package io.tongban.guide.publicservice.model;

/** What became of an action on a draft. */
public sealed interface Outcome {

  record Done(Draft draft) implements Outcome {}

  record Refused(Reason reason, Draft asItIs) implements Outcome {}

  enum Reason {
    /** Somebody saved it after the version that was read. */
    CHANGED_MEANWHILE,
    IN_REVIEW,
    NOT_IN_REVIEW,
    /** Who wrote or submitted it does not review it. */
    OWN_WORK,
    /** Another version was published since the writer looked. */
    STALE
  }
}
