package io.tongban.supervision.watch.model;

import io.tongban.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole case under the rules, from its submission to today, seen at the end of each day on which anything could
 * change. So nothing is missed that happened while nobody looked: after an outage, when the clock was moved by weeks,
 * when events arrive late. The same input gives the same findings, which is how a signal is replayed and a rule tried.
 *
 * @param findings the first of every rule and level, in the order of their days
 * @param nextCheckOn the first day after today on which something could change; null when none is
 */
public record CaseReview(List<Finding> findings, @Nullable LocalDate nextCheckOn) {

  private record Key(TimeRule rule, Level level, Mode mode) {}

  public static CaseReview of(
      CaseFacts facts, Collection<RuleVersion> rules, WorkingCalendar calendar, LocalDate today) {
    Map<Key, Finding> found = new LinkedHashMap<>();
    var day = facts.submittedOn();
    while (true) {
      var on = day;
      var known = facts.asOf(on);
      rules.stream()
          .filter(rule -> rule.inForce(on))
          .flatMap(rule -> rule.rule().evaluate(known, rule, calendar, on).stream())
          .forEach(finding -> found.putIfAbsent(
              new Key(finding.rule().rule(), finding.level(), finding.rule().mode()), finding));
      var next = nextDay(facts, known, rules, calendar, on);
      if (next.isEmpty() || next.get().isAfter(today)) {
        return new CaseReview(List.copyOf(found.values()), next.orElse(null));
      }
      day = next.get();
    }
  }

  private static Optional<LocalDate> nextDay(
      CaseFacts facts, CaseFacts known, Collection<RuleVersion> rules, WorkingCalendar calendar, LocalDate on) {
    var ofTheLog = facts.entries().stream().map(Entry::on);
    var ofTheRules = known.open()
        ? rules.stream().flatMap(rule -> Stream.concat(
            rule.rule().nextLook(known, rule, calendar, on).stream(),
            Stream.ofNullable(rule.mode() == Mode.OFF ? null : rule.effectiveFrom())))
        : Stream.<LocalDate>empty();
    return Stream.concat(ofTheLog, ofTheRules).filter(date -> date.isAfter(on)).min(LocalDate::compareTo);
  }
}
