package io.tongban.guide.publicservice;

import io.tongban.problem.Problem;
import java.util.regex.Pattern;

/** A service of a body: {@code key} as in its address, {@code new-connection}. */
record ServiceId(String body, String key) {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  /** @throws Problem 400 {@code invalid-service-key} */
  static ServiceId of(BodyCode body, String key) {
    if (!KEY.matcher(key).matches()) {
      throw new Problem(400, "invalid-service-key").field("service").args(key);
    }
    return new ServiceId(body.value(), key);
  }
}
