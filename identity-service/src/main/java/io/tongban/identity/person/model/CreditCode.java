package io.tongban.identity.person.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 (GB 32100-2015): two signs of registering authority and kind, six digits of region, the
 * nine-sign 组织机构代码 (GB 11714), one check sign.
 */
public record CreditCode(String value) {

  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORMAT = Pattern.compile("[" + SIGNS + "]{2}\\d{6}[" + SIGNS + "]{10}");
  private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

  /** @throws InvalidValue {@code credit-code-format} or {@code -check-digit} */
  public CreditCode {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!FORMAT.matcher(value).matches()) {
      throw new InvalidValue("credit-code-format");
    }
    if (value.charAt(17) != checkSign(value)) {
      throw new InvalidValue("credit-code-check-digit");
    }
  }

  /**
   * Whether the 组织机构代码 inside fits its own check sign. Codes are in use of which it does not, so this is worth a
   * look but no refusal.
   */
  public boolean organisationCodeFits() {
    return OrganisationCode.checks(value.substring(8, 17));
  }

  /** The kind, the region and the check sign stay. */
  public String masked() {
    return value.substring(0, 8) + "*********" + value.charAt(17);
  }

  private static char checkSign(String value) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * SIGNS.indexOf(value.charAt(i));
    }
    return SIGNS.charAt((31 - sum % 31) % 31);
  }
}
