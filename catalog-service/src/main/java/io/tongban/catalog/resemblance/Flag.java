package io.tongban.catalog.resemblance;

import io.tongban.catalog.resemblance.Overrides.Excuse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new or amended item of a draft.
 *
 * @param version of the item that was compared
 * @param against the cancelled ones it resembles, the most alike first
 */
record Flag(String code, String name, int version, List<Against> against) {

  /**
   * @param pair a digest of both texts, which an override is pinned to
   * @param excuse null while nobody has given a reason for these texts
   */
  record Against(Evidence evidence, String pair, @Nullable Excuse excuse) {}

  /** Whether it may be published. */
  boolean excused() {
    return against.stream().allMatch(one -> one.excuse() != null);
  }
}
