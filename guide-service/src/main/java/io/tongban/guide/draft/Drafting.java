package io.tongban.guide.draft;

import io.tongban.guide.draft.model.Draft;
import io.tongban.guide.draft.model.Outcome;
import io.tongban.guide.draft.model.Person;
import io.tongban.guide.draft.model.Step;
import io.tongban.guide.guide.Described;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.util.function.Function;
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
  private final JsonMapper json;
  private final Clock clock;

  Drafting(Drafts drafts, PartPublishing publishing, JsonMapper json, Clock clock) {
    this.drafts = drafts;
    this.publishing = publishing;
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
    return saved(found.get().edit(known == null ? 0 : known, text, seen, by, clock.instant()));
  }

  private Outcome begin(DraftPart<?> part, Described item, String text, @Nullable Integer seen, Person by) {
    var code = item.item().code();
    var draft = Draft.begun(
        code, part.name(), text, seen == null ? part.versionNow(code) : seen, by, clock.instant());
    if (!drafts.begin(draft, item.item())) {
      return new Outcome.Refused(Outcome.Reason.CHANGED_MEANWHILE, drafts.locked(code, part.name()).orElseThrow());
    }
    drafts.note(draft, Step.BEGUN, by, null, clock.instant());
    return new Outcome.Done(draft);
  }

  @Transactional
  Outcome submit(DraftPart<?> part, String code, int known, Person by) {
    return step(part, code, Step.SUBMITTED, by, null, draft -> draft.submit(known, by));
  }

  @Transactional
  Outcome withdraw(DraftPart<?> part, String code, int known, Person by) {
    return step(part, code, Step.WITHDRAWN, by, null, draft -> draft.withdraw(known));
  }

  @Transactional
  Outcome giveBack(DraftPart<?> part, String code, int known, String reasons, Person by) {
    return step(part, code, Step.RETURNED, by, reasons, draft -> draft.giveBack(known, reasons, by));
  }

  /** @throws Problem 409 {@code <part>-changed-since-draft} when another version is published than its writer saw */
  @Transactional
  <C> Outcome publish(DraftPart<C> part, Described item, int known, Person by) {
    var outcome = open(part, item.item().code()).approve(known, by);
    if (outcome instanceof Outcome.Done done) {
      var draft = done.draft();
      var content = json.readValue(draft.content(), part.type());
      var publication = new DraftPart.Publication(draft.editedBy().id(), by.id(), draft.publishedVersion());
      if (!publishing.publish(part, item, content, publication)) {
        throw new Problem(409, part.name() + "-changed-since-draft").args(draft.publishedVersion());
      }
      drafts.note(draft, Step.PUBLISHED, by, null, clock.instant());
      drafts.remove(draft);
    }
    return outcome;
  }

  @Transactional
  void discard(DraftPart<?> part, String code, int known, Person by) {
    var draft = open(part, code);
    if (draft.version() != known) {
      throw new Problem(412, "draft-changed-meanwhile").field("version")
          .args(draft.editedBy().name(), draft.editedAt(), draft.version());
    }
    drafts.note(draft, Step.DISCARDED, by, null, clock.instant());
    drafts.remove(draft);
  }

  private Outcome step(DraftPart<?> part, String code, Step step, Person by, @Nullable String reasons,
      Function<Draft, Outcome> decide) {
    var outcome = saved(decide.apply(open(part, code)));
    if (outcome instanceof Outcome.Done done) {
      drafts.note(done.draft(), step, by, reasons, clock.instant());
    }
    return outcome;
  }

  private Outcome saved(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      drafts.save(done.draft());
    }
    return outcome;
  }

  private Draft open(DraftPart<?> part, String code) {
    return drafts.locked(code, part.name()).orElseThrow(() -> new Problem(404, "no-draft").args(code));
  }
}
