package io.tongban.identity.signin;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** The name may be tried again from the instant on. */
class SignInLocked extends LockedException {

  private static final long serialVersionUID = 1L;

  private final Instant until;

  SignInLocked(Instant until) {
    super("locked until " + until);
    this.until = until;
  }

  Instant until() {
    return until;
  }
}
