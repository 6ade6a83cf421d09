package io.tongban.catalog.round.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a proposal stands. */
public enum ProposalState {
  PROPOSED,
  WITHDRAWN,
  LEGALLY_SOUND,
  LEGALLY_UNSOUND,
  ADOPTED,
  REJECTED,
  ADOPTED_WITH_CHANGES;

  /** A decision may be put right until the draft is drawn up; every one is audited. */
  public Set<ProposalState> next() {
    return switch (this) {
      case PROPOSED -> EnumSet.of(WITHDRAWN, LEGALLY_SOUND, LEGALLY_UNSOUND);
      case LEGALLY_SOUND -> EnumSet.of(WITHDRAWN, ADOPTED, REJECTED, ADOPTED_WITH_CHANGES);
      case ADOPTED, REJECTED, ADOPTED_WITH_CHANGES -> EnumSet.of(ADOPTED, REJECTED, ADOPTED_WITH_CHANGES);
      case WITHDRAWN, LEGALLY_UNSOUND -> EnumSet.noneOf(ProposalState.class);
    };
  }

  /** Whether it may still come to be carried out. */
  public boolean live() {
    return switch (this) {
      case PROPOSED, LEGALLY_SOUND, ADOPTED, ADOPTED_WITH_CHANGES -> true;
      case WITHDRAWN, LEGALLY_UNSOUND, REJECTED -> false;
    };
  }

  public boolean adopted() {
    return this == ADOPTED || this == ADOPTED_WITH_CHANGES;
  }
}
