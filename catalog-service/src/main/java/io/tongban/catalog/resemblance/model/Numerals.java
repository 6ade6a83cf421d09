package io.tongban.catalog.resemblance.model;

import java.util.regex.Pattern;

/** Chinese numbers in figures, so that 三十万元 and 30万元, 五年 and 5年 read alike. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern LONG = Pattern.compile("[零一二两三四五六七八九十百千]{2,}");
  private static final Pattern SHORT =
      Pattern.compile("(?<=第)[一二三四五六七八九十]|[一二两三四五六七八九十](?=[年月日天名类级周岁万千元倍台辆间])");

  private static final Pattern ORDINAL = Pattern.compile("第(?=\\d)");

  private Numerals() {}

  static String inFigures(String text) {
    var longer = LONG.matcher(text).replaceAll(found -> value(found.group()));
    return ORDINAL.matcher(SHORT.matcher(longer).replaceAll(found -> value(found.group()))).replaceAll("");
  }

  /** Positions are multiplied (三百二十), digits in a row read one by one (二〇二六). */
  private static String value(String number) {
    if (number.chars().noneMatch(c -> "十百千".indexOf(c) >= 0)) {
      var figures = new StringBuilder();
      number.chars().forEach(c -> figures.append(digit((char) c)));
      return figures.toString();
    }
    var sum = 0;
    var digit = 0;
    for (var c : number.toCharArray()) {
      var unit = unit(c);
      if (unit == 1) {
        digit = digit(c);
      } else {
        sum += Math.max(digit, 1) * unit;
        digit = 0;
      }
    }
    return Integer.toString(sum + digit);
  }

  private static int digit(char c) {
    return c == '两' ? 2 : DIGITS.indexOf(c);
  }

  private static int unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 1;
    };
  }
}
