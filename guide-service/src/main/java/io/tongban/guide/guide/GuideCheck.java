package io.tongban.guide.guide;

import io.tongban.problem.Problem.FieldError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A feature that knows when a guide is not fit to be published. Every bean of this type is asked before each
 * version.
 */
public interface GuideCheck {

  /** What keeps the guide from being published: each fault names its field and, in its arguments, both sides. */
  List<FieldError> faults(Candidate guide);

  /** The same for many guides at once, by code of the item; who has to read for it reads once. */
  default Map<String, List<FieldError>> faultsOfAll(Collection<Candidate> guides) {
    return guides.stream().collect(Collectors.toMap(guide -> guide.item().code(), this::faults));
  }

  /**
   * A guide as it would read.
   *
   * @param aspects by key; those without a value are absent
   * @param materials names by key
   */
  record Candidate(Item item, Map<String, String> aspects, Map<String, String> materials) {}
}
