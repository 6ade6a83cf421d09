package io.tongban.identity.person.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 公民身份号码 (GB 11643-1999): six digits of region, eight of birth date, three of sequence, one check sign.
 *
 * <p>People keep the number of a region that was abolished since, so only its province must be known.
 */
public record IdNumber(String value) {

  private static final Pattern FORMAT = Pattern.compile("\\d{17}[0-9X]");
  private static final Set<String> PROVINCES = Set.of(
      "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
      "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_SIGNS = "10X98765432";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  /** @throws InvalidValue {@code id-number-format}, {@code -region}, {@code -birth-date} or {@code -check-digit} */
  public IdNumber {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!FORMAT.matcher(value).matches()) {
      throw new InvalidValue("id-number-format");
    }
    if (!PROVINCES.contains(value.substring(0, 2))) {
      throw new InvalidValue("id-number-region");
    }
    birthDate(value);
    if (value.charAt(17) != checkSign(value)) {
      throw new InvalidValue("id-number-check-digit");
    }
  }

  public LocalDate bornOn() {
    return birthDate(value);
  }

  /** The region and the check sign stay; the last four together open the public progress query. */
  public String masked() {
    return value.substring(0, 6) + "***********" + value.charAt(17);
  }

  private static LocalDate birthDate(String value) {
    try {
      return LocalDate.parse(value.substring(6, 14), DATE);
    } catch (DateTimeException e) {
      throw new InvalidValue("id-number-birth-date");
    }
  }

  private static char checkSign(String value) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (value.charAt(i) - '0');
    }
    return CHECK_SIGNS.charAt(sum % 11);
  }
}
