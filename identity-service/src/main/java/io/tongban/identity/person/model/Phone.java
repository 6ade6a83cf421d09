package io.tongban.identity.person.model;

import java.util.regex.Pattern;

/** A mobile number of the mainland (11 digits) or a fixed line with its area code; blanks and hyphens are dropped. */
public record Phone(String value) {

  private static final Pattern FORMAT = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}[2-9]\\d{6,7}");

  /** @throws InvalidValue {@code phone-format} */
  public Phone {
    value = value.replaceAll("[\\s-]", "").replaceFirst("^\\+86", "");
    if (!FORMAT.matcher(value).matches()) {
      throw new InvalidValue("phone-format");
    }
  }
}
