package io.tongban.identity.signin;

import io.tongban.identity.person.Account;
import java.time.Instant;

/** What became of a try to sign in. */
sealed interface Outcome {

  record SignedIn(Account account) implements Outcome {}

  /** Unknown name or wrong password: which of them is not told. */
  record Wrong() implements Outcome {}

  record Locked(Instant until) implements Outcome {}

  /** Told only to whoever knows the password. */
  record Disabled(Account account) implements Outcome {}
}
