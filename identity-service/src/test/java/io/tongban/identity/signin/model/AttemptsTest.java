package io.tongban.identity.signin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private static final LockOut RULE = new LockOut(5, Duration.ofMinutes(15));
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void fourTriesDoNotLock() {
    assertThat(tried(4).locked(NOON)).isFalse();
  }

  @Test
  void theFifthLocksForAQuarterOfAnHour() {
    var attempts = tried(5);

    assertThat(attempts.lockedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    assertThat(attempts.locked(NOON.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
    assertThat(attempts.locked(NOON.plus(Duration.ofMinutes(15)))).isFalse();
  }

  @Test
  void afterALockCountingBeginsAnew() {
    var later = NOON.plus(Duration.ofMinutes(16));

    assertThat(tried(5).another(later, RULE)).isEqualTo(new Attempts(1, later, null));
  }

  @Test
  void triesFarApartAreNotInARow() {
    var later = NOON.plus(Duration.ofMinutes(15));

    assertThat(tried(4).another(later, RULE).locked(later)).isFalse();
  }

  private static Attempts tried(int times) {
    var attempts = Attempts.NONE;
    for (var i = 0; i < times; i++) {
      attempts = attempts.another(NOON, RULE);
    }
    return attempts;
  }
}
