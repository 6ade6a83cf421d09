package io.tongban.identity.signin;

import io.tongban.identity.signin.model.Attempts;
import io.tongban.identity.signin.model.LockOut;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts tries in the database, so that a lock holds over all instances and restarts. */
@Repository
public class SignInLocks {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final LockOut rule;

  SignInLocks(JdbcClient jdbc, Clock clock, SignInSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.rule = settings.lockOut();
  }

  /** Begins a try; answers until when the name is locked, or nothing when the password may be looked at. */
  @Transactional
  Optional<Instant> begin(String loginName) {
    var now = clock.instant();
    jdbc.sql("insert into sign_in_attempts (login_name, failures, last_at) values (:name, 0, :never) "
            + "on conflict do nothing")
        .param("name", loginName)
        .param("never", Attempts.NONE.last().atOffset(ZoneOffset.UTC))
        .update();
    var before = jdbc.sql("""
            select failures, last_at as last, locked_until from sign_in_attempts
            where login_name = :name for update""")
        .param("name", loginName)
        .query((row, n) -> new Attempts(
            row.getInt("failures"), row.getTimestamp("last").toInstant(), instant(row.getTimestamp("locked_until"))))
        .single();
    if (before.locked(now)) {
      return Optional.of(before.lockedUntil());
    }
    var after = before.another(now, rule);
    jdbc.sql("""
            update sign_in_attempts set failures = :failures, last_at = :last, locked_until = :until
            where login_name = :name""")
        .param("failures", after.failures())
        .param("last", after.last().atOffset(ZoneOffset.UTC))
        .param("until", after.lockedUntil() == null ? null : after.lockedUntil().atOffset(ZoneOffset.UTC))
        .param("name", loginName)
        .update();
    return Optional.empty();
  }

  /** After the right password, or by an administrator's order. */
  public void unlock(String loginName) {
    jdbc.sql("delete from sign_in_attempts where login_name = :name").param("name", loginName).update();
  }

  /** Names nobody has tried for long are forgotten: whoever tries a million of them fills no disk. */
  int forget() {
    return jdbc.sql("delete from sign_in_attempts where last_at < :before and coalesce(locked_until < :now, true)")
        .param("before", clock.instant().minus(rule.time()).atOffset(ZoneOffset.UTC))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
