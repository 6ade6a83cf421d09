package io.tongban.guide.publicservice;

import io.tongban.guide.publicservice.model.Draft;
import io.tongban.guide.publicservice.model.Outcome;
import io.tongban.guide.publicservice.model.Person;
import io.tongban.guide.publicservice.model.Snapshot;
import io.tongban.guide.publicservice.model.Step;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
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
  private final ServiceProofreading proofreading;
  private final Wording wording;
  private final JsonMapper json;
  private final Clock clock;

  ServiceDrafting(ServiceDrafts drafts, Services services, ServiceProofreading proofreading, Wording wording,
      JsonMapper json, Clock clock) {
    this.drafts = drafts;
    this.services = services;
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
      throw noDraft(id);
    }
    var outcome = found.isEmpty()
        ? new Outcome.Done(Draft.begun(text, seen, by, clock.instant()))
        : found.get().edit(known, text, seen, by, clock.instant());
    if (outcome instanceof Outcome.Done(var draft)) {
      drafts.save(id, draft);
      services.drafted(id, content.name(), missing);
      if (found.isEmpty()) {
        services.note(id, Step.BEGUN, by, null, clock.instant());
      }
    }
    return outcome;
  }

  @Transactional
  Outcome submit(ServiceId id, int known, Person by) {
    return step(id, Step.SUBMITTED, by, null, draft -> draft.submit(known, by));
  }

  @Transactional
  Outcome withdraw(ServiceId id, int known, Person by) {
    return step(id, Step.WITHDRAWN, by, null, draft -> draft.withdraw(known));
  }

  @Transactional
  Outcome giveBack(ServiceId id, int known, String reasons, Person by) {
    return step(id, Step.RETURNED, by, reasons, draft -> draft.giveBack(known, reasons, by));
  }

  @Transactional
  Outcome publish(PublicBody body, ServiceId id, int known, Person by) {
    var service = services.locked(id).orElseThrow(() -> noDraft(id));
    var outcome = open(id).approve(known, service.version(), by);
    if (outcome instanceof Outcome.Done(var draft)) {
      var content = proofreading.content(json.readValue(draft.content(), Written.class));
      var snapshot = Snapshot.of(content, body.name(), proofreading.elements());
      services.publish(id, content.name(), wording.terms(body, content.name(), content.words()),
          json.writeValueAsString(snapshot), draft.editedBy(), by, clock.instant());
      services.note(id, Step.PUBLISHED, by, null, clock.instant());
      drafts.remove(id);
    }
    return outcome;
  }

  /** What was never published is gone with its draft. */
  @Transactional
  void discard(ServiceId id, int known, Person by) {
    var draft = open(id);
    if (draft.version() != known) {
      throw new Problem(412, "draft-changed-meanwhile").field("version")
          .args(draft.editedBy().name(), draft.editedAt(), draft.version());
    }
    services.note(id, Step.DISCARDED, by, null, clock.instant());
    drafts.remove(id);
    services.forget(id);
  }

  /** @param day first day on which the service is not offered any more; null to offer it again */
  @Transactional
  void end(ServiceId id, @Nullable LocalDate day, @Nullable String reasons, Person by) {
    var service = services.locked(id).filter(one -> one.version() > 0)
        .orElseThrow(() -> new Problem(404, "public-service-not-found").args(id.body(), id.key()));
    services.end(service.id(), day);
    services.note(id, day == null ? Step.RESUMED : Step.ENDED, by, reasons, clock.instant());
  }

  private Outcome step(ServiceId id, Step step, Person by, @Nullable String reasons,
      Function<Draft, Outcome> decide) {
    var outcome = decide.apply(open(id));
    if (outcome instanceof Outcome.Done(var draft)) {
      drafts.save(id, draft);
      services.note(id, step, by, reasons, clock.instant());
    }
    return outcome;
  }

  private Draft open(ServiceId id) {
    return drafts.locked(id).orElseThrow(() -> noDraft(id));
  }

  private static Problem noDraft(ServiceId id) {
    return new Problem(404, "no-service-draft").args(id.body(), id.key());
  }
}
