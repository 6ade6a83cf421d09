package io.tongban.guide.guide.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads limits in days out of running text: 12个工作日, 十二日, 二十个工作日. */
final class DaysInText {

  private static final Pattern DAYS =
      Pattern.compile("([0-9]{1,4}|[一二两三四五六七八九十百]{1,6})\\s*个?(?:法定)?(?:工作日|日|天)(?!期|常|前)");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private DaysInText() {}

  /** In the order of the text. */
  static List<Integer> in(String text) {
    var found = new ArrayList<Integer>();
    var matcher = DAYS.matcher(text);
    while (matcher.find()) {
      found.add(number(matcher.group(1)));
    }
    return found;
  }

  private static int number(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    var total = 0;
    var digit = 0;
    for (var n = 0; n < text.length(); n++) {
      var sign = text.charAt(n);
      if (sign == '百') {
        total += Math.max(digit, 1) * HUNDRED;
        digit = 0;
      } else if (sign == '十') {
        total += Math.max(digit, 1) * TEN;
        digit = 0;
      } else {
        digit = sign == '两' ? 2 : DIGITS.indexOf(sign);
      }
    }
    return total + digit;
  }
}
