package io.tongban.application.casefile.model;

import java.util.Set;

/**
 * Who acts, and what parts that person has in this case.
 *
 * @param id the user's id
 */
public record Actor(String id, String name, Set<Part> parts) {

  public Actor {
    parts = Set.copyOf(parts);
  }
}
