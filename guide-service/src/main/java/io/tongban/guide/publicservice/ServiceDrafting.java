package io.tongban.guide.publicservice;

import io.tongban.guide.publicservice.model.ServiceStep;
import io.tongban.guide.publicservice.model.Snapshot;
import io.tongban.guide.review.Draft;
import io.tongban.guide.review.Outcome;
import io.tongban.guide.review.Person;
import io.tongban.guide.review.Reviewing;
import io.tongban.guide.review.Step;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Works on drafts of services: save, submit, withdraw, return, publish, discard. Who may is settled before. */
@Service
class ServiceDrafting {

  private static final int LONGEST = 200_000;

  private final ServiceDrafts drafts;
  private final Services services;
  private final Reviewing reviewing;
  private final ServiceProofreading proofreading;
  private final Wording wording;
  private final JsonMapper json;
  private final Clock clock;

  ServiceDrafting(ServiceDrafts drafts, Services services, Reviewing reviewing, ServiceProofreading proofreading,
      Wording wording, JsonMapper json, Clock clock) {
    this.drafts = drafts;
    this.services = services;
    this.reviewing = reviewing;
    this.proofreading = proofreading;
    this.wording = wording;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param known the version of the draft that the writer saw; 0 to begin one
   * @param seen the published version that the writer saw
   */
  @Transactional
  Outcome save(ServiceId id, Written written, int known, int seen, Person by) {
    var text = json.writeValueAsString(written);
    if (text.length() > LONGEST) {
      throw new Problem(400, "draft-too-large").args(LONGEST);
    }
    var content = proofreading.content(written);
    var missing = content.missing(proofreading.elements());
    services.begin(id, content.name(), missing);
    services.locked(id);
    var found = drafts.locked(id);
    if (found.isEmpty() && known != 0) {
      throw StoredDraft.noDraft(id);
    }
    var outcome = found.isEmpty()
        ? new Outcome.Done(Draft.begun(text, seen, by, clock.instant()))
        : found.get().edit(known, text, seen, by, clock.instant());
    if (outcome instanceof Outcome.Done(var draft)) {
      drafts.save(id, draft);
      services.drafted(id, content.name(), missing);
      if (found.isEmpty()) {
        stored(id).note(Step.BEGUN, by, null, clock.instant());
      }
    }
    return outcome;
  }

  @Transactional
  Outcome submit(ServiceId id, int known, Person by) {
    return reviewing.submit(stored(id), known, by);
  }

  @Transactional
  Outcome withdraw(ServiceId id, int known, Person by) {
    return reviewing.withdraw(stored(id), known, by);
  }

  @Transactional
  Outcome giveBack(ServiceId id, int known, String reasons, Person by) {
    return reviewing.giveBack(stored(id), known, reasons, by);
  }

  /** @throws Problem 409 {@code public-service-changed-since-draft} when its writer saw another version */
  @Transactional
  Outcome publish(PublicBody body, ServiceId id, int known, Person by) {
    var service = services.locked(id).orElseThrow(() -> StoredDraft.noDraft(id));
    return reviewing.publish(stored(id), known, by, draft -> {
      if (draft.seen() != service.version()) {
        throw new Problem(409, "public-service-changed-since-draft").args(draft.seen());
      }
      var content = proofreading.content(json.readValue(draft.content(), Written.class));
      var snapshot = Snapshot.of(content, body.name(), proofreading.elements());
      services.publish(id, content.name(), wording.terms(body, content.name(), content.words()),
          json.writeValueAsString(snapshot), draft.editedBy(), by, clock.instant());
    });
  }

  /** What was never published is gone with its draft. */
  @Transactional
  Outcome discard(ServiceId id, int known, Person by) {
    var outcome = reviewing.discard(stored(id), known, by);
    if (outcome instanceof Outcome.Done) {
      services.forget(id);
    }
    return outcome;
  }

  /** @param day first day on which the service is not offered any more; null to offer it again */
  @Transactional
  void end(ServiceId id, @Nullable LocalDate day, @Nullable String reasons, Person by) {
    var service = services.locked(id).filter(one -> one.version() > 0)
        .orElseThrow(() -> new Problem(404, "public-service-not-found").args(id.body(), id.key()));
    services.end(service.id(), day);
    services.note(id, day == null ? ServiceStep.RESUMED : ServiceStep.ENDED, by, reasons, clock.instant());
  }

  private StoredDraft stored(ServiceId id) {
    return new StoredDraft(drafts, services, id);
  }
}
