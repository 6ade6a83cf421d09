package io.tongban.catalog.resemblance.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;

/** How much a gram tells one item from another, from 0 to 1: the more of the catalogue hold it, the less. */
final class Rarity {

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
    return Math.log((texts + 1) / (holders.getOrDefault(gram, 0) + 0.5)) / Math.log((texts + 1) / 0.5);
  }
}
