package io.tongban.catalog.round;

import io.tongban.catalog.element.LegalReference;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.round.model.ProposalCourse;
import io.tongban.catalog.round.model.ProposalKind;
import io.tongban.catalog.round.model.ProposalState;
import io.tongban.catalog.round.model.RoundState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of a round.
 *
 * @param version grows by one with every amendment
 * @param organ that proposes
 * @param opinion of the legality review
 * @param decidedEffect what was decided where it is not what was proposed
 */
record Proposal(long id, int version, long round, ProposalKind kind, List<ItemCode> items, Effect.Organ organ,
    String reason, List<LegalReference> grounds, Effect effect, ProposalState state, Instant proposedAt, String proposedBy,
    String proposedByName, @Nullable String withdrawnReason, @Nullable String opinion, @Nullable Instant reviewedAt,
    @Nullable String reviewedBy, @Nullable String reviewedByName, @Nullable String decisionReason,
    @Nullable Effect decidedEffect, @Nullable Instant decidedAt, @Nullable String decidedByName) {

  /** What comes about when it is carried out. */
  Effect inTheEnd() {
    return Objects.requireNonNullElse(decidedEffect, effect);
  }

  ProposalCourse course(RoundState roundState) {
    return new ProposalCourse(roundState, state, proposedBy, reviewedBy);
  }
}
