package io.tongban.application.casefile.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Checks the numbers that people and enterprises are known by. */
public final class Identifier {

  private static final Pattern PERSON = Pattern.compile("\\d{17}[\\dX]");
  private static final int[] PERSON_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String PERSON_CHECKS = "10X98765432";
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

  private Identifier() {}

  public static boolean valid(Applicant.Kind kind, String text) {
    return switch (kind) {
      case PERSON -> validPerson(text);
      case ENTERPRISE -> validCreditCode(text);
    };
  }

  /** 公民身份号码, GB 11643. */
  private static boolean validPerson(String text) {
    if (!PERSON.matcher(text).matches()) return false;
    try {
      LocalDate.of(number(text, 6, 10), number(text, 10, 12), number(text, 12, 14));
    } catch (DateTimeException e) {
      return false;
    }
    var sum = 0;
    for (int i = 0; i < 17; i++) sum += (text.charAt(i) - '0') * PERSON_WEIGHTS[i];
    return PERSON_CHECKS.charAt(sum % 11) == text.charAt(17);
  }

  /** 统一社会信用代码, GB 32100. */
  private static boolean validCreditCode(String text) {
    if (text.length() != 18 || !text.chars().allMatch(c -> CREDIT_ALPHABET.indexOf(c) >= 0)) return false;
    var sum = 0;
    for (int i = 0; i < 17; i++) sum += CREDIT_ALPHABET.indexOf(text.charAt(i)) * CREDIT_WEIGHTS[i];
    return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31) == text.charAt(17);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
