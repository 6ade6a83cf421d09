package io.tongban.supervision.guides.model;

import io.tongban.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule on what is not done in its term. All its numbers are in the rule base and in the term.
 *
 * @param ladder from how many working days beyond the term on which level holds; negative while some are left
 * @param effectiveTo the first day on which it no longer holds; null while none is known
 */
public record LatenessRule(int version, boolean trial, List<Step> ladder, LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  public record Step(String level, int from) {}

  /** @param beyond working days beyond the term, negative while some are left */
  public record Finding(String level, int beyond, int workingDays) {}

  public LatenessRule {
    if (ladder.isEmpty()) throw new IllegalArgumentException("A rule has no level");
    ladder = ladder.stream().sorted(Comparator.comparingInt(Step::from)).toList();
  }

  public boolean inForce(LocalDate on) {
    return !on.isBefore(effectiveFrom) && (effectiveTo == null || on.isBefore(effectiveTo));
  }

  /** Every level reached by the end of that day, lowest first. */
  public List<Finding> findings(Term term, WorkingCalendar calendar, LocalDate on) {
    var counted = calendar.workingDaysAfterUpTo(term.since(), on);
    return ladder.stream()
        .filter(step -> counted - term.days() >= step.from())
        .map(step -> new Finding(step.level(), counted - term.days(), counted))
        .toList();
  }

  /** The first later day on which it finds more; empty when nothing higher is left. */
  public Optional<LocalDate> nextLook(Term term, WorkingCalendar calendar, LocalDate on) {
    var beyond = calendar.workingDaysAfterUpTo(term.since(), on) - term.days();
    return ladder.stream().map(Step::from).filter(from -> from > beyond).findFirst()
        .map(from -> calendar.dueDate(on, from - beyond).date());
  }

  /** @param days working days after {@code since} in which it has to be done; 0 where it has to be at once */
  public record Term(LocalDate since, int days) {}
}
