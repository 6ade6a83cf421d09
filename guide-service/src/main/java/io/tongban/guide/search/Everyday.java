package io.tongban.guide.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people say for what the catalogue calls otherwise, and the words that say nothing at all. */
final class Everyday {

  /** Begins the name of an organ on the right side: {@code 残联 => @残疾人联合会}. */
  private static final String ORGAN = "@";
  private static final int SHORTEST_SPELT = 4;
  /** Stands between what belongs together: 开一家餐馆 is 开餐馆, 开个网店 is 开网店. */
  private static final Pattern MEASURE = Pattern.compile("[一两几]?[家个间所座辆张只条]|[了小]");

  /** A saying and where in the question it stood, of plain text. */
  record Meant(String saying, Names names) {}

  /**
   * @param items official names of items, each to be found by itself
   * @param organs likewise parts of organs' names
   */
  record Names(List<String> items, List<String> organs) {}

  private final Map<String, Names> sayings = new LinkedHashMap<>();
  private final Map<String, Set<String>> spelt = new HashMap<>();
  private final Set<String> filler;
  private final int longest;

  private Everyday(List<String> entries, Collection<String> filler) {
    entries.forEach(this::add);
    this.filler = filler.stream().flatMap(line -> words(line).stream()).collect(Collectors.toUnmodifiableSet());
    this.longest = sayings.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * @param entries {@code sayings => names}, without comments
   * @throws IllegalArgumentException naming the entry that is not of that form
   */
  static Everyday of(List<String> entries, List<String> filler) {
    return new Everyday(entries, filler);
  }

  private void add(String entry) {
    var sides = entry.split("=>", -1);
    if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
      throw new IllegalArgumentException("Not of the form 'sayings => names': " + entry);
    }
    var names = words(sides[1]).stream().collect(Collectors.partitioningBy(name -> name.startsWith(ORGAN)));
    var meant = new Names(names.get(false), names.get(true).stream().map(name -> name.substring(1)).toList());
    for (var saying : words(sides[0])) {
      sayings.merge(saying, meant, (one, other) ->
          new Names(joined(one.items(), other.items()), joined(one.organs(), other.organs())));
      var syllables = Pinyin.syllables(saying);
      if (syllables.size() == saying.length()) {
        spelt.computeIfAbsent(String.join("", syllables), letters -> new LinkedHashSet<>()).add(saying);
        spelt.computeIfAbsent(syllables.stream().map(syllable -> syllable.substring(0, 1))
            .collect(Collectors.joining()), letters -> new LinkedHashSet<>()).add(saying);
      }
    }
  }

  /** What plain text speaks of; of sayings that overlap the longer ones. */
  List<Meant> meantBy(String text) {
    var found = new LinkedHashMap<String, Meant>();
    Stream.of(text, MEASURE.matcher(text).replaceAll("")).distinct().forEach(way -> said(way)
        .forEach(saying -> found.put(saying, new Meant(saying, sayings.get(saying)))));
    var letters = text.replaceAll("[\\s']", "");
    if (letters.length() >= SHORTEST_SPELT) {
      spelt.getOrDefault(letters, Set.of())
          .forEach(saying -> found.put(saying, new Meant(saying, sayings.get(saying))));
    }
    found.keySet().removeIf(saying -> found.keySet().stream()
        .anyMatch(other -> other.length() > saying.length() && other.contains(saying)));
    return List.copyOf(found.values());
  }

  /** From left to right the longest saying at each place. */
  private List<String> said(String text) {
    var said = new ArrayList<String>();
    for (var begin = 0; begin < text.length();) {
      var length = longestAt(text, begin);
      if (length > 0) {
        said.add(text.substring(begin, begin + length));
      }
      begin += Math.max(1, length);
    }
    return said;
  }

  private int longestAt(String text, int begin) {
    for (var length = Math.min(longest, text.length() - begin); length > 0; length--) {
      if (sayings.containsKey(text.substring(begin, begin + length))) {
        return length;
      }
    }
    return 0;
  }

  /** Sayings that begin so, or whose pinyin or initials do. */
  Stream<String> beginningWith(String typed) {
    var written = sayings.keySet().stream().filter(saying -> saying.startsWith(typed));
    var heard = spelt.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(typed))
        .flatMap(entry -> entry.getValue().stream());
    return Stream.concat(written, heard).distinct();
  }

  /** The first sayings of the file, each of another meaning: its keepers put first what is asked most. */
  Stream<Meant> first(int most) {
    return sayings.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one, LinkedHashMap::new))
        .entrySet().stream()
        .map(entry -> new Meant(entry.getValue(), entry.getKey()))
        .filter(meant -> !meant.names().items().isEmpty())
        .limit(most);
  }

  Set<String> sayings() {
    return sayings.keySet();
  }

  /** The terms that carry meaning; all of them when none does. */
  List<String> telling(List<String> terms) {
    var telling = terms.stream().filter(term -> !filler.contains(term)).toList();
    return telling.isEmpty() ? terms : telling;
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  private static List<String> words(String text) {
    return List.of(PlainText.of(text).strip().split("\\s+"));
  }
}
