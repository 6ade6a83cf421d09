package io.tongban.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The business clock of the tests: set, never slept on. */
public class SettableTestClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private volatile Duration step = Duration.ZERO;

  /** Ten o'clock in the morning of that day. */
  public void set(LocalDate day) {
    now.set(day.atTime(10, 0).atZone(ZONE).toInstant());
  }

  public void set(Instant instant) {
    now.set(instant);
  }

  /** Lets time pass with every reading, so that no two are at the same instant. */
  public void everyReading(Duration step) {
    this.step = step;
  }

  @Override
  public Instant instant() {
    return now.updateAndGet(last -> last.plus(step));
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now.get(), zone);
  }
}
