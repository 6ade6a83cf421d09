package io.tongban.guide.draft;

import io.tongban.guide.review.Draft;
import io.tongban.guide.review.Remark;
import io.tongban.guide.review.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A draft as its writers and reviewers see it.
 *
 * @param part guide, situations or form
 * @param version to be named by who changes it
 * @param publishedVersion the published version its writer saw
 * @param content as it was saved
 * @param reasons why it was returned last
 * @param faults what keeps it from being read
 * @param obstacles what keeps it from being published: aspects without a value, contradictions to the item
 */
record DraftView(String code, String part, Status status, int version, int publishedVersion, JsonNode content,
    String editedBy, Instant editedAt, @Nullable String reasons, List<Remark> faults, List<Remark> obstacles) {

  static DraftView of(String code, String part, Draft draft, JsonNode content, List<Remark> faults,
      List<Remark> obstacles) {
    return new DraftView(code, part, draft.status(), draft.version(), draft.seen(), content, draft.editedBy().name(),
        draft.editedAt(), draft.reasons(), faults, obstacles);
  }
}
