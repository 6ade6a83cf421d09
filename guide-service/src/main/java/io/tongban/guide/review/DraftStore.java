package io.tongban.guide.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the one draft of something is kept, and what was done to it. */
public interface DraftStore {

  /**
   * Held until the transaction ends.
   *
   * @throws io.tongban.problem.Problem 404 when there is none
   */
  Draft open();

  void save(Draft draft);

  void note(Step step, Person by, @Nullable String reasons, Instant now);

  void remove();
}
