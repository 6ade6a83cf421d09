package io.tongban.guide.guide;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.guide.model.Elements;
import io.tongban.guide.guide.model.Guide;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds on one day what guides in force lack. One that was never complete has the term of the law for new information
 * first: a city that begins has all its guides to write.
 */
final class Lacks {

  private final CompletenessTerms terms;
  private final WorkingCalendar calendar;
  private final LocalDate today;
  private Lacking.@Nullable Term begun;

  Lacks(CompletenessTerms terms, WorkingCalendar calendar, LocalDate today) {
    this.terms = terms;
    this.calendar = calendar;
    this.today = today;
  }

  /**
   * @param last the guide when it was looked at before; null for the first time
   * @return null when it lacks nothing
   */
  @Nullable Lacking of(Guide guide, Elements elements, States.@Nullable State last) {
    var missing = guide.missing();
    var ended = elements.endedBefore(today);
    if (missing.isEmpty() && ended.isEmpty()) {
      return null;
    }
    var before = last == null ? null : last.lacking();
    var term = missing.isEmpty() ? null : term(last, before);
    var told = Lacking.allowed(missing, ended, term, today) ? null
        : before != null && before.told() != null ? before.told() : today;
    return new Lacking(missing, ended, term, told);
  }

  /** The day on which it lacks more than today though nobody changed anything; null when there is none. */
  @Nullable LocalDate nextLook(Elements elements, @Nullable Lacking lacking) {
    var term = lacking == null ? null : lacking.term();
    return Stream.concat(elements.ends(), Stream.ofNullable(term).map(Lacking.Term::due))
        .filter(day -> !day.isBefore(today))
        .min(LocalDate::compareTo)
        .map(day -> day.plusDays(1))
        .orElse(null);
  }

  private Lacking.@Nullable Term term(States.@Nullable State last, @Nullable Lacking before) {
    if (last != null && last.missing().isEmpty()) {
      return null;
    }
    return before != null && !before.missing().isEmpty() ? before.term() : begun();
  }

  private Lacking.Term begun() {
    var term = begun;
    if (term == null) {
      var days = terms.on(today);
      term = new Lacking.Term(today, days.days(), days.basis(), calendar.dueDate(today, days.days()).date(),
          calendar.version());
      begun = term;
    }
    return term;
  }
}
