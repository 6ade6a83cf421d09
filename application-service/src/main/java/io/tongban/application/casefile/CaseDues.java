package io.tongban.application.casefile;

import io.tongban.application.casefile.model.CaseFile;
import io.tongban.application.casefile.model.Fact;
import io.tongban.application.casefile.model.Part;
import io.tongban.application.deadline.Deadline;
import io.tongban.application.deadline.Deadlines;
import io.tongban.application.deadline.Term;
import io.tongban.calendar.DueDate;
import io.tongban.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case beside the calendar and the law. */
@Component
class CaseDues {

  private final Deadlines deadlines;

  CaseDues(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  static Term term(CaseFile file) {
    var terms = file.opening().terms();
    return new Term(file.clock(), terms.promisedDays(), terms.statutoryDays(), terms.statutoryBasis());
  }

  Dues of(CaseFile file, LocalDate today) {
    var terms = file.opening().terms();
    var deadline = deadlines.read(term(file), today);
    var desk = file.status().desk();
    var region = desk == Part.WINDOW_CLERK ? terms.receivingRegion() : terms.region();
    var due = deskDue(file, deadline);
    return new Dues(
        desk,
        desk == null ? null : region,
        desk == null ? null : terms.organCode(),
        date(due),
        date(deadline.promised()),
        date(deadline.statutory()),
        provisional(due) || provisional(deadline.statutory()),
        deadline.calendarVersion());
  }

  private @Nullable DueDate deskDue(CaseFile file, Deadline deadline) {
    return switch (file.status()) {
      case SUBMITTED -> deadlines.noticeDue(WorkingCalendar.dateOf(file.receivedAt()));
      case ACCEPTED, REVIEWED -> deadline.promised();
      case GRANTED -> deadlines.deliveryDue(dayOf(file.lastAt(Fact.Type.GRANTED)));
      case CORRECTING, NOT_ACCEPTED, REFUSED, DELIVERED, WITHDRAWN -> null;
    };
  }

  private static LocalDate dayOf(@Nullable Instant at) {
    return WorkingCalendar.dateOf(Objects.requireNonNull(at));
  }

  private static boolean provisional(@Nullable DueDate due) {
    return due != null && due.provisional();
  }

  private static @Nullable LocalDate date(@Nullable DueDate due) {
    return due == null ? null : due.date();
  }
}
