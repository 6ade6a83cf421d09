package io.tongban.catalog.round;

import io.tongban.catalog.round.model.NoticePeriod;
import io.tongban.catalog.round.model.ProposalState;
import io.tongban.catalog.round.model.Refusal;
import io.tongban.catalog.round.model.RoundCourse;
import io.tongban.catalog.round.model.RoundState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round as it is shown.
 *
 * @param notice null while the public is not asked
 * @param delegations (下放) that carry out what was decided
 * @param next for those who lead it: the steps that may follow, each with what stands in its way (empty: nothing)
 * @param may what the caller may do in it
 */
record RoundView(long id, String region, int number, String title, @Nullable String document,
    @Nullable String documentNumber, String goals, long baseEdition, String baseTitle, @Nullable Long draft,
    @Nullable String draftTitle, RoundCourse.Draft draftState, RoundState state, int version, @Nullable Notice notice,
    Instant createdAt, List<Rounds.Passed> way, Map<ProposalState, Integer> proposals, Comments.Counts comments,
    int conflicts, List<Long> delegations, List<Next> next, May may) {

  /** @param open whether comments are taken now */
  record Notice(String text, NoticePeriod.Unit unit, int days, String basis, @Nullable String shortened, Instant from,
      Instant until, boolean open) {

    static @Nullable Notice of(Round.@Nullable Notice notice, Instant now) {
      return notice == null ? null : new Notice(notice.text(), notice.period().unit(), notice.period().days(),
          notice.basis(), notice.shortened(), notice.from(), notice.until(), notice.openAt(now));
    }
  }

  /** @param because why it cannot be taken yet, in the reader's language; null when it can */
  record Next(RoundState to, @Nullable Refusal refusal, @Nullable String because) {}

  record May(boolean lead, boolean propose, boolean review, boolean decide) {

    static final May NOTHING = new May(false, false, false, false);
  }
}
