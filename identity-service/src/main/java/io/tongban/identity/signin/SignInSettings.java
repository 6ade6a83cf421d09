package io.tongban.identity.signin;

import io.tongban.identity.signin.model.LockOut;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param failures in a row that lock a name
 * @param lock how long
 */
@ConfigurationProperties("tongban.sign-in")
record SignInSettings(int failures, Duration lock) {

  LockOut lockOut() {
    return new LockOut(failures, lock);
  }
}
