package io.tongban.catalog.round;

import io.tongban.access.RegionCode;
import io.tongban.catalog.round.model.NoticePeriod;
import io.tongban.catalog.round.model.RoundCourse;
import io.tongban.catalog.round.model.RoundState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clean-up round (清理轮次) of a region's catalogue.
 *
 * @param number as in 第8轮
 * @param document the paper that starts it, its title without 《》; {@code documentNumber} its 发文字号
 * @param baseEdition the published edition that the proposals are about
 * @param draft the edition that was drawn up from the decisions; null before
 * @param version grows by one with every change
 */
record Round(long id, RegionCode region, int number, String title, @Nullable String document,
    @Nullable String documentNumber, String goals, long baseEdition, String baseTitle, @Nullable Long draft,
    @Nullable String draftTitle, RoundCourse.Draft draftState, RoundState state, int version, @Nullable Notice notice,
    Instant createdAt) {

  /**
   * @param basis what its length rests on
   * @param shortened why it is shorter than the law has it as a rule; null when it is not
   * @param until the first moment after it
   */
  record Notice(String text, NoticePeriod period, String basis, @Nullable String shortened, Instant from,
      Instant until) {

    boolean openAt(Instant now) {
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  /** Whether the public may see it: from the first moment of its notice. */
  boolean publicAt(Instant now) {
    return notice != null && !now.isBefore(notice.from);
  }
}
