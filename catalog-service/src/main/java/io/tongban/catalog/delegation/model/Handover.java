package io.tongban.catalog.delegation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How acceptance passes from one organ to another.
 *
 * @param from the first day on which the new organ accepts
 * @param bothUntil the last day on which the organ so far accepts as well; null when it stops on the day before
 *     {@code from}
 */
public record Handover(LocalDate from, @Nullable LocalDate bothUntil) {

  public Handover {
    if (bothUntil != null && bothUntil.isBefore(from)) {
      throw new IllegalArgumentException("A transition cannot end before it begins: " + bothUntil);
    }
  }

  /** The first day on which the organ so far accepts no more. */
  public LocalDate done() {
    return bothUntil == null ? from : bothUntil.plusDays(1);
  }

  /** The first moment at which the new organ accepts. */
  public Instant opens(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first moment at which the organ so far accepts no more. */
  public Instant closes(ZoneId zone) {
    return done().atStartOfDay(zone).toInstant();
  }
}
