package io.tongban.identity.person.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** 3 to 32 small letters, digits, dots, hyphens and underscores, a letter first; capitals mean the same. */
public record LoginName(String value) {

  private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

  /** @throws InvalidValue {@code login-name-format} */
  public LoginName {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!FORMAT.matcher(value).matches()) {
      throw new InvalidValue("login-name-format");
    }
  }
}
