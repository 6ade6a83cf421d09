package io.tongban.guide.draft;

import io.tongban.guide.review.Draft;
import io.tongban.guide.review.DraftStore;
import io.tongban.guide.review.Person;
import io.tongban.guide.review.Step;
import io.tongban.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The draft of one part of an item. */
record StoredDraft(Drafts drafts, String code, String part) implements DraftStore {

  @Override
  public Draft open() {
    return drafts.locked(code, part).orElseThrow(() -> new Problem(404, "no-draft").args(code));
  }

  @Override
  public void save(Draft draft) {
    drafts.save(code, part, draft);
  }

  @Override
  public void note(Step step, Person by, @Nullable String reasons, Instant now) {
    drafts.note(code, part, step, by, reasons, now);
  }

  @Override
  public void remove() {
    drafts.remove(code, part);
  }
}
