package io.tongban.guide.publicservice;

import io.tongban.guide.publicservice.model.Content;
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
 * @param version to be named by who changes it
 * @param seen the published version its writer saw
 * @param content as it was saved: name, words, elements, promises, fees
 * @param elements as everybody would read them
 * @param reasons why it was returned last
 * @param faults what keeps it from being read
 * @param obstacles what keeps it from being published: elements without a value, fees without their hearing
 */
record DraftView(String body, String key, Status status, int version, int seen, JsonNode content,
    List<Content.Told> elements, String editedBy, Instant editedAt, @Nullable String reasons, List<Remark> faults,
    List<Remark> obstacles) {

  static DraftView of(ServiceId id, Draft draft, JsonNode content, List<Content.Told> elements, List<Remark> faults,
      List<Remark> obstacles) {
    return new DraftView(id.body(), id.key(), draft.status(), draft.version(), draft.seen(), content, elements,
        draft.editedBy().name(), draft.editedAt(), draft.reasons(), faults, obstacles);
  }
}
