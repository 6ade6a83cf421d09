package io.tongban.catalog.round;

import io.tongban.access.Caller;
import io.tongban.calendar.DayOverride;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.catalog.round.model.NoticePeriod;
import io.tongban.client.ServiceAway;
import io.tongban.client.application.CalendarClient;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows a round to the public for a time that the law, or the round's own document, sets. */
@Service
class Noticing {

  private final RoundSteps steps;
  private final NoticeTerms terms;
  private final CalendarClient calendars;
  private final Clock clock;

  Noticing(RoundSteps steps, NoticeTerms terms, CalendarClient calendars, Clock clock) {
    this.steps = steps;
    this.terms = terms;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * @param from null for at once
   * @param basis null for the statute's
   */
  record Wish(String text, NoticePeriod period, @Nullable Instant from, @Nullable String basis,
      @Nullable String shortened) {}

  /**
   * Working days are counted with the city's own days off, which application-service keeps: it is asked before the
   * transaction begins.
   *
   * @throws ServiceAway when working days are to be counted and nobody tells which they are
   * @throws Problem 400 {@code notice-too-short}, {@code notice-basis-needed}, {@code notice-in-the-past}
   */
  Round begin(long round, Wish wish, Caller caller) {
    var now = clock.instant();
    var from = wish.from() == null ? now : wish.from();
    if (from.isBefore(now)) {
      throw new Problem(400, "notice-in-the-past").field("from");
    }
    var term = terms.on(WorkingCalendar.dateOf(from)).orElse(null);
    var calendar = calendar(wish.period(), term);
    var shorter = term != null && wish.period().shorterThan(term.period(), from, calendar);
    if (shorter && wish.shortened() == null) {
      throw new Problem(400, "notice-too-short").field("days").args(term.period().days(), term.basis());
    }
    var basis = wish.basis() == null && term != null ? term.basis() : wish.basis();
    if (basis == null) {
      throw new Problem(400, "notice-basis-needed").field("basis");
    }
    var notice = new Round.Notice(wish.text(), wish.period(), basis, shorter ? wish.shortened() : null, from,
        wish.period().end(from, calendar));
    return steps.notice(round, notice, calendar.version(), caller);
  }

  private WorkingCalendar calendar(NoticePeriod period, NoticeTerms.@Nullable Term term) {
    var statutory = WorkingCalendar.statutory();
    if (period.unit() == NoticePeriod.Unit.NATURAL_DAYS
        && (term == null || term.period().unit() == NoticePeriod.Unit.NATURAL_DAYS)) {
      return statutory;
    }
    return statutory.with(calendars.overrides().stream()
        .map(day -> new DayOverride(day.date(), day.off(), day.name(), day.paper()))
        .toList());
  }
}
