package io.tongban.identity.signin.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sign-ins tried in a row under one name.
 *
 * @param lockedUntil from when on it may be tried again
 */
public record Attempts(int failures, Instant last, @Nullable Instant lockedUntil) {

  public static final Attempts NONE = new Attempts(0, Instant.EPOCH, null);

  public boolean locked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /**
   * One more try. It counts as failed until it succeeds, before the password is looked at: many tries at once do not
   * slip past the lock.
   */
  public Attempts another(Instant now, LockOut rule) {
    var inARow = lockedUntil == null && now.isBefore(last.plus(rule.time())) ? failures + 1 : 1;
    return new Attempts(inARow, now, inARow >= rule.failures() ? now.plus(rule.time()) : null);
  }
}
