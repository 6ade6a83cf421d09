package io.tongban.guide.review;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a draft once it is written, in the caller's transaction. Who may is settled before. */
@Component
public class Reviewing {

  private final Clock clock;

  Reviewing(Clock clock) {
    this.clock = clock;
  }

  public Outcome submit(DraftStore drafts, int known, Person by) {
    return step(drafts, Step.SUBMITTED, by, null, draft -> draft.submit(known, by));
  }

  public Outcome withdraw(DraftStore drafts, int known, Person by) {
    return step(drafts, Step.WITHDRAWN, by, null, draft -> draft.withdraw(known));
  }

  public Outcome giveBack(DraftStore drafts, int known, String reasons, Person by) {
    return step(drafts, Step.RETURNED, by, reasons, draft -> draft.giveBack(known, reasons, by));
  }

  /** @param publishing of what was approved; a draft no more when it returns */
  public Outcome publish(DraftStore drafts, int known, Person by, Consumer<Draft> publishing) {
    var outcome = drafts.open().approve(known, by);
    if (outcome instanceof Outcome.Done(var draft)) {
      publishing.accept(draft);
      end(drafts, Step.PUBLISHED, by);
    }
    return outcome;
  }

  public Outcome discard(DraftStore drafts, int known, Person by) {
    var outcome = drafts.open().discard(known);
    if (outcome instanceof Outcome.Done) {
      end(drafts, Step.DISCARDED, by);
    }
    return outcome;
  }

  private void end(DraftStore drafts, Step step, Person by) {
    drafts.note(step, by, null, clock.instant());
    drafts.remove();
  }

  private Outcome step(DraftStore drafts, Step step, Person by, @Nullable String reasons,
      Function<Draft, Outcome> decide) {
    var outcome = decide.apply(drafts.open());
    if (outcome instanceof Outcome.Done(var draft)) {
      drafts.save(draft);
      drafts.note(step, by, reasons, clock.instant());
    }
    return outcome;
  }
}
