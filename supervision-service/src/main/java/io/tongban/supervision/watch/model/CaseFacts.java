package io.tongban.supervision.watch.model;

import io.tongban.calendar.ClockEntry;
import io.tongban.calendar.ClockState;
import io.tongban.calendar.LegalClock;
import io.tongban.supervision.watch.model.Entry.Kind;
import io.tongban.supervision.watch.model.Entry.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A case as its log tells it, folded in the order of the sequence whatever the order of arrival. Events after a gap
 * are not yet believed: what is missing may change what they mean.
 *
 * @param entries the log up to the first gap, from sequence 1; not empty
 */
public record CaseFacts(Limits limits, List<Entry> entries) {

  public CaseFacts {
    if (entries.isEmpty()) throw new IllegalArgumentException("A case begins with an event");
    entries = List.copyOf(entries);
  }

  /** The entries from 1 on without a gap; empty while the first is missing. */
  public static List<Entry> contiguous(List<Entry> arrived) {
    var folded = new ArrayList<Entry>();
    for (var entry : arrived.stream().sorted(Comparator.comparingLong(Entry::sequence)).toList()) {
      if (entry.sequence() != folded.size() + 1L) break;
      folded.add(entry);
    }
    return folded;
  }

  /** What could be known at the end of that day; the day of the first event at the earliest. */
  public CaseFacts asOf(LocalDate day) {
    var known = entries.stream().takeWhile(entry -> !entry.on().isAfter(day)).toList();
    return new CaseFacts(limits, known.isEmpty() ? entries.subList(0, 1) : known);
  }

  public LocalDate submittedOn() {
    return entries.getFirst().on();
  }

  public Status status() {
    var status = Status.SUBMITTED;
    for (var entry : entries) status = entry.kind().statusAfter(status);
    return status;
  }

  public boolean open() {
    return status().open();
  }

  /** The application, or its supplement, that nobody has answered yet is the last of these. */
  public Entry receipt() {
    return entries.reversed().stream()
        .filter(entry -> entry.kind() == Kind.SUBMITTED || entry.kind() == Kind.CORRECTED)
        .findFirst()
        .orElse(entries.getFirst());
  }

  /** The term for the decision. */
  public LegalClock clock() {
    var clock = LegalClock.of(List.of());
    for (var entry : entries) {
      var next = entry.clock();
      // A withdrawal before acceptance ends a term that never began.
      if (next == null || next instanceof ClockEntry.End && !ticking(clock)) continue;
      clock = clock.plus(next);
    }
    return clock;
  }

  /** The sequences of the events that moved the clock. */
  public List<Long> clockEvents() {
    return entries.stream().filter(entry -> entry.clock() != null).map(Entry::sequence).toList();
  }

  private static boolean ticking(LegalClock clock) {
    return clock.state() == ClockState.RUNNING || clock.state() == ClockState.STOPPED;
  }
}
