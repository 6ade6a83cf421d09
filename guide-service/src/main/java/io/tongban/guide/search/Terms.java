package io.tongban.guide.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What short texts are found by in lists that other features keep: their characters one by one and in pairs, how these
 * sound, and the first letters of their sounds. To be stored as an array and asked by containment.
 */
@Component
public class Terms {

  private static final Pattern LETTERS = Pattern.compile("[a-z ]+");
  private static final String SOUND = "~";
  private static final String INITIALS = "^";

  /** Of texts that are to be found. */
  public List<String> of(Stream<String> texts) {
    var terms = new LinkedHashSet<String>();
    texts.map(PlainText::of).forEach(text -> {
      terms.addAll(Analysis.pairs(text));
      text.chars().filter(c -> PairTokenizer.isHan((char) c)).mapToObj(Character::toString).forEach(terms::add);
      var syllables = Pinyin.syllables(text);
      syllables.forEach(syllable -> terms.add(SOUND + Pinyin.folded(syllable)));
      Pinyin.sounds(syllables).forEach(sound -> terms.add(SOUND + sound));
      terms.addAll(initials(syllables.stream().map(syllable -> syllable.substring(0, 1)).toList()));
    });
    return List.copyOf(terms);
  }

  /**
   * The ways in which the words may be meant, three at most; of each, every term has to be found. None when no word is
   * in them.
   */
  public List<List<String>> asked(String words) {
    var plain = PlainText.of(words).strip();
    var ways = new ArrayList<List<String>>();
    ways.add(Analysis.pairs(plain));
    if (LETTERS.matcher(plain).matches()) {
      var letters = plain.replace(" ", "");
      var syllables = Pinyin.cut(letters);
      ways.add(syllables.size() == 1
          ? List.of(SOUND + Pinyin.folded(letters))
          : Pinyin.sounds(syllables).stream().map(sound -> SOUND + sound).toList());
      ways.add(initials(letters.chars().mapToObj(Character::toString).toList()));
    } else {
      ways.add(Analysis.parts(plain).stream().flatMap(part -> Analysis.pairs(part).stream()).toList());
    }
    return ways.stream().filter(way -> !way.isEmpty()).toList();
  }

  private static List<String> initials(List<String> letters) {
    var pairs = new ArrayList<String>();
    for (var n = 1; n < letters.size(); n++) {
      pairs.add(INITIALS + letters.get(n - 1) + letters.get(n));
    }
    return pairs;
  }
}
