package io.tongban.catalog.resemblance.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Neighbouring characters that are left of a text when the words that say nothing are taken out. Its grams are its
 * characters and its pairs of neighbours, each as a number: a pair in the high and the low half.
 *
 * @param weak which of its characters stand in words that say little
 */
record Phrase(String text, BitSet weak) {

  interface Grams {

    void accept(int gram, boolean weak);
  }

  void each(Grams grams) {
    for (var n = 0; n < text.length(); n++) {
      grams.accept(text.charAt(n), weak.get(n));
      if (n + 1 < text.length()) {
        grams.accept(pair(n), weak.get(n) && weak.get(n + 1));
      }
    }
  }

  /**
   * The longest pieces that consist of pairs that are held, or those between them. A single character is held only
   * where it stands alone: in a longer phrase it may be any.
   */
  List<Phrase> runs(IntPredicate held, boolean wanted) {
    var in = new BitSet();
    if (text.length() == 1) {
      in.set(0, held.test(text.charAt(0)));
    }
    for (var n = 0; n + 1 < text.length(); n++) {
      if (held.test(pair(n))) {
        in.set(n, n + 2);
      }
    }
    if (!wanted) {
      in.flip(0, text.length());
    }
    var runs = new ArrayList<Phrase>();
    for (var start = in.nextSetBit(0); start >= 0;) {
      var end = in.nextClearBit(start);
      runs.add(new Phrase(text.substring(start, end), weak.get(start, end)));
      start = in.nextSetBit(end);
    }
    return runs;
  }

  /** The pair that begins at this place. */
  int pair(int place) {
    return text.charAt(place) << Character.SIZE | text.charAt(place + 1);
  }

  static boolean isPair(int gram) {
    return gram >>> Character.SIZE != 0;
  }
}
