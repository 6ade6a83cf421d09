package io.tongban.supervision.watch;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.clock.ClockMoved;
import io.tongban.following.CalendarMoved;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the cases whose next check has come: by the timer, and at once when the business clock or the calendar
 * moved. Several instances share the work: each claims rows that no other holds.
 */
@Component
class Sweep {

  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private final WatchedCases cases;
  private final CaseWatch watch;
  private final TransactionTemplate transaction;
  private final SupervisionSettings settings;
  private final Clock clock;

  Sweep(WatchedCases cases, CaseWatch watch, TransactionTemplate transaction, SupervisionSettings settings,
      Clock clock) {
    this.cases = cases;
    this.watch = watch;
    this.transaction = transaction;
    this.settings = settings;
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
    var open = transaction.execute(status -> cases.checkAllOn(today()));
    log.info("The calendar is now {}: {} open cases are counted again", moved.version(), open);
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
    var due = cases.claimDue(today, settings.batch());
    for (var caseNumber : due) {
      try {
        watch.look(caseNumber);
      } catch (RuntimeException e) {
        log.error("Case {} cannot be looked at and is tried again tomorrow", caseNumber, e);
        cases.postpone(caseNumber, today.plusDays(1));
      }
    }
    return due.size() == settings.batch();
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }
}
