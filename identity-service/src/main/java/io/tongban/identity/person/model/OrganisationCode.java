package io.tongban.identity.person.model;

/** 组织机构代码 (GB 11714-1997): eight digits or letters and one check sign. */
final class OrganisationCode {

  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private OrganisationCode() {}

  static boolean checks(String code) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(code.charAt(i), 36);
    }
    var check = 11 - sum % 11;
    var sign = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    return code.charAt(8) == sign;
  }
}
