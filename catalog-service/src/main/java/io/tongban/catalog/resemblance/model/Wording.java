package io.tongban.catalog.resemblance.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The words that are read in a certain way, in sections: {@code [means]}, {@code [act BEGIN]}, {@code [filler]},
 * {@code [place]}, {@code [weak]}, {@code [keep]} and {@code [common]} hold words between white space, {@code [same]}
 * lines {@code word: other other}, {@code [differ]} lines {@code word | word,word}. {@code #} begins a remark.
 */
public final class Wording {

  /** How a word is read. */
  enum Kind {
    /** Names the means; taken out. */
    MEANS,
    /** Names the act; taken out. */
    ACT,
    /** Says nothing; taken out. */
    FILLER,
    /** Asked for by everybody; taken out of conditions and materials. */
    COMMON,
    /** Says little. */
    WEAK,
    /** Stays whole, whatever words stand in it. */
    KEEP,
    /** Read as another word. */
    SAME
  }

  /** @param as what it is read as, when {@link Kind#SAME} */
  record Word(Kind kind, @Nullable Act act, String as) {}

  private final Map<String, Word> words = new HashMap<>();
  private final List<List<Set<String>>> opposites = new ArrayList<>();
  /** By first character: how long the longest word is that begins with it. */
  private final Map<Character, Integer> longest = new HashMap<>();

  /**
   * @param spelling brings a text to the one spelling in which all are compared
   * @throws IllegalArgumentException when a line is not understood
   */
  public Wording(Iterable<String> lines, UnaryOperator<String> spelling) {
    var section = "";
    for (var line : lines) {
      var text = line.strip();
      if (text.startsWith("[") && text.endsWith("]")) {
        section = text.substring(1, text.length() - 1);
      } else if (!text.isEmpty() && !text.startsWith("#")) {
        read(section, Numerals.inFigures(spelling.apply(text)));
      }
    }
    words.keySet().forEach(word -> longest.merge(word.charAt(0), word.length(), Math::max));
  }

  private void read(String section, String line) {
    switch (section) {
      case "differ" -> opposites.add(Arrays.stream(line.split("\\|"))
          .map(side -> Set.of(side.strip().split(",")))
          .toList());
      case "same" -> {
        var sides = line.split(":");
        if (sides.length != 2) {
          throw new IllegalArgumentException("No line of [same]: " + line);
        }
        var word = new Word(Kind.SAME, null, sides[0].replace(" ", ""));
        Arrays.stream(sides[1].strip().split("\\s+")).forEach(other -> words.put(other, word));
      }
      default -> {
        var word = of(section);
        Arrays.stream(line.split("\\s+")).forEach(text -> words.put(text, word));
      }
    }
  }

  private static Word of(String section) {
    return switch (section) {
      case "means" -> new Word(Kind.MEANS, null, "");
      case "filler", "place" -> new Word(Kind.FILLER, null, "");
      case "common" -> new Word(Kind.COMMON, null, "");
      case "weak" -> new Word(Kind.WEAK, null, "");
      case "keep" -> new Word(Kind.KEEP, null, "");
      default -> {
        if (!section.startsWith("act ")) {
          throw new IllegalArgumentException("No such section: [" + section + "]");
        }
        yield new Word(Kind.ACT, Act.valueOf(section.substring(4)), "");
      }
    };
  }

  /** The longest word that stands at this place; null when none does. */
  @Nullable String at(String text, int place) {
    var most = longest.getOrDefault(text.charAt(place), 0);
    for (var end = Math.min(text.length(), place + most); end > place; end--) {
      var candidate = text.substring(place, end);
      if (words.containsKey(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  Word word(String text) {
    return Objects.requireNonNull(words.get(text), text);
  }

  /** Groups of things of which one is not the other; each thing is one or several words. */
  List<List<Set<String>>> opposites() {
    return opposites;
  }
}
