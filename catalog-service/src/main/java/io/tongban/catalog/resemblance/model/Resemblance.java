package io.tongban.catalog.resemblance.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a proposed item has in common with a cancelled one, side by side.
 *
 * @param cancelled the key the cancelled item was given under
 * @param points the sum of all findings
 * @param findings what the points are for, the most first
 * @param conditions pairs that are alike, then what stands alone
 * @param materials as the conditions
 * @param legalBases that both cite; worth no points, for a disguise likes to cite another
 */
public record Resemblance(String cancelled, double points, List<Finding> findings, Names names,
    List<Aligned> conditions, List<Aligned> materials, List<String> legalBases) {

  public enum Kind {
    NAME,
    CONDITIONS,
    MATERIALS,
    /** Takes points away. */
    OTHER_ACT
  }

  public record Finding(Kind kind, double points) {}

  /**
   * @param shared what of the proposed name stands in the cancelled one too
   * @param opposed what one name says where the other says the opposite
   */
  public record Names(List<Term> shared, List<Term> onlyProposed, List<Term> onlyCancelled,
      Side proposed, Side cancelled, List<Opposed> opposed) {}

  /** @param share of the weight of the whole name, from 0 to 1 */
  public record Term(String text, double share) {}

  /**
   * @param covered how much of its name stands in the other one, from 0 to 1
   * @param means the words for the means that were left out of the comparison (备案, 许可)
   */
  public record Side(double covered, List<String> means, Set<Act> acts) {}

  public record Opposed(String proposed, String cancelled) {}

  /**
   * @param proposed null when the cancelled item alone asks for it
   * @param cancelled null when the proposed item alone asks for it
   * @param likeness from 0 to 1
   */
  public record Aligned(@Nullable String proposed, @Nullable String cancelled, double likeness) {}
}
