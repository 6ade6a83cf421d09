package io.tongban.guide.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed, understood as far as words alone go.
 *
 * @param plain plain text, all of it
 * @param telling its words without those that tell no item from another
 * @param bare the same as text: what stood together stands together, spaces where something was left out
 * @param meant what everyday speech in it means
 */
record Asked(String plain, List<String> telling, String bare, List<Everyday.Meant> meant) {

  private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}");
  private static final Pattern CODE_LIKE = Pattern.compile("[\\p{L}\\d._-]*\\d[\\p{L}\\d._-]*");
  private static final int SHORTEST_CODE = 4;
  /** Beside a saying people say much that is no name. */
  private static final int SHORTEST_LEFT = 4;
  private static final Pattern HAN = Pattern.compile("[\\u3400-\\u9FFF]+");

  static Asked of(String words, Everyday everyday) {
    var plain = PlainText.of(words).strip();
    var meant = everyday.meantBy(plain);
    var left = withoutOrgans(plain, meant);
    var all = Analysis.words(left);
    var telling = everyday.telling(all);
    return new Asked(plain, telling.stream().distinct().toList(), together(left, all, telling), meant);
  }

  /** Who says 自来水公司 asks for no company. */
  private static String withoutOrgans(String plain, List<Everyday.Meant> meant) {
    var left = plain;
    for (var one : meant) {
      if (one.names().items().isEmpty()) {
        left = left.replace(one.saying(), " ");
      }
    }
    return left.isBlank() ? plain : left;
  }

  boolean blank() {
    return plain.isEmpty();
  }

  /** The telling words; single characters only when all are such. */
  List<String> words() {
    var longer = telling.stream().filter(word -> word.length() > 1).toList();
    return longer.isEmpty() ? telling : longer;
  }

  /** What texts are looked through for: the words, and of single characters the pairs they make, as of 胡笳. */
  List<String> toBeSaid() {
    var words = words();
    return words.stream().allMatch(word -> word.length() == 1) ? pairs() : words;
  }

  List<String> pairs() {
    return Analysis.pairs(bare);
  }

  /** Parts in Latin letters, which may be pinyin or initials. */
  List<String> letters() {
    return parts().filter(part -> LETTERS.matcher(part).matches()).toList();
  }

  List<String> codes() {
    return parts().filter(part -> part.length() >= SHORTEST_CODE && CODE_LIKE.matcher(part).matches()).toList();
  }

  /** Unbroken Chinese that no saying explains and that is long enough to be spelt wrong. */
  List<String> runs() {
    var left = bare;
    for (var one : meant) {
      left = left.replace(one.saying(), " ");
    }
    var shortest = meant.isEmpty() ? 2 : SHORTEST_LEFT;
    return HAN.matcher(left).results().map(MatchResult::group).filter(run -> run.length() >= shortest).toList();
  }

  private Stream<String> parts() {
    return Arrays.stream(plain.split("[\\s']+"));
  }

  private static String together(String plain, List<String> all, List<String> telling) {
    var bare = new StringBuilder();
    var at = 0;
    for (var word : all) {
      var found = plain.indexOf(word, at);
      if (found != at || !telling.contains(word)) {
        bare.append(' ');
      }
      if (telling.contains(word)) {
        bare.append(word);
      }
      at = found < 0 ? at : found + word.length();
    }
    return Arrays.stream(bare.toString().split(" +")).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
