package io.tongban.catalog.round.model;

import java.util.List;

/**
 * What one proposal does to the items it names.
 *
 * @param before those items; empty for a new one
 * @param after what stands in their place; empty when nothing does
 */
public record Consequence(long proposal, ProposalKind kind, List<ItemFacts> before, List<ItemFacts> after) {

  public Consequence {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
