package io.tongban.catalog.change;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The items of two editions that may differ, by code: all that are unequal, and those that others name as what they
 * were before.
 *
 * @param begunElsewhere items of regions inside, by base code, that other editions hold since then
 * @param endedElsewhere the same of those that other editions no longer hold
 */
record ComparedSides(SortedMap<String, Side> before, SortedMap<String, Side> after,
    Map<String, List<Side>> begunElsewhere, Map<String, List<Side>> endedElsewhere) {

  /** Only the earlier edition holds it. */
  boolean gone(String code) {
    return before.containsKey(code) && !after.containsKey(code);
  }

  /** Only the later edition holds it. */
  boolean come(String code) {
    return after.containsKey(code) && !before.containsKey(code);
  }

  /** Both hold it, unequal. */
  boolean altered(String code) {
    var old = before.get(code);
    var now = after.get(code);
    return old != null && now != null && !old.digest().equals(now.digest());
  }
}
