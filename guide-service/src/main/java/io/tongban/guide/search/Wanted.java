package io.tongban.guide.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a question is looked for in what the guides say.
 *
 * @param weights how much each piece of plain text tells: what was typed more than what it means, the longer more
 * @param letters typed in Latin letters, which may be pinyin
 */
record Wanted(Map<String, Integer> weights, List<String> letters) {

  /** A single character stands everywhere. */
  private static final int SHORTEST = 2;
  private static final int TYPED = 3;

  /** @param correction how it was spelt instead; null when it was found as it was typed */
  static Wanted of(String words, @Nullable String correction, Everyday everyday) {
    var weights = new LinkedHashMap<String, Integer>();
    for (var one : correction == null ? List.of(words) : List.of(words, correction)) {
      var asked = Asked.of(one, everyday);
      weigh(weights, typed(asked), TYPED);
      weigh(weights, asked.meant().stream()
          .flatMap(meant -> meant.names().items().stream())
          .flatMap(name -> Stream.concat(Stream.of(name), Analysis.words(name).stream()))
          .toList(), 1);
    }
    return new Wanted(weights, Asked.of(words, everyday).letters());
  }

  /** The same, where the letters stand for these characters. */
  Wanted meaning(Collection<String> characters) {
    var more = new LinkedHashMap<>(weights);
    weigh(more, characters, TYPED);
    return new Wanted(more, letters);
  }

  /** The same, where this is shown already: what stands in it tells least. */
  Wanted besides(String name) {
    var plain = PlainText.of(name);
    var less = new LinkedHashMap<>(weights);
    less.replaceAll((piece, weight) -> plain.contains(piece) ? 1 : weight);
    return new Wanted(less, letters);
  }

  /** What stood together, its words, and if there are none its pairs. */
  private static List<String> typed(Asked asked) {
    var words = asked.telling().stream().filter(word -> word.length() >= SHORTEST).toList();
    return Stream.of(List.of(asked.bare().split(" ")), words.isEmpty() ? asked.pairs() : words)
        .flatMap(List::stream)
        .toList();
  }

  private static void weigh(Map<String, Integer> weights, Collection<String> pieces, int each) {
    pieces.stream()
        .filter(piece -> piece.length() >= SHORTEST)
        .forEach(piece -> weights.merge(piece, piece.length() * each, Math::max));
  }
}
