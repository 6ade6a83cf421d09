package io.tongban.guide.search;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Text in the one spelling that is indexed and asked for: NFKC, lower case, simplified characters, no control
 * characters. Characters are simplified one by one, alike on both sides, which is all that finding needs.
 */
final class PlainText {

  private static final char[] SIMPLE = simple();

  private PlainText() {}

  static String of(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).toCharArray();
    for (var n = 0; n < plain.length; n++) {
      plain[n] = SIMPLE[plain[n]];
    }
    return new String(plain);
  }

  private static char[] simple() {
    var simple = new char[Character.MAX_VALUE + 1];
    for (var c = 0; c < simple.length; c++) {
      simple[c] = Character.isISOControl(c) && c != '\n' ? ' ' : (char) c;
    }
    DataMaps.defaults().tsChar().forEach((traditional, candidates) -> {
      if (traditional.length() == 1 && candidates.getFirst().length() == 1) {
        simple[traditional.charAt(0)] = candidates.getFirst().charAt(0);
      }
    });
    return simple;
  }
}
