package io.tongban.clock;

import java.time.Duration;

/** Moves the business clock of every service. A bean of it exists only where {@code tongban.clock.settable} is true. */
public interface ClockControl {

  Duration offset();

  /** Every service follows within the time of a Redis message and then publishes {@link ClockMoved}. */
  void moveTo(Duration offset);
}
