package io.tongban.catalog.round;

import io.tongban.access.Caller;
import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.round.model.ProposalCourse.Verdict;
import io.tongban.catalog.round.model.Refusal;
import io.tongban.catalog.round.model.RoundState;
import io.tongban.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with the proposals of a round, one by one; whoever moves the round on waits meanwhile. */
@Service
class Proposing {

  private final Rounds rounds;
  private final Proposals proposals;
  private final ProposalCheck check;
  private final Audit audit;

  Proposing(Rounds rounds, Proposals proposals, ProposalCheck check, Audit audit) {
    this.rounds = rounds;
    this.proposals = proposals;
    this.check = check;
    this.audit = audit;
  }

  /** @throws Problem 403 for another organ's keeper, 409 when none are collected, 400 {@code proposal-incomplete} */
  @Transactional
  Proposal propose(long id, Proposals.Wish wish, Caller caller) {
    var round = rounds.hold(id);
    RoundAccess.requireProposing(round.region(), wish.organ().code(), caller);
    if (round.state() != RoundState.OPEN) {
      throw new Problem(409, Refusal.WRONG_STATE.code());
    }
    check.require(round, wish, RoundAccess.leads(round.region(), caller) ? null : wish.organ().code());
    var by = Actor.of(caller);
    var proposal = proposals.insert(id, wish, by);
    record(Action.PROPOSE, round, proposal, by, Map.of("kind", wish.kind(), "items", wish.items(),
        "organ", wish.organ(), "effect", wish.effect()));
    return proposals.lock(id, proposal);
  }

  /**
   * @param version the one that was read
   * @throws Problem as {@link #propose}; 412 {@code proposal-changed-meanwhile}; 409 {@code round-wrong-state} once it
   *     was reviewed, {@code round-not-proposer} for whoever did not propose it, {@code proposal-of-organ}
   */
  @Transactional
  Proposal amend(long id, long number, int version, Proposals.Wish wish, Caller caller) {
    var round = rounds.hold(id);
    var before = proposals.lock(id, number);
    RoundAccess.requireProposing(round.region(), before.organ().code(), caller);
    var by = Actor.of(caller);
    Refusals.granted(before.course(round.state()).amend(by.id()));
    requireCurrent(before, version);
    if (!wish.organ().code().equals(before.organ().code())) {
      throw new Problem(409, "proposal-of-organ").field("organ").args(before.organ().name());
    }
    check.require(round, wish, RoundAccess.leads(round.region(), caller) ? null : wish.organ().code());
    proposals.amend(number, wish);
    record(Action.AMEND_PROPOSAL, round, number, by, Map.of("before", new Proposals.Wish(before.kind(), before.items(),
        before.organ(), before.reason(), before.grounds(), before.effect()), "after", wish));
    return proposals.lock(id, number);
  }

  private static void requireCurrent(Proposal proposal, int version) {
    if (proposal.version() != version) {
      throw new Problem(412, "proposal-changed-meanwhile").field("version").args(proposal.version());
    }
  }

  @Transactional
  Proposal withdraw(long id, long number, String reason, Caller caller) {
    var round = rounds.hold(id);
    var proposal = proposals.lock(id, number);
    RoundAccess.requireProposing(round.region(), proposal.organ().code(), caller);
    Refusals.granted(proposal.course(round.state()).withdraw());
    proposals.withdraw(number, reason);
    record(Action.WITHDRAW_PROPOSAL, round, number, Actor.of(caller), Map.of("reason", reason));
    return proposals.lock(id, number);
  }

  /** @param version the one that was read, so that nothing is found lawful unread; null when it is not named */
  @Transactional
  Proposal review(long id, long number, @Nullable Integer version, boolean sound, String opinion, Caller caller) {
    var round = rounds.hold(id);
    RoundAccess.requireReview(round.region(), caller);
    var proposal = proposals.lock(id, number);
    if (version != null) {
      requireCurrent(proposal, version);
    }
    var by = Actor.of(caller);
    var to = Refusals.granted(proposal.course(round.state()).review(sound, by.id()));
    proposals.review(number, to, opinion, by);
    record(Action.REVIEW_PROPOSAL, round, number, by, Map.of("state", to, "opinion", opinion));
    return proposals.lock(id, number);
  }

  /** @param changed what is decided instead of what was proposed; null unless the verdict is with changes */
  @Transactional
  Proposal decide(long id, long number, Verdict verdict, String reason, @Nullable Effect changed, Caller caller) {
    var round = rounds.hold(id);
    RoundAccess.requireDecision(round.region(), caller);
    var proposal = proposals.lock(id, number);
    if ((verdict == Verdict.ADOPTED_WITH_CHANGES) != (changed != null)) {
      throw new Problem(400, "decision-and-changes").field("effect");
    }
    if (changed != null) {
      check.require(round, proposal, changed);
    }
    var by = Actor.of(caller);
    var to = Refusals.granted(proposal.course(round.state()).decide(verdict, by.id()));
    proposals.decide(number, to, reason, changed, by);
    var details = new LinkedHashMap<String, Object>(Map.of("before", proposal.state(), "state", to, "reason", reason));
    if (changed != null) {
      details.put("effect", changed);
    }
    record(Action.DECIDE_PROPOSAL, round, number, by, details);
    return proposals.lock(id, number);
  }

  private void record(Action action, Round round, long proposal, Actor by, Map<String, ?> what) {
    var details = new LinkedHashMap<String, Object>(Map.of("round", round.id(), "proposal", proposal));
    details.putAll(what);
    audit.record(AuditEntry.of(action, by, round.region()).edition(round.baseEdition()).details(details));
  }
}
