package io.tongban.guide.draft;

import io.tongban.guide.draft.model.Draft;
import io.tongban.guide.draft.model.Outcome;
import io.tongban.guide.draft.model.Person;
import io.tongban.guide.draft.model.Step;
import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.GuideDraft;
import io.tongban.guide.guide.GuideWriting;
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
  private final GuideWriting writing;
  private final JsonMapper json;
  private final Clock clock;

  Drafting(Drafts drafts, GuideWriting writing, JsonMapper json, Clock clock) {
    this.drafts = drafts;
    this.writing = writing;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param known the version of the draft that the writer saw; null to begin one
   * @param seenGuide the published version that the writer saw; null for the one noted before
   */
  @Transactional
  Outcome save(Described item, GuideDraft content, @Nullable Integer known, @Nullable Integer seenGuide, Person by) {
    var text = json.writeValueAsString(content);
    if (text.length() > LONGEST) {
      throw new Problem(400, "draft-too-large").args(LONGEST);
    }
    var code = item.item().code();
    var found = drafts.locked(code);
    if (found.isEmpty()) {
      if (known != null && known != 0) {
        throw new Problem(404, "no-draft").args(code);
      }
      return begin(item, text, seenGuide, by);
    }
    return saved(found.get().edit(known == null ? 0 : known, text, seenGuide, by, clock.instant()));
  }

  private Outcome begin(Described item, String text, @Nullable Integer seenGuide, Person by) {
    var code = item.item().code();
    var draft = Draft.begun(code, text, seenGuide == null ? writing.versionNow(code) : seenGuide, by, clock.instant());
    if (!drafts.begin(draft, item.item())) {
      return new Outcome.Refused(Outcome.Reason.CHANGED_MEANWHILE, drafts.locked(code).orElseThrow());
    }
    drafts.note(code, Step.BEGUN, by, null, clock.instant());
    return new Outcome.Done(draft);
  }

  @Transactional
  Outcome submit(String code, int known, Person by) {
    return step(code, Step.SUBMITTED, by, null, draft -> draft.submit(known, by));
  }

  @Transactional
  Outcome withdraw(String code, int known, Person by) {
    return step(code, Step.WITHDRAWN, by, null, draft -> draft.withdraw(known));
  }

  @Transactional
  Outcome giveBack(String code, int known, String reasons, Person by) {
    return step(code, Step.RETURNED, by, reasons, draft -> draft.giveBack(known, reasons, by));
  }

  /** @throws Problem 409 {@code guide-changed-since-draft} when the guide reads otherwise than its writer saw */
  @Transactional
  Outcome publish(Described item, int known, Person by) {
    var code = item.item().code();
    var outcome = open(code).approve(known, by);
    if (outcome instanceof Outcome.Done done) {
      var draft = done.draft();
      var order = new GuideWriting.Order(item, json.readValue(draft.content(), GuideDraft.class));
      var written = writing.publish(order, draft.editedBy().id(), by.id(), draft.guideVersion());
      if (written == GuideWriting.Outcome.STALE) {
        throw new Problem(409, "guide-changed-since-draft").args(draft.guideVersion());
      }
      drafts.note(code, Step.PUBLISHED, by, null, clock.instant());
      drafts.remove(code);
    }
    return outcome;
  }

  @Transactional
  void discard(String code, int known, Person by) {
    var draft = open(code);
    if (draft.version() != known) {
      throw new Problem(412, "draft-changed-meanwhile").field("version")
          .args(draft.editedBy().name(), draft.editedAt(), draft.version());
    }
    drafts.note(code, Step.DISCARDED, by, null, clock.instant());
    drafts.remove(code);
  }

  private Outcome step(String code, Step step, Person by, @Nullable String reasons, Function<Draft, Outcome> decide) {
    var outcome = saved(decide.apply(open(code)));
    if (outcome instanceof Outcome.Done) {
      drafts.note(code, step, by, reasons, clock.instant());
    }
    return outcome;
  }

  private Outcome saved(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      drafts.save(done.draft());
    }
    return outcome;
  }

  private Draft open(String code) {
    return drafts.locked(code).orElseThrow(() -> new Problem(404, "no-draft").args(code));
  }
}
