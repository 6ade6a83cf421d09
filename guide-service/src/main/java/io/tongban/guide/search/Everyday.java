package io.tongban.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What people say for what the catalogue calls otherwise ({@code everyday.txt}), and what says nothing at all. */
final class Everyday {

  /** Stands between what belongs together: 开一家餐馆 is 开餐馆. */
  private static final Pattern MEASURE = Pattern.compile("[一两几]?[家个间所座辆]");

  private final List<Entry> entries;
  private final Set<String> filler;

  private Everyday(List<Entry> entries, Set<String> filler) {
    this.entries = entries;
    this.filler = filler;
  }

  private record Entry(List<String> sayings, List<String> names) {}

  static Everyday load() {
    var entries = new ArrayList<Entry>();
    for (var line : lines("search/everyday.txt")) {
      var sides = line.split("=>");
      if (sides.length != 2) {
        throw new IllegalStateException("everyday.txt: not of the form 'sayings => names': " + line);
      }
      entries.add(new Entry(words(sides[0]), words(sides[1])));
    }
    return new Everyday(List.copyOf(entries), Set.copyOf(lines("search/filler.txt").stream()
        .flatMap(line -> words(line).stream()).collect(Collectors.toSet())));
  }

  /** The official names of what plain text speaks of. */
  List<String> namesFor(String text) {
    var bare = MEASURE.matcher(text).replaceAll("");
    return entries.stream()
        .filter(entry -> entry.sayings().stream().anyMatch(saying -> text.contains(saying) || bare.contains(saying)))
        .flatMap(entry -> entry.names().stream())
        .distinct()
        .toList();
  }

  /** The terms that carry meaning; all of them when none does. */
  List<String> telling(List<String> terms) {
    var telling = terms.stream().filter(term -> !filler.contains(term)).toList();
    return telling.isEmpty() ? terms : telling;
  }

  private static List<String> words(String text) {
    return List.of(PlainText.of(text).strip().split("\\s+"));
  }

  private static List<String> lines(String file) {
    try (var in = new ClassPathResource(file).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
