package io.tongban.guide.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How plain text sounds, and what letters typed without spaces may mean. */
final class Pinyin {

  private static final Pattern SYLLABLES = Pattern.compile("[a-z]+");
  /** One syllable at the beginning of what is left, the longest that can be. */
  private static final Pattern TYPED = Pattern.compile("\\G(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
      + "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er"
      + "|[aoeiuv]))");

  private Pinyin() {}

  /** A syllable for each Chinese character that has one; each read in its word: 银行 is yin hang. */
  static List<String> syllables(String plain) {
    var syllables = new ArrayList<String>();
    for (var part : PinyinHelper.toPinyin(plain, PinyinStyleEnum.NORMAL, " ").split("[\\s\\p{Punct}]+")) {
      var typed = part.replace('ü', 'v');
      if (SYLLABLES.matcher(typed).matches()) {
        syllables.add(typed);
      }
    }
    return syllables;
  }

  /** Cuts {@code shipinjingying} into its syllables; empty when the letters are not pinyin to the end. */
  static List<String> cut(String letters) {
    var syllables = new ArrayList<String>();
    var typed = TYPED.matcher(letters);
    var end = 0;
    while (typed.find()) {
      syllables.add(typed.group());
      end = typed.end();
    }
    return end == letters.length() ? syllables : List.of();
  }

  /** Neighbouring syllables in twos, in the one form of what many speakers do not tell apart: zh and z, ing and in. */
  static List<String> sounds(List<String> syllables) {
    return IntStream.range(1, syllables.size())
        .mapToObj(n -> folded(syllables.get(n - 1)) + " " + folded(syllables.get(n)))
        .distinct()
        .toList();
  }

  static String folded(String syllable) {
    var begun = syllable.length() > 1 && syllable.charAt(1) == 'h'
        ? syllable.charAt(0) + syllable.substring(2)
        : syllable;
    return begun.endsWith("ng") ? begun.substring(0, begun.length() - 1) : begun;
  }
}
