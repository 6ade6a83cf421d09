package io.tongban.guide.publicservice;

import io.tongban.guide.publicservice.model.ServiceStep;
import io.tongban.guide.review.Draft;
import io.tongban.guide.review.DraftStore;
import io.tongban.guide.review.Person;
import io.tongban.guide.review.Step;
import io.tongban.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The draft of one service; what is done to it is noted of the service. */
record StoredDraft(ServiceDrafts drafts, Services services, ServiceId id) implements DraftStore {

  @Override
  public Draft open() {
    return drafts.locked(id).orElseThrow(() -> noDraft(id));
  }

  @Override
  public void save(Draft draft) {
    drafts.save(id, draft);
  }

  @Override
  public void note(Step step, Person by, @Nullable String reasons, Instant now) {
    services.note(id, switch (step) {
      case BEGUN -> ServiceStep.BEGUN;
      case SUBMITTED -> ServiceStep.SUBMITTED;
      case WITHDRAWN -> ServiceStep.WITHDRAWN;
      case RETURNED -> ServiceStep.RETURNED;
      case PUBLISHED -> ServiceStep.PUBLISHED;
      case DISCARDED -> ServiceStep.DISCARDED;
    }, by, reasons, now);
  }

  @Override
  public void remove() {
    drafts.remove(id);
  }

  static Problem noDraft(ServiceId id) {
    return new Problem(404, "no-service-draft").args(id.body(), id.key());
  }
}
