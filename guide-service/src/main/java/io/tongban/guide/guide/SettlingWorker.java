package io.tongban.guide.guide;

import io.tongban.calendar.WorkingCalendar;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the guides of every edition that takes effect, and at those that a date or another text of the law changes,
 * page by page; what is left to look at stands in a table, so a restart goes on where it stopped and several instances
 * share the work. The guides of a page that fails are tried one by one, with growing pauses; the others go on.
 */
@Component
class SettlingWorker {

  private static final Logger log = LoggerFactory.getLogger(SettlingWorker.class);

  private final JdbcClient jdbc;
  private final Unsettled unsettled;
  private final Settling settling;
  private final Composing composing;
  private final TransactionTemplate transaction;
  private final SettlingSettings settings;
  private final Clock clock;
  private Composing.@Nullable Alike lookedWith;

  SettlingWorker(JdbcClient jdbc, Unsettled unsettled, Settling settling, Composing composing,
      TransactionTemplate transaction, SettlingSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.unsettled = unsettled;
    this.settling = settling;
    this.composing = composing;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${tongban.guide.settling.sweep}")
  void catchUp() {
    transaction.executeWithoutResult(status -> unsettled.queueWhatTookEffect(clock.instant()));
    queueWhatIsAlike();
    while (Boolean.TRUE.equals(transaction.execute(status -> queueDue()))) {
      // Each page is its own transaction.
    }
    while (settledPage()) {
      // Each page is its own transaction.
    }
    unsettled.toTryAgain(settings.page()).forEach(this::tryAgain);
  }

  private void queueWhatIsAlike() {
    var alike = composing.alike();
    if (!alike.equals(lookedWith)) {
      transaction.executeWithoutResult(status -> {
        Changes.lock(jdbc);
        unsettled.queueAllUnlessLookedWith(alike);
        Changes.announce(jdbc);
      });
      lookedWith = alike;
    }
  }

  /** @return whether more may be due */
  private boolean queueDue() {
    var due = unsettled.due(WorkingCalendar.dateOf(clock.instant()), settings.page());
    if (!due.isEmpty()) {
      Changes.lock(jdbc);
      unsettled.queueDue(due);
    }
    return due.size() == settings.page();
  }

  /** @return whether more may be left */
  private boolean settledPage() {
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> settlePage()));
    } catch (RuntimeException e) {
      log.warn("A page of guides cannot be looked at; they are tried one by one: {}", e.toString());
      return unsettled.single(settings.page()) > 0;
    }
  }

  private boolean settlePage() {
    Changes.lock(jdbc);
    var causes = unsettled.takeFresh(settings.page());
    if (!causes.isEmpty()) {
      settling.settle(causes);
      Changes.announce(jdbc);
    }
    return causes.size() == settings.page();
  }

  private void tryAgain(String code) {
    try {
      transaction.executeWithoutResult(status -> {
        Changes.lock(jdbc);
        settling.settle(unsettled.take(code));
        Changes.announce(jdbc);
      });
    } catch (RuntimeException e) {
      var tries = unsettled.tries(code) + 1;
      var pause = settings.pauseAfter(tries);
      unsettled.failed(code, tries, pause, NestedExceptionUtils.getMostSpecificCause(e).toString());
      if (tries == settings.tries()) {
        log.error("Guide {} could not be looked at {} times; it reads as before and is tried on", code, tries, e);
      } else {
        log.warn("Guide {} waits {} after failure {}: {}", code, pause, tries, e.toString());
      }
    }
  }
}
