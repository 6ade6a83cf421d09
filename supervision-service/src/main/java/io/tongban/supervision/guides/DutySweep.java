package io.tongban.supervision.guides;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.clock.ClockMoved;
import io.tongban.following.CalendarMoved;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at the duties whose next check has come: by the timer, and when clock or calendar moved. */
@Component
class DutySweep {

  private static final int BATCH = 200;

  private final WatchedDuties duties;
  private final DutyWatch watch;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DutySweep(WatchedDuties duties, DutyWatch watch, TransactionTemplate transaction, Clock clock) {
    this.duties = duties;
    this.watch = watch;
    this.transaction = transaction;
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
    transaction.executeWithoutResult(status -> duties.checkAllOn(today()));
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
    var due = duties.claimDue(today, BATCH);
    watch.look(due, today);
    return due.size() == BATCH;
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }
}
