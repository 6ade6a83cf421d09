package io.tongban.catalog.round;

import io.tongban.access.Caller;
import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.round.model.ProposalState;
import io.tongban.catalog.round.model.Refusal;
import io.tongban.catalog.round.model.RoundCourse;
import io.tongban.catalog.round.model.RoundState;
import io.tongban.catalog.round.model.Step;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds and moves them on, one step at a time. */
@Service
class RoundSteps {

  private final Rounds rounds;
  private final Proposals proposals;
  private final Comments comments;
  private final DrawingUp drawingUp;
  private final HandingDown handingDown;
  private final Drafts drafts;
  private final Audit audit;
  private final Clock clock;

  RoundSteps(Rounds rounds, Proposals proposals, Comments comments, DrawingUp drawingUp, HandingDown handingDown,
      Drafts drafts, Audit audit, Clock clock) {
    this.rounds = rounds;
    this.proposals = proposals;
    this.comments = comments;
    this.drawingUp = drawingUp;
    this.handingDown = handingDown;
    this.drafts = drafts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Problem 409 {@code round-exists} when the region has a round of that number, {@code round-base-superseded}
   *     when the base is not the region's newest published edition
   */
  @Transactional
  Round open(RegionCode region, Rounds.Wording wording, Caller caller) {
    RoundAccess.requireLead(region, caller);
    requireNewest(region, wording);
    try {
      var id = rounds.insert(region, wording, caller.id());
      rounds.passed(id, RoundState.OPEN, caller.name(), null);
      var round = rounds.lock(id);
      record(Action.OPEN_ROUND, round, caller, Map.of("number", wording.number(), "title", wording.title()));
      return round;
    } catch (DuplicateKeyException e) {
      throw exists(wording);
    }
  }

  /** @throws Problem as {@link #open}, 412 {@code round-changed-meanwhile} */
  @Transactional
  Round reword(long id, int version, Rounds.Wording wording, Caller caller) {
    var round = rounds.lock(id);
    RoundAccess.requireLead(round.region(), caller);
    if (round.version() != version) {
      throw new Problem(412, "round-changed-meanwhile").field("version").args(round.version());
    }
    if (!round.state().undecided() && round.state() != RoundState.DECISION) {
      throw new Problem(409, Refusal.WRONG_STATE.code());
    }
    if (wording.baseEdition() != round.baseEdition()) {
      requireNewest(round.region(), wording);
    }
    try {
      rounds.reword(round, wording);
    } catch (DuplicateKeyException e) {
      throw exists(wording);
    }
    record(Action.CHANGE_ROUND, round, caller, Map.of("before", wording(round), "after", wording));
    return rounds.lock(id);
  }

  /** For the steps that need nothing more. */
  @Transactional
  Round move(long id, RoundState to, @Nullable String reason, Caller caller) {
    if (to == RoundState.PUBLIC_NOTICE || to == RoundState.EDITION) {
      throw new Problem(409, Refusal.WRONG_STATE.code());
    }
    if (to == RoundState.ABANDONED) {
      drafts.holdPublication();
    }
    var round = rounds.lock(id);
    RoundAccess.requireLead(round.region(), caller);
    requireStep(round, to);
    if (to == RoundState.ABANDONED) {
      if (reason == null) {
        throw new Problem(400, "reason-needed").field("reason");
      }
      handingDown.giveUp(round, Actor.of(caller));
    }
    return moved(round, to, reason, caller, Map.of());
  }

  @Transactional
  Round notice(long id, Round.Notice notice, String calendar, Caller caller) {
    var round = rounds.lock(id);
    RoundAccess.requireLead(round.region(), caller);
    requireStep(round, RoundState.PUBLIC_NOTICE);
    rounds.notice(round, notice, calendar);
    return moved(round, RoundState.PUBLIC_NOTICE, notice.shortened(), caller,
        Map.of("from", notice.from().toString(), "until", notice.until().toString(), "basis", notice.basis()));
  }

  /** Draws up the draft from what was decided; it is published as every other. */
  @Transactional
  Round drawUp(long id, int year, String title, Caller caller) {
    // Before any edition is locked, as publications do: delegations concern more than one.
    drafts.holdPublication();
    var round = rounds.lock(id);
    RoundAccess.requireLead(round.region(), caller);
    requireStep(round, RoundState.EDITION);
    if (!rounds.newest(round.baseEdition(), round.region())) {
      throw new Problem(409, "round-base-superseded").field("baseEdition").args(round.baseTitle());
    }
    var adopted = proposals.all(id).stream().filter(proposal -> proposal.state().adopted()).toList();
    handingDown.giveUp(round, Actor.of(caller));
    var draft = drawingUp.draw(round, adopted, year, title, Actor.of(caller));
    rounds.drawnUp(round, draft.id());
    return moved(round, RoundState.EDITION, null, caller, Map.of("draft", draft.id(), "proposals", adopted.size()));
  }

  private Round moved(Round round, RoundState to, @Nullable String reason, Caller caller, Map<String, ?> more) {
    rounds.move(round, to, caller.name(), reason);
    var details = new LinkedHashMap<String, Object>(Map.of("before", round.state(), "after", to));
    if (reason != null) {
      details.put("reason", reason);
    }
    details.putAll(more);
    record(Action.MOVE_ROUND, round, caller, details);
    return rounds.lock(round.id());
  }

  /** Why each of the next steps cannot be taken yet; null for one that can. */
  Map<RoundState, @Nullable Refusal> next(Round round) {
    var course = course(round);
    var next = new LinkedHashMap<RoundState, @Nullable Refusal>();
    round.state().next().forEach(to -> next.put(to, switch (course.move(to, clock.instant())) {
      case Step.Granted<RoundState> granted -> null;
      case Step.Refused<RoundState>(var reason) -> reason;
    }));
    return next;
  }

  private void requireStep(Round round, RoundState to) {
    Refusals.granted(course(round).move(to, clock.instant()));
  }

  private RoundCourse course(Round round) {
    var states = proposals.count(round.id());
    var adopted = states.entrySet().stream()
        .filter(entry -> entry.getKey().adopted()).mapToInt(Map.Entry::getValue).sum();
    return new RoundCourse(round.state(), round.notice() == null ? null : round.notice().until(),
        new RoundCourse.Tally(states.getOrDefault(ProposalState.PROPOSED, 0),
            states.getOrDefault(ProposalState.LEGALLY_SOUND, 0), adopted, proposals.conflicts(round.id()).size(),
            comments.count(round.id()).unanswered()),
        round.draftState());
  }

  private void requireNewest(RegionCode region, Rounds.Wording wording) {
    if (!rounds.newest(wording.baseEdition(), region)) {
      throw new Problem(409, "round-base-superseded").field("baseEdition").args(wording.baseEdition());
    }
  }

  private static Problem exists(Rounds.Wording wording) {
    return new Problem(409, "round-exists").field("number").args(wording.number());
  }

  private static Rounds.Wording wording(Round round) {
    return new Rounds.Wording(round.number(), round.title(), round.document(), round.documentNumber(), round.goals(),
        round.baseEdition());
  }

  private void record(Action action, Round round, Caller caller, Map<String, ?> what) {
    var details = new LinkedHashMap<String, Object>(Map.of("round", round.id()));
    details.putAll(what);
    audit.record(AuditEntry.of(action, Actor.of(caller), round.region()).edition(round.baseEdition()).details(details));
  }
}
