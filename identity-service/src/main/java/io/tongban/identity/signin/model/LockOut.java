package io.tongban.identity.signin.model;

import java.time.Duration;

/** After so many failures, each within {@code time} of the one before, a name is locked for {@code time}. */
public record LockOut(int failures, Duration time) {

  public LockOut {
    if (failures < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("No lock-out: " + failures + " failures, " + time);
    }
  }
}
