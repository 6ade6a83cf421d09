package io.tongban.catalog.tier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of adoptions with the templates of an edition that was published, as far as it has got.
 *
 * @param region whose catalogue was published
 * @param from when the edition takes effect
 * @param editions in force then that may hold adoptions; once {@code total} is known, those that do
 * @param total adoptions to compare; null before it is known
 * @param place in {@code editions} where it goes on, from 1; {@code after} the code of the last adoption compared there
 * @param counts by region
 */
record DriftRecount(long id, long edition, String title, String region, Instant from, List<Long> editions,
    Instant storedAt, @Nullable Integer total, int counted, int place, String after, Map<String, Drifts.Count> counts,
    @Nullable Instant doneAt) {

  /** How far it is. */
  enum State {
    PENDING,
    COUNTING,
    DONE
  }

  State state() {
    if (doneAt != null) {
      return State.DONE;
    }
    return total == null ? State.PENDING : State.COUNTING;
  }

  /** Whether every adoption was compared. */
  boolean through() {
    return total != null && place > editions.size();
  }
}
