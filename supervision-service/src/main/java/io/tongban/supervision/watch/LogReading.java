package io.tongban.supervision.watch;

import io.tongban.calendar.ClockEntry;
import io.tongban.calendar.ExcludedTime;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.application.CaseEvent;
import io.tongban.supervision.watch.model.Entry;
import io.tongban.supervision.watch.model.Limits;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the events of the wire as entries of the model. */
final class LogReading {

  private LogReading() {}

  static Entry entry(CaseEvent event) {
    var on = WorkingCalendar.dateOf(event.at());
    return new Entry(event.sequence(), Entry.Kind.valueOf(event.type().name()), on, clock(event, on));
  }

  static Limits limits(CaseEvent.Terms terms) {
    return new Limits(terms.handling(), terms.promisedDays(), terms.statutoryDays(), terms.statutoryBasis());
  }

  private static @Nullable ClockEntry clock(CaseEvent event, LocalDate on) {
    var details = event.details();
    return switch (event.clock()) {
      // An application that nobody answered in time counts as accepted from its receipt, whenever it is accepted.
      case START -> new ClockEntry.Start(
          details.get("clockFrom") == null ? on : LocalDate.parse(text(details, "clockFrom")));
      case STOP -> new ClockEntry.Stop(on, ExcludedTime.valueOf(text(details, "reason")),
          number(details, "expectedWorkingDays"), text(details, "noticeNumber"));
      case RESUME -> new ClockEntry.Resume(on);
      case EXTEND -> new ClockEntry.Extend(on, number(details, "workingDays"));
      case RESET -> new ClockEntry.Reset(on);
      case END -> new ClockEntry.End(on);
      case NONE -> null;
    };
  }

  private static String text(Map<String, @Nullable Object> details, String name) {
    if (details.get(name) instanceof String text) return text;
    throw new IllegalArgumentException("The event's details have no text " + name);
  }

  private static int number(Map<String, @Nullable Object> details, String name) {
    if (details.get(name) instanceof Number number) return number.intValue();
    throw new IllegalArgumentException("The event's details have no number " + name);
  }
}
