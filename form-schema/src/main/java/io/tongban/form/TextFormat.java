package io.tongban.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The formats that a form's text may be given. The browser knows the same ones; {@code vectors/formats.json} says what
 * each takes, and both sides are tested by it.
 */
public enum TextFormat {
  /** 统一社会信用代码, GB 32100-2015. */
  CREDIT_CODE("credit-code") {
    @Override
    public boolean takes(String text) {
      if (text.length() != 18 || text.chars().anyMatch(c -> CREDIT_ALPHABET.indexOf(c) < 0)) {
        return false;
      }
      var sum = 0;
      for (var i = 0; i < 17; i++) {
        sum += CREDIT_ALPHABET.indexOf(text.charAt(i)) * CREDIT_WEIGHTS[i];
      }
      return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31) == text.charAt(17);
    }
  },
  /** 公民身份号码, GB 11643-1999. Region codes out of use are taken, for numbers outlive them. */
  RESIDENT_ID("resident-id") {
    @Override
    public boolean takes(String text) {
      if (!RESIDENT.matcher(text).matches() || !isDate(
          text.substring(6, 10) + "-" + text.substring(10, 12) + "-" + text.substring(12, 14))) {
        return false;
      }
      var sum = 0;
      for (var i = 0; i < 17; i++) {
        sum += (text.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
      }
      return RESIDENT_CHECKS.charAt(sum % 11) == text.charAt(17);
    }
  },
  /** A mobile number of the mainland, 11 digits without country code. */
  MOBILE_PHONE("mobile-phone") {
    @Override
    public boolean takes(String text) {
      return MOBILE.matcher(text).matches();
    }
  },
  /** An administrative division, GB/T 2260 and GB/T 10114: 6, 9 or 12 digits, beginning with that of a province. */
  REGION_CODE("region-code") {
    @Override
    public boolean takes(String text) {
      return REGION.matcher(text).matches();
    }
  },
  /** A day of the calendar, {@code 2026-02-28}. */
  DATE("date") {
    @Override
    public boolean takes(String text) {
      return isDate(text);
    }
  },
  EMAIL("email") {
    @Override
    public boolean takes(String text) {
      return MAIL.matcher(text).matches();
    }
  };

  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  private static final Pattern RESIDENT = Pattern.compile("[1-9]\\d{16}[\\dX]");
  private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String RESIDENT_CHECKS = "10X98765432";
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern REGION =
      Pattern.compile("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{4}(\\d{3}(\\d{3})?)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

  private final String key;

  TextFormat(String key) {
    this.key = key;
  }

  /** As a schema's {@code format} names it. */
  public String key() {
    return key;
  }

  public abstract boolean takes(String text);

  static Optional<TextFormat> named(String key) {
    return Stream.of(values()).filter(format -> format.key.equals(key)).findFirst();
  }

  private static boolean isDate(String text) {
    if (!DAY.matcher(text).matches()) {
      return false;
    }
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }
}
