package io.tongban.guide.search;

import io.tongban.guide.search.GuideIndex.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Where in a name the words stand for which it was found. */
final class Marks {

  private static final Pattern HAN = Pattern.compile("[\\u3400-\\u9FFF]+");

  private Marks() {}

  /**
   * @param name as it is shown
   * @param words plain text
   */
  static List<Mark> of(String name, Collection<String> words) {
    var aligned = Aligned.of(name);
    var marks = new ArrayList<Mark>();
    for (var word : words) {
      for (var at = aligned.plain().indexOf(word); at >= 0 && !word.isEmpty();
          at = aligned.plain().indexOf(word, at + 1)) {
        marks.add(aligned.mark(at, at + word.length()));
      }
    }
    return joined(marks);
  }

  /**
   * Where the characters stand whose pinyin, or its initials, was typed; if there are none, those that sound like it.
   *
   * @param typed unbroken letters each
   */
  static List<Mark> spelt(String name, Collection<String> typed) {
    var aligned = Aligned.of(name);
    var marks = new ArrayList<Mark>();
    for (var letters : typed) {
      var before = marks.size();
      spoken(aligned, (begin, syllables) -> written(letters, syllables)
          .forEach(run -> marks.add(aligned.mark(begin + run.from(), begin + run.to()))));
      if (marks.size() == before) {
        var sounds = new HashSet<>(Pinyin.sounds(Pinyin.cut(letters)));
        spoken(aligned, (begin, syllables) -> alike(sounds, syllables)
            .forEach(run -> marks.add(aligned.mark(begin + run.from(), begin + run.to()))));
      }
    }
    return joined(marks);
  }

  /** Marks that touch or overlap are one. */
  static List<Mark> joined(Collection<Mark> several) {
    var marked = new BitSet();
    several.forEach(mark -> marked.set(mark.from(), mark.to()));
    var marks = new ArrayList<Mark>();
    for (var from = marked.nextSetBit(0); from >= 0;) {
      var to = marked.nextClearBit(from);
      marks.add(new Mark(from, to));
      from = marked.nextSetBit(to);
    }
    return marks;
  }

  /** Each unbroken run of characters that has a syllable for each of them, with where in plain it begins. */
  private static void spoken(Aligned aligned, BiConsumer<Integer, List<String>> run) {
    var runs = HAN.matcher(aligned.plain());
    while (runs.find()) {
      var syllables = Pinyin.syllables(runs.group());
      if (syllables.size() == runs.group().length()) {
        run.accept(runs.start(), syllables);
      }
    }
  }

  private static List<Mark> written(String letters, List<String> syllables) {
    var runs = new ArrayList<Mark>();
    for (var from = 0; from < syllables.size(); from++) {
      var to = end(letters, syllables, from);
      if (to > from) {
        runs.add(new Mark(from, to));
      }
    }
    return runs;
  }

  /** Where the syllables end that begin at from and are written so, the last of them perhaps begun only; -1 if none. */
  private static int end(String letters, List<String> syllables, int from) {
    var whole = new StringBuilder();
    var initials = new StringBuilder();
    for (var n = from; n < syllables.size(); n++) {
      whole.append(syllables.get(n));
      initials.append(syllables.get(n).charAt(0));
      if (whole.toString().startsWith(letters) || initials.toString().equals(letters)) {
        return n + 1;
      }
      if (!letters.startsWith(whole.toString()) && !letters.startsWith(initials.toString())) {
        return -1;
      }
    }
    return -1;
  }

  private static List<Mark> alike(Set<String> sounds, List<String> syllables) {
    var runs = new ArrayList<Mark>();
    for (var n = 1; n < syllables.size(); n++) {
      if (sounds.contains(Pinyin.folded(syllables.get(n - 1)) + " " + Pinyin.folded(syllables.get(n)))) {
        runs.add(new Mark(n - 1, n + 1));
      }
    }
    return runs;
  }
}
