package io.tongban.supervision.guides;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.clock.ClockMoved;
import io.tongban.supervision.calendar.CalendarMoved;
import io.tongban.supervision.calendar.WorkingCalendars;
import io.tongban.supervision.guides.model.LatenessRule;
import io.tongban.supervision.rule.RuleBase;
import io.tongban.supervision.rule.StoredRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lays rule C06 on the guides whose next check has come: by the timer, and when clock or calendar moved. */
@Component
class GuideSweep {

  private static final int BATCH = 200;

  private final WatchedGuides guides;
  private final RuleBase rules;
  private final WorkingCalendars calendars;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  GuideSweep(WatchedGuides guides, RuleBase rules, WorkingCalendars calendars, TransactionTemplate transaction,
      JsonMapper json, Clock clock) {
    this.guides = guides;
    this.rules = rules;
    this.calendars = calendars;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${tongban.supervision.sweep}")
  void byTimer() {
    lookAtDue();
  }

  @EventListener
  void clockMoved(ClockMoved moved) {
    lookAtDue();
  }

  @EventListener
  void calendarMoved(CalendarMoved moved) {
    transaction.executeWithoutResult(status -> guides.checkAllOn(today()));
    lookAtDue();
  }

  private void lookAtDue() {
    var today = today();
    while (Boolean.TRUE.equals(transaction.execute(status -> lookAtBatch(today)))) {
      // Each batch is its own transaction.
    }
  }

  /** @return whether more may be due */
  private boolean lookAtBatch(LocalDate today) {
    var due = guides.claimDue(today, BATCH);
    if (!due.isEmpty()) {
      var inForce = rules(today);
      due.forEach(guide -> look(guide, inForce, today));
    }
    return due.size() == BATCH;
  }

  private void look(WatchedGuides.Watched guide, List<LatenessRule> inForce, LocalDate today) {
    var calendar = calendars.current();
    var next = (LocalDate) null;
    for (var rule : inForce) {
      for (var finding : rule.findings(guide.term(), calendar, today)) {
        guides.raise(guide, rule, finding.level(), evidence(guide, finding, calendar, today), clock.instant());
      }
      var look = rule.nextLook(guide.term(), calendar, today).orElse(null);
      next = next == null || look != null && look.isBefore(next) ? look : next;
    }
    guides.lookAgain(guide.code(), next);
  }

  private Map<String, Object> evidence(
      WatchedGuides.Watched guide, LatenessRule.Finding finding, WorkingCalendar calendar, LocalDate today) {
    var evidence = new LinkedHashMap<String, Object>();
    evidence.put("on", today.toString());
    evidence.put("since", guide.term().since().toString());
    evidence.put("workingDays", finding.workingDays());
    evidence.put("limit", guide.term().days());
    evidence.put("basis", guide.basis());
    evidence.put("guideVersion", guide.version());
    evidence.put("aspects", json.readTree(guide.aspects()));
    evidence.put("calendarVersion", calendar.version());
    return evidence;
  }

  private List<LatenessRule> rules(LocalDate today) {
    return rules.all().stream()
        .filter(rule -> rule.id().equals("C06") && !rule.mode().equals("OFF"))
        .map(this::typed)
        .filter(rule -> rule.inForce(today))
        .toList();
  }

  private LatenessRule typed(StoredRule rule) {
    return new LatenessRule(rule.version(), rule.mode().equals("TRIAL"),
        json.convertValue(rule.ladder(), new TypeReference<List<LatenessRule.Step>>() {}), rule.effectiveFrom(),
        rule.effectiveTo());
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }
}
