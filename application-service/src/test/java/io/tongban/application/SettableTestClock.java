package io.tongban.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The business clock of the tests: set, never slept on. */
public class SettableTestClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  /** Ten o'clock in the morning of that day. */
  public void set(LocalDate day) {
    now.set(day.atTime(10, 0).atZone(ZONE).toInstant());
  }

  @Override
  public Instant instant() {
    return now.get();
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
