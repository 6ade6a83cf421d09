package io.tongban.guide.bulk.model;

/** What became of a step on a proposal. */
public sealed interface Outcome {

  record Done(Proposal proposal) implements Outcome {}

  record Refused(Reason reason) implements Outcome {}

  enum Reason {
    /** Somebody decided it after the version that was read. */
    CHANGED_MEANWHILE,
    NOT_IN_REVIEW,
    /** Who proposed it does not review it. */
    OWN_WORK
  }
}
