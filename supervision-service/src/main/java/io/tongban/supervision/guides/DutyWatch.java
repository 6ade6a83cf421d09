package io.tongban.supervision.guides;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.following.WorkingCalendars;
import io.tongban.supervision.guides.model.LatenessRule;
import io.tongban.supervision.rule.RuleBase;
import io.tongban.supervision.rule.StoredRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lays the rules in force on what organs owe at their guides. */
@Component
class DutyWatch {

  private final WatchedDuties duties;
  private final RuleBase rules;
  private final WorkingCalendars calendars;
  private final JsonMapper json;
  private final Clock clock;

  DutyWatch(WatchedDuties duties, RuleBase rules, WorkingCalendars calendars, JsonMapper json, Clock clock) {
    this.duties = duties;
    this.rules = rules;
    this.calendars = calendars;
    this.json = json;
    this.clock = clock;
  }

  /** The caller holds their rows. */
  void look(List<Duty> open, LocalDate today) {
    if (open.isEmpty()) return;
    var all = rules.all();
    open.forEach(duty -> look(duty, inForce(all, duty.rule(), today), today));
  }

  private void look(Duty duty, List<LatenessRule> inForce, LocalDate today) {
    var calendar = calendars.current();
    var next = (LocalDate) null;
    for (var rule : inForce) {
      for (var finding : rule.findings(duty.term(), calendar, today)) {
        duties.raise(duty, rule, finding.level(), evidence(duty, finding, calendar, today), clock.instant());
      }
      var look = rule.nextLook(duty.term(), calendar, today).orElse(null);
      next = next == null || look != null && look.isBefore(next) ? look : next;
    }
    duties.lookAgain(duty, next);
  }

  private static Map<String, Object> evidence(
      Duty duty, LatenessRule.Finding finding, WorkingCalendar calendar, LocalDate today) {
    var evidence = new LinkedHashMap<String, Object>();
    evidence.put("on", today.toString());
    evidence.put("since", duty.term().since().toString());
    if (duty.term().days() > 0) {
      evidence.put("workingDays", finding.workingDays());
      evidence.put("limit", duty.term().days());
      evidence.put("basis", duty.basis());
    }
    evidence.putAll(duty.details());
    evidence.put("calendarVersion", calendar.version());
    return evidence;
  }

  private List<LatenessRule> inForce(List<StoredRule> all, String id, LocalDate today) {
    return all.stream()
        .filter(rule -> rule.id().equals(id) && !rule.mode().equals("OFF"))
        .map(this::typed)
        .filter(rule -> rule.inForce(today))
        .toList();
  }

  private LatenessRule typed(StoredRule rule) {
    return new LatenessRule(rule.version(), rule.mode().equals("TRIAL"),
        json.convertValue(rule.ladder(), new TypeReference<List<LatenessRule.Step>>() {}), rule.effectiveFrom(),
        rule.effectiveTo());
  }
}
