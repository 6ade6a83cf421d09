package io.tongban.catalog.resemblance.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a name or a text is about.
 *
 * @param phrases what is left of it without the words for means and acts
 * @param acts what it does to its object, at least one
 * @param means the words for the means, as written (许可, 备案)
 * @param sides by the place of a group of opposites that it names something of: which sides of it, by what word;
 *     numbers are a group of their own
 */
record Subject(List<Phrase> phrases, Set<Act> acts, List<String> means, Map<Integer, Map<String, String>> sides) {

  int length() {
    return phrases.stream().mapToInt(phrase -> phrase.text().length()).sum();
  }
}
