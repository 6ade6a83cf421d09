package io.tongban.supervision.watch.model;

import io.tongban.calendar.ClockEntry;
import io.tongban.calendar.ExcludedTime;
import io.tongban.supervision.watch.model.Entry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case told day by day; 10 promised and 20 statutory working days unless it says otherwise. */
final class Story {

  static final List<RuleVersion> RULES = List.of(
      rule(TimeRule.T01, Map.of("limit", 5),
          new RuleVersion.Step(Level.WARNING, 4), new RuleVersion.Step(Level.RED, 6)),
      rule(TimeRule.T02, Map.of("handling", List.of("PROMISED")), new RuleVersion.Step(Level.WARNING, -1)),
      rule(TimeRule.T03, Map.of(), new RuleVersion.Step(Level.YELLOW, 1)),
      rule(TimeRule.T04, Map.of(), new RuleVersion.Step(Level.RED, 1)));

  private final List<Entry> entries = new ArrayList<>();
  private Limits limits = new Limits("PROMISED", 10, 20, "行政许可法第四十二条");

  static RuleVersion rule(TimeRule rule, Map<String, Object> parameters, RuleVersion.Step... ladder) {
    return new RuleVersion(rule, 1, Mode.ON, List.of(ladder), parameters, LocalDate.of(2004, 7, 1), null);
  }

  static Story submitted(String on) {
    return new Story().and(Kind.SUBMITTED, on, null);
  }

  static Story accepted(String on) {
    return submitted(on).and(Kind.ACCEPTED, on, new ClockEntry.Start(LocalDate.parse(on)));
  }

  Story limits(String handling, int promised, int statutory) {
    limits = new Limits(handling, promised, statutory, "行政许可法第四十二条");
    return this;
  }

  Story and(Kind kind, String on) {
    return and(kind, on, null);
  }

  Story acceptedLate(String on, String clockFrom) {
    return and(Kind.ACCEPTED, on, new ClockEntry.Start(LocalDate.parse(clockFrom)));
  }

  Story suspended(String on) {
    return and(Kind.SUSPENDED, on, new ClockEntry.Stop(LocalDate.parse(on), ExcludedTime.TESTING, 10, "告〔2026〕1号"));
  }

  Story resumed(String on) {
    return and(Kind.RESUMED, on, new ClockEntry.Resume(LocalDate.parse(on)));
  }

  Story extended(String on, int days) {
    return and(Kind.EXTENDED, on, new ClockEntry.Extend(LocalDate.parse(on), days));
  }

  Story ended(Kind kind, String on) {
    return and(kind, on, new ClockEntry.End(LocalDate.parse(on)));
  }

  CaseFacts facts() {
    return new CaseFacts(limits, entries);
  }

  private Story and(Kind kind, String on, @Nullable ClockEntry clock) {
    entries.add(new Entry(entries.size() + 1L, kind, LocalDate.parse(on), clock));
    return this;
  }
}
