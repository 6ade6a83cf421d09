package io.tongban.guide.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a name is typed in Latin letters: 食品经营许可 as {@code shipinjingyingxuke} or {@code spjyxk}, from any of its
 * characters on.
 *
 * @param full from each character on, spelt out
 * @param initials likewise, the first letters only
 */
record Pinyin(Set<String> full, Set<String> initials) {

  private static final Pattern SYLLABLE = Pattern.compile("[a-z]+");
  /** Nobody types more letters than this to find a name. */
  private static final int LONGEST = 40;

  /** @param name plain text */
  static Pinyin of(String name) {
    var syllables = syllables(name);
    var full = new LinkedHashSet<String>();
    var initials = new LinkedHashSet<String>();
    var spelt = "";
    var letters = "";
    for (var syllable : syllables.reversed()) {
      spelt = begin(syllable + spelt);
      letters = begin(syllable.charAt(0) + letters);
      full.add(spelt);
      initials.add(letters);
    }
    return new Pinyin(full, initials);
  }

  private static String begin(String letters) {
    return letters.length() <= LONGEST ? letters : letters.substring(0, LONGEST);
  }

  private static List<String> syllables(String name) {
    var syllables = new ArrayList<String>();
    for (var part : PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, " ").split("[\\s\\p{Punct}]+")) {
      var typed = part.replace('ü', 'v');
      if (SYLLABLE.matcher(typed).matches()) {
        syllables.add(typed);
      }
    }
    return syllables;
  }
}
