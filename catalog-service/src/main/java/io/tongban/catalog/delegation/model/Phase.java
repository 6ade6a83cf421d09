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
