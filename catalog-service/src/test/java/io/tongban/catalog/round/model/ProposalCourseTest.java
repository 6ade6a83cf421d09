package io.tongban.catalog.round.model;

import static io.tongban.catalog.round.model.ProposalState.LEGALLY_SOUND;
import static io.tongban.catalog.round.model.ProposalState.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.round.model.ProposalCourse.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalCourseTest {

  @Test
  void nobody_reviews_the_own_proposal() {
    var proposal = new ProposalCourse(RoundState.LEGALITY_REVIEW, PROPOSED, "wang", null);

    assertThat(proposal.review(true, "wang")).isEqualTo(new Step.Refused<>(Refusal.OWN_PROPOSAL));
    assertThat(proposal.review(true, "zhao")).isEqualTo(new Step.Granted<>(LEGALLY_SOUND));
    assertThat(proposal.review(false, "zhao")).isEqualTo(new Step.Granted<>(ProposalState.LEGALLY_UNSOUND));
  }

  @Test
  void nobody_decides_what_they_proposed_or_reviewed() {
    var proposal = new ProposalCourse(RoundState.DECISION, LEGALLY_SOUND, "wang", "zhao");

    assertThat(proposal.decide(Verdict.ADOPTED, "zhao")).isEqualTo(new Step.Refused<>(Refusal.OWN_REVIEW));
    assertThat(proposal.decide(Verdict.ADOPTED, "wang")).isEqualTo(new Step.Refused<>(Refusal.OWN_PROPOSAL));
    assertThat(proposal.decide(Verdict.ADOPTED, "qian")).isEqualTo(new Step.Granted<>(ProposalState.ADOPTED));
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void a_decision_may_be_put_right_until_the_draft_is_drawn_up(Verdict verdict) {
    assertThat(new ProposalCourse(RoundState.DECISION, ProposalState.REJECTED, "wang", "zhao").decide(verdict, "qian"))
        .isEqualTo(new Step.Granted<>(verdict.state()));
    assertThat(new ProposalCourse(RoundState.EDITION, ProposalState.REJECTED, "wang", "zhao").decide(verdict, "qian"))
        .isEqualTo(new Step.Refused<>(Refusal.WRONG_STATE));
  }

  @ParameterizedTest
  @EnumSource(ProposalState.class)
  void what_was_not_found_lawful_is_never_decided(ProposalState state) {
    var decided = new ProposalCourse(RoundState.DECISION, state, "wang", "zhao").decide(Verdict.ADOPTED, "qian");

    assertThat(decided instanceof Step.Granted).isEqualTo(
        state == LEGALLY_SOUND || state.adopted() || state == ProposalState.REJECTED);
  }

  @ParameterizedTest
  @EnumSource(RoundState.class)
  void a_proposal_is_taken_back_until_the_round_goes_to_its_decision(RoundState round) {
    assertThat(new ProposalCourse(round, LEGALLY_SOUND, "wang", "zhao").withdraw() instanceof Step.Granted)
        .isEqualTo(round.undecided());
  }
}
