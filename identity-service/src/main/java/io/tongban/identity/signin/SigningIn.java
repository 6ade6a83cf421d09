package io.tongban.identity.signin;

import io.tongban.identity.person.Account;
import io.tongban.identity.person.Accounts;
import io.tongban.identity.setup.DemoSettings;
import io.tongban.identity.signin.Outcome.Disabled;
import io.tongban.identity.signin.Outcome.Locked;
import io.tongban.identity.signin.Outcome.SignedIn;
import io.tongban.identity.signin.Outcome.Wrong;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Checks a name and a password, counts and logs the try. */
@Service
class SigningIn {

  private static final int LONGEST_NAME = 64;

  private final Accounts accounts;
  private final SignInLocks locks;
  private final PasswordEncoder passwords;
  private final DemoSettings demo;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final String nobodysHash;

  SigningIn(Accounts accounts, SignInLocks locks, PasswordEncoder passwords, DemoSettings demo, JdbcClient jdbc,
      Clock clock) {
    this.accounts = accounts;
    this.locks = locks;
    this.passwords = passwords;
    this.demo = demo;
    this.jdbc = jdbc;
    this.clock = clock;
    this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
  }

  /** @param address the client's, for the log */
  Outcome attempt(String typedName, String password, String address) {
    var stripped = typedName.strip().toLowerCase(Locale.ROOT);
    var name = stripped.substring(0, Math.min(stripped.length(), LONGEST_NAME)).replace("\0", "");
    var outcome = locks.begin(name).<Outcome>map(Locked::new).orElseGet(() -> check(name, password));
    log(name, outcome, address);
    return outcome;
  }

  private Outcome check(String name, String password) {
    var account = accounts.byLoginName(name).filter(found -> demo.enabled() || !found.demo());
    // Hashing for nobody takes as long as for somebody, so time tells no stranger which names exist.
    var right = passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
    if (!right || account.isEmpty()) {
      return new Wrong();
    }
    locks.unlock(name);
    return account.get().disabled() ? new Disabled(account.get()) : new SignedIn(account.get());
  }

  private void log(String name, Outcome outcome, String address) {
    jdbc.sql("""
            insert into sign_in_log (at, login_name, account, outcome, address)
            values (:at, :name, :account, :outcome, :address)""")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("name", name)
        .param("account", accountOf(outcome))
        .param("outcome", switch (outcome) {
          case SignedIn s -> "SIGNED_IN";
          case Wrong w -> "WRONG";
          case Locked l -> "LOCKED";
          case Disabled d -> "DISABLED";
        })
        .param("address", address)
        .update();
  }

  private static @Nullable UUID accountOf(Outcome outcome) {
    return switch (outcome) {
      case SignedIn(var account) -> account.id();
      case Disabled(var account) -> account.id();
      case Wrong w -> null;
      case Locked l -> null;
    };
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
  void forget() {
    locks.forget();
  }
}
