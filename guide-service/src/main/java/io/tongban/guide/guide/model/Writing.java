package io.tongban.guide.guide.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A version of what was written.
 *
 * @param version from 1
 * @param against what the catalogue and the law said when it was written, for the aspects that it words too
 * @param ground all that the item said then; only what was worded, where no more was kept
 */
public record Writing(
    int version, Content content, Map<String, String> against, Map<String, String> ground, Instant at) {

  public Writing {
    against = Map.copyOf(against);
    ground = Map.copyOf(ground);
  }

  /**
   * @param known what the catalogue and the law say today
   * @param item what of this the item says, and {@linkplain #inheritedBy its template} of what is worded otherwise
   */
  public static Writing of(int version, Content content, Map<String, String> known, Map<String, String> item,
      Instant at) {
    var against = new HashMap<>(known);
    against.keySet().retainAll(content.aspects().keySet());
    return new Writing(version, content, against, item, at);
  }

  /**
   * The aspects of which the item says something else today than when this was written, and those it words of which
   * the law does.
   */
  public List<String> outdated(Map<String, String> item, Map<String, String> law) {
    var words = against.keySet().stream()
        .filter(key -> !item.containsKey(key) && !ground.containsKey(key) && !against.get(key).equals(law.get(key)));
    return Stream.concat(otherwise(item), words).distinct().sorted().toList();
  }

  private Stream<String> otherwise(Map<String, String> item) {
    if (ground.isEmpty()) {
      return against.keySet().stream()
          .filter(key -> item.containsKey(key) && !against.get(key).equals(item.get(key)));
    }
    return Stream.concat(ground.keySet().stream(), item.keySet().stream())
        .filter(key -> !Objects.equals(ground.get(key), item.get(key)));
  }

  /** What a template's writing says of these aspects, as ground of who words them otherwise. */
  public Map<String, String> inheritedBy(Content adopter) {
    var says = new HashMap<String, String>();
    content.aspects().forEach((key, text) -> {
      if (adopter.aspects().containsKey(key)) {
        says.put("template:" + key, text);
      }
    });
    return says;
  }

  /** Whether it says the same, on the same ground. */
  public boolean same(Writing other) {
    return content.equals(other.content) && against.equals(other.against) && ground.equals(other.ground);
  }
}
