package io.tongban.guide.search;

import io.tongban.guide.guide.FoundGuides.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place in what a guide says that tells most of what was asked for. */
final class Snippets {

  /** Characters of a snippet, and how many of them may stand before the first word found. */
  private static final int LONGEST = 80;
  private static final int BEFORE = 24;
  private static final int MOST_OF_A_WORD = 20;
  /** What every hit shows anyway. */
  private static final Set<String> SHOWN = Set.of("name", "code", "type", "organ");
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.、．]\\s*");
  private static final String CUT = "…";

  /** @param marks of the words in text, which is as it is shown */
  record Snippet(Told aspect, String text, List<GuideIndex.Mark> marks) {}

  private record Occurrence(int from, int to, String word, int weight) {}

  /** @param from of the first word in plain text; to is the end of the last */
  private record Place(Told aspect, Aligned text, int from, int to, int weight) {}

  private Snippets() {}

  /** Null when none of the words stands in any aspect. */
  static @Nullable Snippet of(List<Told> told, Wanted wanted) {
    return told.stream()
        .filter(aspect -> !SHOWN.contains(aspect.key()))
        .flatMap(aspect -> places(aspect, wanted).stream())
        .max(Comparator.comparingInt(Place::weight).thenComparing(Place::from, Comparator.reverseOrder()))
        .map(place -> cut(place, wanted))
        .orElse(null);
  }

  private static List<Place> places(Told aspect, Wanted wanted) {
    var text = Aligned.of(aspect.value());
    var found = new ArrayList<Occurrence>();
    wanted.weights().forEach((word, weight) -> {
      var at = text.plain().indexOf(word);
      for (var n = 0; at >= 0 && n < MOST_OF_A_WORD; n++) {
        found.add(new Occurrence(at, at + word.length(), word, weight));
        at = text.plain().indexOf(word, at + 1);
      }
    });
    found.sort(Comparator.comparingInt(Occurrence::from));
    return found.stream().map(first -> place(aspect, text, first, found)).toList();
  }

  /** Each different word counts that stands in the snippet that begins with this one. */
  private static Place place(Told aspect, Aligned text, Occurrence first, List<Occurrence> all) {
    var words = new HashSet<String>();
    var counted = all.stream()
        .filter(other -> other.from() >= first.from() && other.to() <= first.from() + LONGEST - BEFORE)
        .filter(other -> words.add(other.word()))
        .toList();
    return new Place(aspect, text, first.from(), counted.stream().mapToInt(Occurrence::to).max().orElse(first.to()),
        counted.stream().mapToInt(Occurrence::weight).sum());
  }

  private static Snippet cut(Place place, Wanted wanted) {
    var shown = place.text().shown();
    var found = place.text().origin()[place.from()];
    var line = shown.lastIndexOf('\n', found) + 1;
    var from = found - line <= BEFORE ? line : sentence(shown, found);
    var lineEnd = shown.indexOf('\n', place.text().origin()[place.to() - 1]);
    var to = Math.min(lineEnd < 0 ? shown.length() : lineEnd, from + LONGEST);
    var piece = NUMBER.matcher(shown.substring(from, to)).replaceFirst("").strip().replaceAll("\\s*\\n\\s*", " ");
    var text = (from > line ? CUT : "") + piece + (to < shown.length() && to != lineEnd ? CUT : "");
    return new Snippet(place.aspect(), text, Marks.of(text, wanted.weights().keySet()));
  }

  /** The beginning of the sentence or part of it, if it is near; else a little before the word. */
  private static int sentence(String shown, int found) {
    for (var at = found - 1; at > found - BEFORE; at--) {
      if ("。；，：".indexOf(shown.charAt(at)) >= 0) {
        return at + 1;
      }
    }
    return found - BEFORE / 2;
  }
}
