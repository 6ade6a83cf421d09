package io.tongban.catalog.resemblance.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;

/** The conditions, or the materials, of many items; equal texts of several items are kept once. */
final class TextIndex {

  /** Up to this share of a text's norm is looked at only where the heavier grams leave a chance. */
  private static final double TAIL = 0.2;

  private final List<Vector> texts = new ArrayList<>();
  private final List<List<Integer>> holders = new ArrayList<>();
  private final double[] weights;
  private final Postings postings = new Postings();

  TextIndex(List<List<Vector>> lists) {
    weights = lists.stream().mapToDouble(Alignment::weight).toArray();
    var places = new HashMap<Vector, Integer>();
    for (var item = 0; item < lists.size(); item++) {
      for (var text : lists.get(item)) {
        holders.get(places.computeIfAbsent(text, this::add)).add(item);
      }
    }
  }

  private int add(Vector text) {
    var place = texts.size();
    texts.add(text);
    holders.add(new ArrayList<>());
    postings.add(place, text);
    return place;
  }

  /**
   * By item: at most how much alike its list is to this one; 0 where no text has its like. It is what the alignment
   * would find if several texts could stand beside the same one.
   */
  double[] alike(List<Vector> list) {
    var alike = new double[weights.length];
    if (list.isEmpty() || texts.isEmpty()) {
      return alike;
    }
    var scratch = new double[texts.size()];
    for (var text : list) {
      var best = new HashMap<Integer, Double>();
      each(text, scratch, (other, cosine) -> holders.get(other).forEach(
          item -> best.merge(item, cosine * (text.norm() + texts.get(other).norm()), Math::max)));
      best.forEach((item, weight) -> alike[item] += weight);
    }
    var weight = Alignment.weight(list);
    for (var item = 0; item < alike.length; item++) {
      alike[item] = alike[item] == 0 ? 0 : alike[item] / (weight + weights[item]);
    }
    return alike;
  }

  /**
   * Finds the texts alike enough to stand beside this one. The light grams, which most texts hold, are left for the
   * end: what they can add to a cosine is no more than their share of the norm.
   *
   * @param sums all zero, and again when done
   */
  private void each(Vector text, double[] sums, ObjDoubleConsumer<Integer> found) {
    var touched = new ArrayList<Integer>();
    var left = text.norm() * text.norm();
    var tail = left * TAIL * TAIL;
    for (var n : heaviestFirst(text)) {
      if (left <= tail) {
        break;
      }
      var weight = text.weights()[n];
      left -= weight * weight;
      var row = postings.of(text.grams()[n]);
      for (var place = 0; row != null && place < row.size(); place++) {
        var other = row.holder(place);
        if (sums[other] == 0) {
          touched.add(other);
        }
        sums[other] += weight * row.weight(place);
      }
    }
    for (var other : touched) {
      var most = sums[other] / (text.norm() * texts.get(other).norm()) + TAIL;
      sums[other] = 0;
      if (most >= Alignment.ALIKE) {
        var cosine = text.cosine(texts.get(other));
        if (cosine >= Alignment.ALIKE) {
          found.accept(other, cosine);
        }
      }
    }
  }

  private static List<Integer> heaviestFirst(Vector text) {
    return IntStream.range(0, text.grams().length).boxed()
        .sorted((some, other) -> Double.compare(text.weights()[other], text.weights()[some]))
        .toList();
  }
}
