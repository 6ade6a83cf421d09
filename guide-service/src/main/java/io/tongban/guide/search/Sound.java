package io.tongban.guide.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

/** How a single character sounds by itself, in the form of {@link Pinyin#folded}; other characters as themselves. */
final class Sound {

  private static final String[] KNOWN = new String[Character.MAX_VALUE + 1];

  private Sound() {}

  static String of(char c) {
    var known = KNOWN[c];
    if (known == null) {
      known = PairTokenizer.isHan(c)
          ? Pinyin.folded(PinyinHelper.toPinyin(Character.toString(c), PinyinStyleEnum.NORMAL).strip())
          : Character.toString(c);
      KNOWN[c] = known;
    }
    return known;
  }
}
