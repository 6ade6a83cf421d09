package io.tongban.catalog.round.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether a round may move on.
 *
 * @param noticeUntil the first moment after the notice; null before there was one
 */
public record RoundCourse(RoundState state, @Nullable Instant noticeUntil, Tally tally, Draft draft) {

  /**
   * @param proposed proposals that wait for their legality review
   * @param sound found lawful and not decided
   * @param conflicts items that two live proposals name
   * @param unanswered comments without adoption feedback
   */
  public record Tally(int proposed, int sound, int adopted, int conflicts, int unanswered) {}

  /** What became of the round's draft edition. */
  public enum Draft {
    NONE,
    THERE,
    PUBLISHED
  }

  public Step<RoundState> move(RoundState to, Instant now) {
    if (!state.next().contains(to)) {
      return new Step.Refused<>(Refusal.WRONG_STATE);
    }
    var reason = switch (to) {
      case OPEN -> null;
      case LEGALITY_REVIEW -> tally.proposed + tally.sound == 0 ? Refusal.NOTHING_PROPOSED : null;
      case PUBLIC_NOTICE -> notice();
      case DECISION -> decision(now);
      case EDITION -> edition();
      case CLOSED -> closing();
      case ABANDONED -> draft == Draft.PUBLISHED ? Refusal.EDITION_PUBLISHED : null;
    };
    return reason == null ? new Step.Granted<>(to) : new Step.Refused<>(reason);
  }

  private @Nullable Refusal notice() {
    if (tally.proposed > 0) {
      return Refusal.NOT_ALL_REVIEWED;
    }
    return tally.sound == 0 ? Refusal.NOTHING_SOUND : null;
  }

  /** Closing a consultation without adoption feedback is a violation (《重大行政决策程序暂行条例》 art. 18 and 29). */
  private @Nullable Refusal decision(Instant now) {
    if (noticeUntil == null || now.isBefore(noticeUntil)) {
      return Refusal.NOTICE_RUNS;
    }
    if (tally.unanswered > 0) {
      return Refusal.COMMENTS_UNANSWERED;
    }
    return tally.conflicts > 0 ? Refusal.CONFLICTS : null;
  }

  private @Nullable Refusal edition() {
    if (draft != Draft.NONE) {
      return Refusal.DRAFT_THERE;
    }
    if (tally.sound > 0) {
      return Refusal.NOT_ALL_DECIDED;
    }
    if (tally.conflicts > 0) {
      return Refusal.CONFLICTS;
    }
    return tally.adopted == 0 ? Refusal.NOTHING_ADOPTED : null;
  }

  private @Nullable Refusal closing() {
    if (state == RoundState.EDITION) {
      return draft == Draft.PUBLISHED ? null : Refusal.DRAFT_NOT_PUBLISHED;
    }
    if (tally.sound > 0) {
      return Refusal.NOT_ALL_DECIDED;
    }
    return tally.adopted > 0 ? Refusal.NOT_DRAWN_UP : null;
  }
}
