package io.tongban.guide.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Where in a name the words stand for which it was found. */
final class Marks {

  private Marks() {}

  /**
   * @param name as it is shown
   * @param words plain text
   */
  static List<GuideIndex.Mark> of(String name, Collection<String> words) {
    var plain = new StringBuilder();
    var origin = new ArrayList<Integer>();
    for (var n = 0; n < name.length(); n++) {
      var character = PlainText.of(name.substring(n, n + 1));
      plain.append(character);
      for (var i = 0; i < character.length(); i++) {
        origin.add(n);
      }
    }
    var marked = new BitSet();
    for (var word : words) {
      for (var at = plain.indexOf(word); at >= 0 && !word.isEmpty(); at = plain.indexOf(word, at + 1)) {
        marked.set(origin.get(at), origin.get(at + word.length() - 1) + 1);
      }
    }
    var marks = new ArrayList<GuideIndex.Mark>();
    for (var from = marked.nextSetBit(0); from >= 0;) {
      var to = marked.nextClearBit(from);
      marks.add(new GuideIndex.Mark(from, to));
      from = marked.nextSetBit(to);
    }
    return marks;
  }
}
