package io.tongban.guide.draft;

import io.tongban.guide.guide.Described;
import io.tongban.guide.review.Draft;
import io.tongban.guide.review.Outcome;
import io.tongban.guide.review.Person;
import io.tongban.guide.review.Reviewing;
import io.tongban.guide.review.Step;
import io.tongban.problem.Problem;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Works on drafts: save, submit, withdraw, return, publish, discard. Who may is settled before. */
@Service
class Drafting {

  private static final int LONGEST = 400_000;

  private final Drafts drafts;
  private final PartPublishing publishing;
  private final Reviewing reviewing;
  private final JsonMapper json;
  private final Clock clock;

  Drafting(Drafts drafts, PartPublishing publishing, Reviewing reviewing, JsonMapper json, Clock clock) {
    this.drafts = drafts;
    this.publishing = publishing;
    this.reviewing = reviewing;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param known the version of the draft that the writer saw; null to begin one
   * @param seen the published version that the writer saw; null for the one noted before
   */
  @Transactional
  <C> Outcome save(DraftPart<C> part, Described item, C content, @Nullable Integer known, @Nullable Integer seen,
      Person by) {
    var text = json.writeValueAsString(content);
    if (text.length() > LONGEST) {
      throw new Problem(400, "draft-too-large").args(LONGEST);
    }
    var code = item.item().code();
    var found = drafts.locked(code, part.name());
    if (found.isEmpty()) {
      if (known != null && known != 0) {
        throw new Problem(404, "no-draft").args(code);
      }
      return begin(part, item, text, seen, by);
    }
    var outcome = found.get().edit(known == null ? 0 : known, text, seen, by, clock.instant());
    if (outcome instanceof Outcome.Done(var draft)) {
      drafts.save(code, part.name(), draft);
    }
    return outcome;
  }

  private Outcome begin(DraftPart<?> part, Described item, String text, @Nullable Integer seen, Person by) {
    var code = item.item().code();
    var draft = Draft.begun(text, seen == null ? part.versionNow(code) : seen, by, clock.instant());
    var stored = stored(part, code);
    if (!drafts.begin(code, part.name(), draft, item.item())) {
      return new Outcome.Refused(Outcome.Reason.CHANGED_MEANWHILE, stored.open());
    }
    stored.note(Step.BEGUN, by, null, clock.instant());
    return new Outcome.Done(draft);
  }

  @Transactional
  Outcome submit(DraftPart<?> part, String code, int known, Person by) {
    return reviewing.submit(stored(part, code), known, by);
  }

  @Transactional
  Outcome withdraw(DraftPart<?> part, String code, int known, Person by) {
    return reviewing.withdraw(stored(part, code), known, by);
  }

  @Transactional
  Outcome giveBack(DraftPart<?> part, String code, int known, String reasons, Person by) {
    return reviewing.giveBack(stored(part, code), known, reasons, by);
  }

  /** @throws Problem 409 {@code <part>-changed-since-draft} when another version is published than its writer saw */
  @Transactional
  <C> Outcome publish(DraftPart<C> part, Described item, int known, Person by) {
    return reviewing.publish(stored(part, item.item().code()), known, by, draft -> {
      var content = json.readValue(draft.content(), part.type());
      var publication = new DraftPart.Publication(draft.editedBy().id(), by.id(), draft.seen());
      if (!publishing.publish(part, item, content, publication)) {
        throw new Problem(409, part.name() + "-changed-since-draft").args(draft.seen());
      }
    });
  }

  @Transactional
  Outcome discard(DraftPart<?> part, String code, int known, Person by) {
    return reviewing.discard(stored(part, code), known, by);
  }

  private StoredDraft stored(DraftPart<?> part, String code) {
    return new StoredDraft(drafts, code, part.name());
  }
}
