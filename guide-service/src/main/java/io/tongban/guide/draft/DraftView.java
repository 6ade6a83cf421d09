package io.tongban.guide.draft;

import io.tongban.guide.draft.model.Draft;
import io.tongban.guide.draft.model.Status;
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

  static DraftView of(Draft draft, JsonNode content, List<Remark> faults, List<Remark> obstacles) {
    return new DraftView(draft.code(), draft.part(), draft.status(), draft.version(), draft.publishedVersion(),
        content, draft.editedBy().name(), draft.editedAt(), draft.reasons(), faults, obstacles);
  }
}
