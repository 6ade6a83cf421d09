package io.tongban.catalog.delegation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who accepts applications of the regions concerned in a span of days; the spans of one delegation have neither gap nor
 * overlap.
 *
 * @param from the first day; null for ever before
 * @param until the last day; null for ever after
 */
public record Phase(@Nullable LocalDate from, @Nullable LocalDate until, Accepts accepts) {

  /** Who accepts. */
  public enum Accepts {
    GIVER,
    BOTH,
    RECEIVER
  }

  /**
   * As it came about: with what the last handover was made longer by.
   *
   * @param back the withdrawal; null while there is none
   * @param extension of the withdrawal, or of the delegation while there is none; null for none
   */
  public static List<Phase> of(Handover down, @Nullable Handover back, @Nullable Extension extension) {
    if (extension == null) {
      return of(down, back);
    }
    if (extension.until() != null) {
      return back == null ? of(extension.of(down), null) : of(down, extension.of(back));
    }
    var phases = new ArrayList<>(of(down, back));
    var last = phases.removeLast();
    var before = phases.getLast();
    if (before.accepts() == Accepts.BOTH) {
      phases.removeLast();
    }
    phases.add(new Phase(before.accepts() == Accepts.BOTH ? before.from() : last.from(), null, Accepts.BOTH));
    return List.copyOf(phases);
  }

  /** @param back the withdrawal; null while there is none */
  public static List<Phase> of(Handover down, @Nullable Handover back) {
    var phases = new ArrayList<Phase>();
    phases.add(new Phase(null, down.from().minusDays(1), Accepts.GIVER));
    if (down.bothUntil() != null) {
      phases.add(new Phase(down.from(), down.bothUntil(), Accepts.BOTH));
    }
    phases.add(new Phase(down.done(), back == null ? null : back.from().minusDays(1), Accepts.RECEIVER));
    if (back != null) {
      if (back.bothUntil() != null) {
        phases.add(new Phase(back.from(), back.bothUntil(), Accepts.BOTH));
      }
      phases.add(new Phase(back.done(), null, Accepts.GIVER));
    }
    return List.copyOf(phases);
  }
}
