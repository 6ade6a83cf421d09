package io.tongban.catalog.resemblance.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which vectors hold a gram, and how they weigh it. */
final class Postings {

  /** Parallel arrays, for there are many of them and each question runs through some thousands. */
  static final class Row {

    private int[] holders = new int[4];
    private double[] weights = new double[4];
    private int size;

    private void add(int holder, double weight) {
      if (size == holders.length) {
        holders = Arrays.copyOf(holders, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      holders[size] = holder;
      weights[size++] = weight;
    }

    int size() {
      return size;
    }

    int holder(int place) {
      return holders[place];
    }

    double weight(int place) {
      return weights[place];
    }
  }

  private final Map<Integer, Row> rows = new HashMap<>();

  void add(int holder, Vector vector) {
    for (var n = 0; n < vector.grams().length; n++) {
      rows.computeIfAbsent(vector.grams()[n], gram -> new Row()).add(holder, vector.weights()[n]);
    }
  }

  @Nullable Row of(int gram) {
    return rows.get(gram);
  }
}
