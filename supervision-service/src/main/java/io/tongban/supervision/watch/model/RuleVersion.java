package io.tongban.supervision.watch.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule of the rule base. All its numbers are here, none in code.
 *
 * @param ladder from which measure on which level holds
 * @param parameters numbers and scopes that the rule reads by name
 * @param effectiveTo the first day on which it no longer holds; null while none is known
 */
public record RuleVersion(
    TimeRule rule,
    int version,
    Mode mode,
    List<Step> ladder,
    Map<String, Object> parameters,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  public record Step(Level level, int from) {}

  public RuleVersion {
    if (ladder.isEmpty()) throw new IllegalArgumentException("Rule " + rule + " has no level");
    ladder = ladder.stream().sorted(Comparator.comparingInt(Step::from)).toList();
    parameters = Map.copyOf(parameters);
  }

  public boolean inForce(LocalDate on) {
    return mode != Mode.OFF
        && !on.isBefore(effectiveFrom)
        && (effectiveTo == null || on.isBefore(effectiveTo));
  }

  Optional<Level> level(int measure) {
    return ladder.stream().filter(step -> measure >= step.from()).map(Step::level).reduce((lower, higher) -> higher);
  }

  Optional<Integer> nextStep(int measure) {
    return ladder.stream().map(Step::from).filter(from -> from > measure).findFirst();
  }

  int number(String name) {
    if (parameters.get(name) instanceof Number number) return number.intValue();
    throw new IllegalArgumentException("Rule %s version %d has no number %s".formatted(rule, version, name));
  }

  /** Without a list of handlings the rule is for all. */
  boolean covers(String handling) {
    var handlings = parameters.get("handling");
    return handlings == null || handlings instanceof Collection<?> named && named.contains(handling);
  }
}
