package io.tongban.catalog.round.model;

import org.jspecify.annotations.Nullable;

/**
 * All that decides whether a proposal may move on: three people see to it, one each.
 *
 * @param reviewedBy null before the legality review
 */
public record ProposalCourse(RoundState round, ProposalState state, String proposedBy, @Nullable String reviewedBy) {

  /** What is decided on a proposal. */
  public enum Verdict {
    ADOPTED,
    REJECTED,
    ADOPTED_WITH_CHANGES;

    ProposalState state() {
      return switch (this) {
        case ADOPTED -> ProposalState.ADOPTED;
        case REJECTED -> ProposalState.REJECTED;
        case ADOPTED_WITH_CHANGES -> ProposalState.ADOPTED_WITH_CHANGES;
      };
    }
  }

  /** Whoever proposed it may put it right until its legality review; afterwards others have judged it as it is. */
  public Step<ProposalState> amend(String by) {
    if (round != RoundState.OPEN && round != RoundState.LEGALITY_REVIEW || state != ProposalState.PROPOSED) {
      return new Step.Refused<>(Refusal.WRONG_STATE);
    }
    return by.equals(proposedBy) ? new Step.Granted<>(state) : new Step.Refused<>(Refusal.NOT_PROPOSER);
  }

  public Step<ProposalState> withdraw() {
    return round.undecided() ? to(ProposalState.WITHDRAWN) : new Step.Refused<>(Refusal.WRONG_STATE);
  }

  public Step<ProposalState> review(boolean sound, String by) {
    if (round != RoundState.LEGALITY_REVIEW) {
      return new Step.Refused<>(Refusal.WRONG_STATE);
    }
    if (by.equals(proposedBy)) {
      return new Step.Refused<>(Refusal.OWN_PROPOSAL);
    }
    return to(sound ? ProposalState.LEGALLY_SOUND : ProposalState.LEGALLY_UNSOUND);
  }

  public Step<ProposalState> decide(Verdict verdict, String by) {
    if (round != RoundState.DECISION) {
      return new Step.Refused<>(Refusal.WRONG_STATE);
    }
    if (by.equals(reviewedBy)) {
      return new Step.Refused<>(Refusal.OWN_REVIEW);
    }
    if (by.equals(proposedBy)) {
      return new Step.Refused<>(Refusal.OWN_PROPOSAL);
    }
    return to(verdict.state());
  }

  private Step<ProposalState> to(ProposalState wanted) {
    return state.next().contains(wanted) ? new Step.Granted<>(wanted) : new Step.Refused<>(Refusal.WRONG_STATE);
  }
}
