package io.tongban.catalog.resemblance.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;

/** How much a gram tells one item from another, from 0 to 1: the more of the catalogue hold it, the less. */
final class Rarity {

  /** So many texts that hold none of it are imagined beside, for from a few nothing can be learnt. */
  private static final double OTHERS = 200;

  private final Map<Integer, Integer> holders = new HashMap<>();
  private int texts;

  Rarity(Stream<Subject> catalogue) {
    catalogue.forEach(subject -> {
      var grams = new HashSet<Integer>();
      subject.phrases().forEach(phrase -> phrase.each((gram, weak) -> grams.add(gram)));
      grams.forEach(gram -> holders.merge(gram, 1, Integer::sum));
      texts++;
    });
  }

  double of(int gram) {
    var all = texts + OTHERS;
    return Math.log(all / (holders.getOrDefault(gram, 0) + 0.5)) / Math.log(all / 0.5);
  }
}
