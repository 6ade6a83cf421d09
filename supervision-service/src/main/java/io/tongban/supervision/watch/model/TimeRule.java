package io.tongban.supervision.watch.model;

import io.tongban.calendar.ClockState;
import io.tongban.calendar.Reading;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.supervision.watch.model.Entry.Status;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 时效规则: how each rule measures. From which measure on which level holds, the rule base says. */
public enum TimeRule {

  /** Working days since the receipt of an application, or of its supplement, that got no answer (art. 32). */
  T01 {
    @Override
    Optional<Measure> measure(CaseFacts facts, RuleVersion rule, WorkingCalendar calendar, LocalDate on) {
      if (facts.status() != Status.SUBMITTED) return Optional.empty();
      var received = facts.receipt();
      var waited = calendar.workingDaysAfterUpTo(received.on(), on);
      var counted = counted(waited, rule.number("limit"));
      counted.put("receivedOn", received.on().toString());
      return Optional.of(new Measure(waited, true, List.of(received.sequence()), counted));
    }
  },

  /** Working days beyond the promised limit, for the handlings the rule names; negative while some are left. */
  T02 {
    @Override
    Optional<Measure> measure(CaseFacts facts, RuleVersion rule, WorkingCalendar calendar, LocalDate on) {
      return rule.covers(facts.limits().handling()) ? beyondPromise(facts, calendar, on) : Optional.empty();
    }
  },

  /** Working days beyond the promised limit, as long as the statutory limit with its extensions is kept. */
  T03 {
    @Override
    Optional<Measure> measure(CaseFacts facts, RuleVersion rule, WorkingCalendar calendar, LocalDate on) {
      return statutory(facts, calendar, on)
          .filter(reading -> reading.remaining() >= 0)
          .flatMap(reading -> beyondPromise(facts, calendar, on));
    }
  },

  /** Working days beyond the statutory limit with its extensions (arts. 42, 74). */
  T04 {
    @Override
    Optional<Measure> measure(CaseFacts facts, RuleVersion rule, WorkingCalendar calendar, LocalDate on) {
      return statutory(facts, calendar, on).map(reading -> {
        var counted = counted(reading.used(), reading.allowed());
        counted.put("statutoryLimit", facts.limits().statutoryDays());
        counted.put("extended", reading.extended());
        counted.put("suspended", reading.suspended());
        return new Measure(-reading.remaining(), growing(reading), facts.clockEvents(), counted);
      });
    }
  };

  /** Empty when the rule does not concern the case on that day. */
  abstract Optional<Measure> measure(CaseFacts facts, RuleVersion rule, WorkingCalendar calendar, LocalDate on);

  /** What the rule finds at the end of that day. */
  public Optional<Finding> evaluate(CaseFacts facts, RuleVersion rule, WorkingCalendar calendar, LocalDate on) {
    return measure(facts, rule, calendar, on).flatMap(measure -> rule.level(measure.value())
        .map(level -> new Finding(rule, level, on, measure.events(), evidence(measure, calendar, on))));
  }

  /** The first later day on which the rule could find more, if nothing happens until then. */
  public Optional<LocalDate> nextLook(CaseFacts facts, RuleVersion rule, WorkingCalendar calendar, LocalDate on) {
    return measure(facts, rule, calendar, on)
        .filter(Measure::growing)
        .flatMap(measure -> rule.nextStep(measure.value())
            .map(step -> calendar.dueDate(on, step - measure.value()).date()));
  }

  /** The promise is the organ's own word: a lawful extension of the statutory term does not move it. */
  private static Optional<Measure> beyondPromise(CaseFacts facts, WorkingCalendar calendar, LocalDate on) {
    var promised = facts.limits().promisedDays();
    return statutory(facts, calendar, on).map(reading -> {
      var counted = counted(reading.used(), promised);
      counted.put("remaining", promised - reading.used());
      counted.put("suspended", reading.suspended());
      return new Measure(reading.used() - promised, growing(reading), facts.clockEvents(), counted);
    });
  }

  private static Optional<Reading> statutory(CaseFacts facts, WorkingCalendar calendar, LocalDate on) {
    return Optional.of(facts.clock().reading(calendar, facts.limits().statutory(), on))
        .filter(reading -> facts.open())
        .filter(reading -> reading.state() == ClockState.RUNNING || reading.state() == ClockState.STOPPED);
  }

  private static boolean growing(Reading reading) {
    return reading.state() == ClockState.RUNNING;
  }

  private static Map<String, Object> counted(int workingDays, int limit) {
    var counted = new LinkedHashMap<String, Object>();
    counted.put("workingDays", workingDays);
    counted.put("limit", limit);
    return counted;
  }

  private static Map<String, Object> evidence(Measure measure, WorkingCalendar calendar, LocalDate on) {
    var evidence = new LinkedHashMap<String, Object>();
    evidence.put("on", on.toString());
    evidence.putAll(measure.counted());
    evidence.put("calendarVersion", calendar.version());
    return evidence;
  }
}
