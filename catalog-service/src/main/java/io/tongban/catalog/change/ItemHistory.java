package io.tongban.catalog.change;

import io.tongban.access.RegionCode;
import io.tongban.catalog.change.DiffController.EditionHead;
import io.tongban.catalog.change.DifferenceViews.DifferenceView;
import io.tongban.catalog.change.DifferenceViews.SideView;
import io.tongban.catalog.change.Lineages.Held;
import io.tongban.clock.ClockConfiguration;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The whole life of an item over all published editions, also of one that is long gone. */
@Component
class ItemHistory {

  private final Lineages lineages;
  private final EditionComparison comparison;
  private final DifferenceViews views;
  private final List<HistoryNotes> notes;
  private final MessageSource messages;
  private final Clock clock;

  ItemHistory(Lineages lineages, EditionComparison comparison, DifferenceViews views, List<HistoryNotes> notes,
      MessageSource messages, Clock clock) {
    this.lineages = lineages;
    this.comparison = comparison;
    this.views = views;
    this.notes = notes;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param name its newest name
   * @param codes all codes under which it stood or stands, and those of its predecessors and successors
   * @param inForce those of the codes that are in force now; empty for an item of the past
   * @param events oldest first
   * @param notes oldest first
   */
  record History(String code, String name, List<String> codes, List<String> inForce, List<Event> events,
      List<NoteView> notes) {}

  /**
   * Something the editions do not tell.
   *
   * @param until the last day on which it holds; null while that is not known
   */
  record NoteView(LocalDate from, @Nullable LocalDate until, String text, String document,
      @Nullable String documentNumber) {}

  /**
   * @param at from when the change is in force
   * @param coming whether that lies ahead
   */
  record Event(Instant at, boolean coming, EditionHead edition, DifferenceView change) {}

  String state() {
    return lineages.state(clock.instant()) + notes.stream().map(one -> one.state(today())).toList();
  }

  /** @throws Problem 404 {@code item-never-listed} when no published edition ever held the code */
  History of(String code, Locale locale) {
    var now = clock.instant();
    var codes = lineages.of(code);
    var editions = lineages.held(codes);
    var events = new ArrayList<Event>();
    var before = new Held(nothing(new RegionCode("000000")), Map.of());
    for (var held : editions) {
      if (!before.edition().region().equals(held.edition().region())) {
        before = new Held(nothing(held.edition().region()), Map.of());
      }
      if (!before.digests().equals(held.digests())) {
        events.addAll(events(before.edition(), held.edition(), codes, now, locale));
      }
      before = held;
    }
    events.sort(Comparator.comparing(Event::at));
    var name = events.reversed().stream()
        .flatMap(event -> Stream.concat(
            event.change().after().stream(), event.change().before().stream()))
        .filter(side -> side.code().equals(code))
        .map(SideView::name)
        .findFirst()
        .orElseThrow(() -> new Problem(404, "item-never-listed").field("code").args(code));
    return new History(code, name, List.copyOf(codes), lineages.inForce(codes, now), events,
        notes(codes, locale));
  }

  private List<NoteView> notes(Set<String> codes, Locale locale) {
    return notes.stream().flatMap(feature -> feature.notes(codes, today()).stream())
        .map(note -> new NoteView(note.from(), note.until(),
            messages.getMessage("history." + note.text(), note.args().toArray(), locale), note.document(),
            note.documentNumber()))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ClockConfiguration.ZONE);
  }

  private List<Event> events(ComparedEdition before, ComparedEdition after, Set<String> codes, Instant now,
      Locale locale) {
    var compared = comparison.compare(before, after, codes);
    var some = compared.differences().stream()
        .filter(difference -> codes.stream().anyMatch(difference::concerns))
        .toList();
    var at = Objects.requireNonNull(after.from());
    return views.of(compared, some, locale).stream()
        .map(change -> new Event(at, at.isAfter(now), EditionHead.of(after), change))
        .toList();
  }

  /** What a region's first edition follows. */
  private static ComparedEdition nothing(RegionCode region) {
    return new ComparedEdition(0, region, 0, "", Instant.EPOCH);
  }
}
