package io.tongban.catalog.delegation.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long both sides accept beyond what the handover says, because the side that stops did not publish in time.
 *
 * @param from the first such day
 * @param until the last one; null while that side has not published
 */
public record Extension(LocalDate from, @Nullable LocalDate until) {

  /** @param stopped the first day on which the side so far accepts no more; null while it has not published */
  public static Optional<Extension> of(Handover handover, @Nullable LocalDate stopped, LocalDate today) {
    var done = handover.done();
    if (stopped == null) {
      return today.isBefore(done) ? Optional.empty() : Optional.of(new Extension(done, null));
    }
    return stopped.isAfter(done) ? Optional.of(new Extension(done, stopped.minusDays(1))) : Optional.empty();
  }

  /** The handover as it came about. */
  Handover of(Handover handover) {
    return new Handover(handover.from(), until);
  }
}
