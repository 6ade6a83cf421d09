package io.tongban.guide.guide.model;

import java.util.HashSet;
import java.util.List;

/** The aspects in their order; a guide is complete when each has a value. */
public record Checklist(List<Aspect> aspects) {

  /** @throws IllegalArgumentException when it is empty, out of order or names an aspect twice */
  public Checklist {
    aspects = List.copyOf(aspects);
    if (aspects.isEmpty()) {
      throw new IllegalArgumentException("The checklist of aspects is empty");
    }
    var keys = new HashSet<String>();
    var last = 0;
    for (var aspect : aspects) {
      if (!keys.add(aspect.key()) || aspect.no() <= last) {
        throw new IllegalArgumentException("The checklist is out of order, or names an aspect twice: " + aspect);
      }
      last = aspect.no();
    }
  }

  public boolean has(String key) {
    return aspects.stream().anyMatch(aspect -> aspect.key().equals(key));
  }
}
