package io.tongban.guide.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All ways to begin typing a name: its characters, its pinyin and the initials of that, each from any of its characters
 * on (食品经营许可 also as 经营许可, {@code jingyingxuke}, {@code jyxk}).
 *
 * @param typed each followed by the name, which tells what it was the beginning of; those of the whole name also marked
 *     {@link #WHOLE}
 * @param sounds pairs of syllables, as {@link Pinyin#sounds} makes them
 */
record Spelling(Set<String> typed, List<String> sounds) {

  /** Before what is typed from the first character on. */
  static final char WHOLE = '^';
  /** Between what is typed and the name; no plain text has it. */
  static final char OF = '\u0001';

  /** Nobody types more than this to find a name. */
  private static final int LONGEST = 40;
  private static final int MOST_BEGINNINGS = 24;
  /** Names repeat from region to region. */
  private static final int MOST_KEPT = 20_000;
  private static final Map<String, Spelling> KEPT = new ConcurrentHashMap<>();

  /** @param name plain text */
  static Spelling of(String name) {
    var kept = KEPT.get(name);
    if (kept == null) {
      if (KEPT.size() >= MOST_KEPT) {
        KEPT.clear();
      }
      kept = spell(name);
      KEPT.put(name, kept);
    }
    return kept;
  }

  /** The name that a term of the index stands for. */
  static String nameOf(String term) {
    return term.substring(term.lastIndexOf(OF) + 1);
  }

  private static Spelling spell(String name) {
    var typed = new LinkedHashSet<String>();
    var syllables = Pinyin.syllables(name);
    for (var n = 0; n < Math.min(syllables.size(), MOST_BEGINNINGS); n++) {
      var rest = syllables.subList(n, syllables.size());
      var initials = new StringBuilder();
      rest.forEach(syllable -> initials.append(syllable.charAt(0)));
      add(typed, n == 0, String.join("", rest), name);
      add(typed, n == 0, initials.toString(), name);
    }
    for (var n = 0; n < Math.min(name.length(), MOST_BEGINNINGS); n++) {
      if (Character.isLetterOrDigit(name.charAt(n))) {
        add(typed, n == 0, name.substring(n), name);
      }
    }
    return new Spelling(typed, Pinyin.sounds(syllables));
  }

  private static void add(Set<String> typed, boolean whole, String spelt, String name) {
    var begun = spelt.length() <= LONGEST ? spelt : spelt.substring(0, LONGEST);
    typed.add(begun + OF + name);
    if (whole) {
      typed.add(WHOLE + begun + OF + name);
    }
  }
}
