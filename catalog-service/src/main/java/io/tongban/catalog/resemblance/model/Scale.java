package io.tongban.catalog.resemblance.model;

/**
 * How many points each finding is worth. Who resembles a cancelled item by {@code threshold} points or more is flagged.
 * Names alike in everything give {@code oneWay + bothWays}; other content takes nothing away.
 *
 * @param oneWay for the larger share of one name that stands in the other: widened or narrowed
 * @param bothWays for the smaller of the two shares
 * @param opposite taken from the points of the names when one names the opposite of the other (客运, 货运)
 * @param otherAct taken from all when the acts differ (新办, 补办)
 * @param content for equal conditions, and again for equal materials; nothing up to {@code chance}
 * @param chance the likeness that any two lists have
 */
public record Scale(double oneWay, double bothWays, double opposite, double otherAct, double content, double chance,
    double threshold) {

  /** Fitted and rounded on one half of the labelled pairs, see docs/adr/0008. */
  public static final Scale MEASURED = new Scale(3, 4.5, 2.5, 5, 4, 0.2, 3.8);

  public Scale with(double points) {
    return new Scale(oneWay, bothWays, opposite, otherAct, content, chance, points);
  }

  double names(double larger, double smaller) {
    return oneWay * larger + bothWays * smaller;
  }

  /** Names alone reach the threshold only when at least this share of one of them stands in the other. */
  double leastShare() {
    return threshold / (oneWay + bothWays);
  }

  double content(double likeness) {
    return content * Math.max(0, likeness - chance) / (1 - chance);
  }
}
