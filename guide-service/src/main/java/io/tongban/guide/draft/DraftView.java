package io.tongban.guide.draft;

import io.tongban.guide.draft.model.Draft;
import io.tongban.guide.draft.model.Status;
import io.tongban.problem.Problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/**
 * A draft as its writers and reviewers see it.
 *
 * @param version to be named by who changes it
 * @param guideVersion the published version its writer saw
 * @param content as it was saved: aspects, materials, faq
 * @param reasons why it was returned last
 * @param faults what keeps it from being read
 * @param obstacles what keeps it from being published: aspects without a value, contradictions to the item
 */
record DraftView(String code, Status status, int version, int guideVersion, JsonNode content, String editedBy,
    Instant editedAt, @Nullable String reasons, List<Remark> faults, List<Remark> obstacles) {

  record Remark(String field, String code, String message) {

    static List<Remark> of(List<FieldError> errors, MessageSource messages, Locale locale) {
      return errors.stream()
          .map(error -> new Remark(error.field(), error.code(),
              messages.getMessage("error." + error.code(), error.args(), locale)))
          .toList();
    }
  }

  static DraftView of(Draft draft, JsonNode content, List<Remark> faults, List<Remark> obstacles) {
    return new DraftView(draft.code(), draft.status(), draft.version(), draft.guideVersion(), content,
        draft.editedBy().name(), draft.editedAt(), draft.reasons(), faults, obstacles);
  }
}
