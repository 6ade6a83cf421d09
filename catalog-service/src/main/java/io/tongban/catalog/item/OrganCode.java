package io.tongban.catalog.item;

import java.util.regex.Pattern;

/**
 * Tells regular codes of organs: 统一社会信用代码 (GB 32100, 18 characters) and, before it, 组织机构代码 (GB 11714, 8
 * characters and a check, with or without a hyphen).
 */
public final class OrganCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern CREDIT_CODE = Pattern.compile("[" + ALPHABET + "]{18}");
  private static final Pattern ORGANISATION_CODE = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");
  private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private OrganCode() {}

  public static boolean regular(String code) {
    if (CREDIT_CODE.matcher(code).matches()) {
      return creditCheck(code) == code.charAt(17);
    }
    return ORGANISATION_CODE.matcher(code).matches() && organisationCheck(code) == code.charAt(code.length() - 1);
  }

  private static char creditCheck(String code) {
    var sum = 0;
    for (var i = 0; i < CREDIT_WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * CREDIT_WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String code) {
    var sum = 0;
    for (var i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(code.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    var check = 11 - sum % 11;
    return switch (check) {
      case 10 -> 'X';
      case 11 -> '0';
      default -> (char) ('0' + check);
    };
  }
}
