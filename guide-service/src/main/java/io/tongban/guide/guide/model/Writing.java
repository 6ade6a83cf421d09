package io.tongban.guide.guide.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A version of what was written.
 *
 * @param version from 1
 * @param against what the catalogue and the law said when it was written, for the aspects that it words too
 */
public record Writing(int version, Content content, Map<String, String> against, Instant at) {

  public Writing {
    against = Map.copyOf(against);
  }

  /** @param known what the catalogue and the law say today */
  public static Writing of(int version, Content content, Map<String, String> known, Instant at) {
    var against = new HashMap<>(known);
    against.keySet().retainAll(content.aspects().keySet());
    return new Writing(version, content, against, at);
  }

  /** Whether it says the same, on the same ground. */
  public boolean same(Writing other) {
    return content.equals(other.content) && against.equals(other.against);
  }
}
