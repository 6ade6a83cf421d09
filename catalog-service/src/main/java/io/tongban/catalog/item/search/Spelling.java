package io.tongban.catalog.item.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import io.tongban.catalog.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a name is typed in Latin letters: 食品经营许可 as {@code shipinjingyingxuke} or {@code spjyxk}, from any of its
 * characters on.
 */
public final class Spelling {

  private static final Pattern SYLLABLE = Pattern.compile("[a-z]+");
  private static final Pattern TYPED = Pattern.compile("[a-z]{3,40}");
  private static final int LONGEST = 600;

  private Spelling() {}

  /** The syllables, each with a capital letter, and on a second line their initials: ShiPin, SP. */
  public static String of(String name) {
    var full = new StringBuilder();
    var initials = new StringBuilder();
    for (var part : PinyinHelper.toPinyin(PlainText.of(name), PinyinStyleEnum.NORMAL, " ").split("[\\s\\p{Punct}]+")) {
      var typed = part.replace('ü', 'v');
      if (SYLLABLE.matcher(typed).matches() && full.length() < LONGEST) {
        full.append(Character.toUpperCase(typed.charAt(0))).append(typed, 1, typed.length());
        initials.append(Character.toUpperCase(typed.charAt(0)));
      }
    }
    return full + "\n" + initials;
  }

  /** A word that may be pinyin: at least three letters, for fewer would find nearly everything. */
  public static Optional<Spelling.Word> typed(SearchText word) {
    var letters = word.value().replace("'", "");
    return TYPED.matcher(letters).matches() ? Optional.of(new Word(letters)) : Optional.empty();
  }

  /** @param letters a to z */
  public record Word(String letters) {

    /** A LIKE pattern without regard to case, for the index: wide, it may begin within a syllable. */
    public String anywhere() {
      return "%" + letters + "%";
    }

    /** A regular expression for what begins with a syllable. */
    public String fromSyllable() {
      var pattern = new StringBuilder().append(Character.toUpperCase(letters.charAt(0)));
      letters.chars().skip(1).forEach(letter ->
          pattern.append('[').append((char) letter).append(Character.toUpperCase((char) letter)).append(']'));
      return pattern.toString();
    }

    /** A regular expression for what begins with the first syllable of the name. */
    public String fromBeginning() {
      return "(?n)^" + fromSyllable();
    }
  }
}
