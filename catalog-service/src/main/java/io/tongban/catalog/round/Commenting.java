package io.tongban.catalog.round;

import io.tongban.access.Caller;
import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.round.model.Adoption;
import io.tongban.catalog.round.model.Refusal;
import io.tongban.catalog.round.model.RoundState;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the public says in a notice, and answers it. */
@Service
class Commenting {

  private final Rounds rounds;
  private final Comments comments;
  private final Audit audit;
  private final Clock clock;

  Commenting(Rounds rounds, Comments comments, Audit audit, Clock clock) {
    this.rounds = rounds;
    this.comments = comments;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Returns the comment's number. While one is taken the round does not move on, so that none slips in unanswered.
   *
   * @throws Problem 409 {@code notice-not-open}, 400 {@code comment-contact-needed} for who is not signed in
   */
  @Transactional
  long say(long id, @Nullable Long proposal, @Nullable String name, @Nullable String contact, String text,
      Caller author) {
    var round = rounds.hold(id);
    var now = clock.instant();
    if (!round.publicAt(now) && !RoundAccess.inside(round.region(), author)) {
      throw new Problem(404, "not-found").args(Long.toString(id));
    }
    if (round.state() != RoundState.PUBLIC_NOTICE || round.notice() == null || !round.notice().openAt(now)) {
      throw new Problem(409, "notice-not-open");
    }
    if (!author.signedIn() && contact == null) {
      throw new Problem(400, "comment-contact-needed").field("contact");
    }
    return comments.insert(id, proposal, author, name, contact, text);
  }

  /** @throws Problem 404 when there is no such comment, 409 once the round is decided */
  @Transactional
  void answer(long id, long comment, Adoption adoption, String feedback, Caller caller) {
    var round = rounds.hold(id);
    RoundAccess.requireLead(round.region(), caller);
    if (round.state() != RoundState.PUBLIC_NOTICE) {
      throw new Problem(409, Refusal.WRONG_STATE.code());
    }
    var by = Actor.of(caller);
    if (!comments.answer(id, comment, adoption, feedback, by)) {
      throw new Problem(404, "not-found").args(Long.toString(comment));
    }
    audit.record(AuditEntry.of(Action.ANSWER_COMMENT, by, round.region()).edition(round.baseEdition())
        .details(Map.of("round", id, "comment", comment, "adoption", adoption, "feedback", feedback)));
  }
}
