package io.tongban.application.deadline;

import io.tongban.application.calendar.WorkingCalendars;
import io.tongban.calendar.ClockState;
import io.tongban.calendar.DueDate;
import io.tongban.calendar.ExplainedDay;
import io.tongban.calendar.ExplainedDay.Verdict;
import io.tongban.calendar.LegalBasis;
import io.tongban.calendar.Limit;
import io.tongban.calendar.Reading;
import io.tongban.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads legal clocks with the calendar and the law of the day. */
@Component
public class Deadlines {

  private final WorkingCalendars calendars;
  private final LegalLimits limits;

  Deadlines(WorkingCalendars calendars, LegalLimits limits) {
    this.calendars = calendars;
    this.limits = limits;
  }

  public Deadline read(Term term, LocalDate today) {
    var calendar = calendars.current();
    var promised = term.clock().reading(calendar, promised(term), today);
    var statutory = term.clock().reading(calendar, statutory(term), today);
    return new Deadline(promised.due(), statutory.due(), statutory.used(),
        statutory.state() == ClockState.STOPPED, calendar.version());
  }

  public Explanation explain(Term term, LocalDate today) {
    var calendar = calendars.current();
    var promised = term.clock().reading(calendar, promised(term), today);
    var statutory = term.clock().reading(calendar, statutory(term), today);
    var pauses = statutory.suspensions().stream()
        .map(pause -> new Explanation.Pause(pause.stop().on(), pause.until(), pause.open(),
            pause.stop().reason().chinese(), pause.stop().noticeNumber(), pause.stop().expectedWorkingDays(),
            pause.workingDays()))
        .toList();
    return new Explanation(statutory.on(), counted(promised), counted(statutory), pauses,
        passed(term.clock().explain(calendar, statutory(term), today), calendar), ahead(statutory, calendar),
        calendar.version());
  }

  /** What is left until last days, seen from that day. */
  public Today on(LocalDate today) {
    return new Today(today, calendars.current());
  }

  /** Last day for the one notice of what is to be supplemented (行政许可法 art. 32(4)). */
  public DueDate noticeDue(LocalDate received) {
    return due(LegalLimits.Kind.CORRECTION_NOTICE, received);
  }

  /** Last day for handing over the licence (行政许可法 art. 44). */
  public DueDate deliveryDue(LocalDate decided) {
    return due(LegalLimits.Kind.DELIVERY, decided);
  }

  /** The most working days by which a decision may be put off on that day (行政许可法 art. 42). */
  public int longestExtension(LocalDate on) {
    return limits.inForce(LegalLimits.Kind.DECISION_EXTENSION, on).workingDays();
  }

  /** Names the days that are counted with now. */
  public String calendarVersion() {
    return calendars.current().version();
  }

  private DueDate due(LegalLimits.Kind kind, LocalDate event) {
    var limit = limits.inForce(kind, event);
    return calendars.current().dueDate(event, limit.workingDays(), limit.count());
  }

  private static Limit promised(Term term) {
    return new Limit(term.promisedDays(), new LegalBasis("承诺时限", ""));
  }

  private static Limit statutory(Term term) {
    var basis = term.statutoryBasis();
    return new Limit(term.statutoryDays(), new LegalBasis(basis.isBlank() ? "法定时限" : basis, ""));
  }

  private static Explanation.Counted counted(Reading reading) {
    return new Explanation.Counted(reading.limit().workingDays(), reading.extended(), reading.used(),
        reading.remaining(), reading.due(), reading.overdue(), reading.limit().basis().document());
  }

  private static List<Explanation.Day> passed(List<ExplainedDay> days, WorkingCalendar calendar) {
    var numbered = new ArrayList<Explanation.Day>(days.size());
    var count = 0;
    for (var day : days) {
      numbered.add(new Explanation.Day(day.date(), day.verdict(), day.counted() ? (Integer) (++count) : null,
          day.day().kind(), day.why(), calendar.isProvisional(day.date(), day.date())));
    }
    return numbered;
  }

  /** The days that will be counted until the statutory term is over, if the clock runs from now on. */
  private static List<Explanation.Day> ahead(Reading reading, WorkingCalendar calendar) {
    var due = reading.due();
    if (due == null || reading.state() == ClockState.ENDED || !due.date().isAfter(reading.on())) return List.of();
    var ahead = new ArrayList<Explanation.Day>();
    var count = reading.used();
    for (var date = reading.on().plusDays(1); !date.isAfter(due.date()); date = date.plusDays(1)) {
      var day = calendar.kindOf(date);
      ahead.add(new Explanation.Day(date, day.working() ? Verdict.COUNTED : Verdict.NOT_WORKING,
          day.working() ? (Integer) (++count) : null, day.kind(), day.reason(), calendar.isProvisional(date, date)));
    }
    return ahead;
  }
}
