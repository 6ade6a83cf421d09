package io.tongban.identity.person.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** A password that may be chosen. Long beats intricate, so nothing is said about digits and signs. */
public record NewPassword(String value) {

  private static final int SHORTEST = 10;
  /** What bcrypt looks at. */
  private static final int MOST_BYTES = 72;
  private static final int FEWEST_SIGNS = 5;
  private static final Set<String> KNOWN = Set.of(
      "1234567890", "0123456789", "12345678910", "123456789a", "a123456789", "1q2w3e4r5t", "1qaz2wsx3edc",
      "qwertyuiop", "q1w2e3r4t5", "password123", "password1234", "passw0rd123", "administrator", "admin123456",
      "tianjin123", "tianjin2026", "woaini1314520", "iloveyou123", "abcd123456", "abc1234567", "qwer123456");

  /** @throws InvalidValue {@code password-short}, {@code password-long} or {@code password-known} */
  public NewPassword {
    if (value.length() < SHORTEST) {
      throw new InvalidValue("password-short");
    }
    if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new InvalidValue("password-long");
    }
    if (value.chars().distinct().count() < FEWEST_SIGNS || KNOWN.contains(value.toLowerCase(Locale.ROOT))) {
      throw new InvalidValue("password-known");
    }
  }

  /** Whoever knows the name would know the password. */
  public boolean betrayedBy(LoginName name) {
    return value.toLowerCase(Locale.ROOT).replace(name.value(), "").length() < SHORTEST / 2;
  }

  @Override
  public String toString() {
    return "NewPassword[…]";
  }
}
