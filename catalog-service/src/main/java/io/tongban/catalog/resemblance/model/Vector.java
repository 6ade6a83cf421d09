package io.tongban.catalog.resemblance.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;

/** Grams in ascending order, each with its weight. Equal only to itself, as its arrays are. */
record Vector(int[] grams, double[] weights, double total, double norm) {

  /** A single character says less than a pair, a word that says little less than another. */
  private static final double SINGLE = 0.5;
  private static final double WEAK = 0.4;

  static Vector of(Collection<Phrase> phrases, Rarity rarity) {
    var factors = new TreeMap<Integer, Double>();
    for (var phrase : phrases) {
      phrase.each((gram, weak) -> factors.merge(
          gram, (weak ? WEAK : 1) * (Phrase.isPair(gram) ? 1 : SINGLE), Math::max));
    }
    var grams = factors.keySet().stream().mapToInt(gram -> gram).toArray();
    var weights = factors.entrySet().stream()
        .mapToDouble(gram -> gram.getValue() * rarity.of(gram.getKey()))
        .toArray();
    return new Vector(grams, weights, Arrays.stream(weights).sum(),
        Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum()));
  }

  /** From 0, nothing in common, to 1. */
  double cosine(Vector other) {
    if (norm == 0 || other.norm == 0) {
      return 0;
    }
    var sum = 0d;
    for (int i = 0, j = 0; i < grams.length && j < other.grams.length;) {
      if (grams[i] == other.grams[j]) {
        sum += weights[i++] * other.weights[j++];
      } else if (grams[i] < other.grams[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum / (norm * other.norm);
  }

  /** The weight of what the other holds too. */
  double shared(Vector other) {
    var sum = 0d;
    for (var n = 0; n < grams.length; n++) {
      if (other.holds(grams[n])) {
        sum += weights[n];
      }
    }
    return sum;
  }

  /** 0 when it does not hold it. */
  double weight(int gram) {
    var place = Arrays.binarySearch(grams, gram);
    return place < 0 ? 0 : weights[place];
  }

  boolean holds(int gram) {
    return Arrays.binarySearch(grams, gram) >= 0;
  }
}
