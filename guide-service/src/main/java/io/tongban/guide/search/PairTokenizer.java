package io.tongban.guide.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts plain text into overlapping pairs of Chinese characters and into words of other letters and digits: 开KTV店铺 into
 * 开, ktv and 店铺. A character that stands alone is a term by itself. Offsets are not kept.
 */
final class PairTokenizer extends Tokenizer {

  private static final int LONGEST_WORD = 64;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private char[] text = new char[4096];
  private int length;
  private int at;
  /** Whether the character at the place was the second of a pair already. */
  private boolean paired;

  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c == '〇';
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    at = 0;
    paired = false;
    for (var read = 0; read >= 0; read = input.read(text, length, text.length - length)) {
      length += read;
      if (length == text.length) {
        text = Arrays.copyOf(text, text.length * 2);
      }
    }
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (at < length) {
      var c = text[at];
      if (isHan(c)) {
        if (pair()) {
          return true;
        }
      } else if (Character.isLetterOrDigit(c)) {
        word();
        return true;
      } else {
        at++;
      }
    }
    return false;
  }

  private boolean pair() {
    var next = at + 1 < length && isHan(text[at + 1]);
    var begun = at++;
    var wasPaired = paired;
    paired = next;
    if (next) {
      term.copyBuffer(text, begun, 2);
    } else if (!wasPaired) {
      term.copyBuffer(text, begun, 1);
    }
    return next || !wasPaired;
  }

  private void word() {
    var begun = at;
    while (at < length && Character.isLetterOrDigit(text[at]) && !isHan(text[at])) {
      at++;
    }
    term.copyBuffer(text, begun, Math.min(at - begun, LONGEST_WORD));
  }
}
