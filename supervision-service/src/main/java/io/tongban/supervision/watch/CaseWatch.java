package io.tongban.supervision.watch;

import io.tongban.calendar.DueDate;
import io.tongban.calendar.Limit;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.application.CaseEvent;
import io.tongban.client.supervision.CaseSignal;
import io.tongban.client.supervision.SignalLevel;
import io.tongban.client.supervision.SignalRaised;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import io.tongban.supervision.business.CaseLog;
import io.tongban.supervision.business.LoggedEvent;
import io.tongban.following.WorkingCalendars;
import io.tongban.supervision.watch.model.CaseFacts;
import io.tongban.supervision.watch.model.CaseReview;
import io.tongban.supervision.watch.model.Finding;
import io.tongban.supervision.watch.model.Level;
import io.tongban.supervision.watch.model.Mode;
import io.tongban.supervision.watch.model.TimeRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One look at one case: fold its log, lay the rules on it, raise what is new, say when to look again. */
@Service
class CaseWatch {

  /** Of a case whose first event has not arrived. */
  private static final String UNKNOWN = "UNKNOWN";

  private final CaseLog log;
  private final Rules rules;
  private final WorkingCalendars calendars;
  private final WatchedCases cases;
  private final Signals signals;
  private final EventPublisher events;
  private final Clock clock;

  CaseWatch(CaseLog log, Rules rules, WorkingCalendars calendars, WatchedCases cases, Signals signals,
      EventPublisher events, Clock clock) {
    this.log = log;
    this.rules = rules;
    this.calendars = calendars;
    this.cases = cases;
    this.signals = signals;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void takeIn(LoggedEvent event) {
    if (!log.append(event)) return;
    cases.open(event.event().caseNumber(), event.event().terms(), calendars.current().version());
    look(event.event().caseNumber());
  }

  /** Nested, so that a case that cannot be looked at does not take its batch along. */
  @Transactional(propagation = Propagation.NESTED)
  public void look(String caseNumber) {
    cases.lock(caseNumber);
    var logged = log.of(caseNumber);
    var terms = logged.getFirst().event().terms();
    var entries = CaseFacts.contiguous(logged.stream().map(event -> LogReading.entry(event.event())).toList());
    var last = logged.getLast().event().sequence();
    var now = clock.instant();
    var calendar = calendars.current();
    if (entries.isEmpty()) {
      cases.save(new WatchedCase(
          caseNumber, UNKNOWN, true, last, 0, null, null, calendar.version(), null), now);
      return;
    }
    var today = WorkingCalendar.dateOf(now);
    var facts = new CaseFacts(LogReading.limits(terms), entries);
    var review = CaseReview.of(facts, rules.all(), calendar, today);
    cases.save(new WatchedCase(caseNumber, facts.status().name(), facts.open(), last, entries.size(),
        due(facts, facts.limits().promised(), calendar, today),
        due(facts, facts.limits().statutory(), calendar, today),
        calendar.version(), review.nextCheckOn()), now);
    review.findings().forEach(finding -> raise(caseNumber, terms, finding, logged, now));
  }

  private void raise(
      String caseNumber, CaseEvent.Terms terms, Finding finding, List<LoggedEvent> logged, Instant now) {
    var evidence = new LinkedHashMap<>(finding.evidence());
    evidence.put("events", logged.stream()
        .filter(event -> finding.events().contains(event.event().sequence()))
        .map(event -> Map.of("sequence", event.event().sequence(), "id", event.id()))
        .toList());
    var deemedAcceptedFrom = deemedAcceptedFrom(finding);
    if (deemedAcceptedFrom != null) evidence.put("deemedAcceptedFrom", deemedAcceptedFrom.toString());
    var raised = signals.raise(caseNumber, terms, finding, evidence, now);
    if (finding.rule().mode() != Mode.ON) return;
    raised.ifPresent(signal -> events.publish(new OutgoingEvent(
        SignalRaised.TYPE, caseNumber, signal.number(), new SignalRaised(
            new CaseSignal(signal.id(), caseNumber, finding.rule().rule().name(), finding.rule().version(),
                SignalLevel.valueOf(finding.level().name()), now, evidence),
            deemedAcceptedFrom))));
  }

  /** Who gets no notice in time is accepted by law from the receipt (行政许可法 art. 32(4)). */
  private static @Nullable LocalDate deemedAcceptedFrom(Finding finding) {
    return finding.rule().rule() == TimeRule.T01 && finding.level() == Level.RED
        ? LocalDate.parse((String) finding.evidence().get("receivedOn"))
        : null;
  }

  private static @Nullable LocalDate due(CaseFacts facts, Limit limit, WorkingCalendar calendar, LocalDate today) {
    DueDate due = facts.clock().reading(calendar, limit, today).due();
    return due == null ? null : due.date();
  }
}
