package io.tongban.catalog.item.search;

import io.tongban.catalog.PlainText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Text as it is searched: full-width and half-width, capital and small letters, traditional and simplified characters
 * alike. Its grams are all single
 * characters and all pairs of neighbours, so that Chinese words of any length are found through an index.
 */
public record SearchText(String value) {

  public SearchText {
    value = PlainText.of(value).strip();
  }

  /** The words of a query, between white space; each must be found. */
  public List<SearchText> words() {
    return Arrays.stream(value.split("\\s+")).filter(word -> !word.isEmpty()).map(SearchText::new).toList();
  }

  /** What a text is indexed by; no gram crosses or holds a line end. */
  public Set<String> grams() {
    var grams = new LinkedHashSet<String>();
    value.lines().forEach(line -> {
      var characters = line.codePoints().mapToObj(Character::toString).toList();
      grams.addAll(characters);
      for (var i = 1; i < characters.size(); i++) {
        grams.add(characters.get(i - 1) + characters.get(i));
      }
    });
    return grams;
  }

  /** What a text must be indexed by to contain this one: the pairs, which are rarer than the characters. */
  public Set<String> pairs() {
    var grams = grams();
    if (value.codePointCount(0, value.length()) > 1) {
      grams.removeIf(gram -> gram.codePointCount(0, gram.length()) == 1);
    }
    return grams;
  }

  /** A LIKE pattern for texts that contain this one. */
  public String anywhere() {
    return "%" + prefix();
  }

  /** A LIKE pattern for texts that begin with this one. */
  public String prefix() {
    return value.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
