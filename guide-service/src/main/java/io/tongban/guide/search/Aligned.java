package io.tongban.guide.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text as it is shown beside its plain form.
 *
 * @param origin for each character of plain which one of shown it came from
 */
record Aligned(String shown, String plain, int[] origin) {

  static Aligned of(String shown) {
    var whole = PlainText.of(shown);
    if (whole.length() == shown.length()) {
      return new Aligned(shown, whole, IntStream.range(0, shown.length()).toArray());
    }
    var plain = new StringBuilder();
    var origin = new int[shown.length() * 2];
    for (var n = 0; n < shown.length(); n++) {
      var character = PlainText.of(shown.substring(n, n + 1));
      while (plain.length() + character.length() > origin.length) {
        origin = Arrays.copyOf(origin, origin.length * 2);
      }
      Arrays.fill(origin, plain.length(), plain.length() + character.length(), n);
      plain.append(character);
    }
    return new Aligned(shown, plain.toString(), Arrays.copyOf(origin, plain.length()));
  }

  /** Where in shown stands what stands in plain from one place up to, not including, another. */
  GuideIndex.Mark mark(int from, int to) {
    return new GuideIndex.Mark(origin[from], origin[to - 1] + 1);
  }
}
