package io.tongban.catalog.resemblance.model;

import io.tongban.catalog.resemblance.model.Resemblance.Aligned;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Two lists of texts, each text of the one beside the text of the other that is most like it. */
record Alignment(double likeness, List<Pair> pairs) {

  /** Texts less alike than this say different things. */
  static final double ALIKE = 0.4;

  record Pair(int proposed, int cancelled, double likeness) {}

  /** The likeness is the weight of what has its like, by how much alike it is, within the weight of all. */
  static Alignment of(List<Vector> proposed, List<Vector> cancelled) {
    var alike = new ArrayList<Pair>();
    for (var i = 0; i < proposed.size(); i++) {
      for (var j = 0; j < cancelled.size(); j++) {
        var cosine = proposed.get(i).cosine(cancelled.get(j));
        if (cosine >= ALIKE) {
          alike.add(new Pair(i, j, cosine));
        }
      }
    }
    alike.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    var pairs = new ArrayList<Pair>();
    var here = new BitSet();
    var there = new BitSet();
    var sum = 0d;
    for (var pair : alike) {
      if (!here.get(pair.proposed()) && !there.get(pair.cancelled())) {
        here.set(pair.proposed());
        there.set(pair.cancelled());
        pairs.add(pair);
        sum += pair.likeness() * (proposed.get(pair.proposed()).norm() + cancelled.get(pair.cancelled()).norm());
      }
    }
    var all = weight(proposed) + weight(cancelled);
    return new Alignment(all == 0 ? 0 : sum / all, pairs);
  }

  static double weight(List<Vector> texts) {
    return texts.stream().mapToDouble(Vector::norm).sum();
  }

  List<Aligned> sideBySide(List<String> proposed, List<String> cancelled) {
    var aligned = new ArrayList<Aligned>();
    var here = new BitSet();
    var there = new BitSet();
    for (var pair : pairs) {
      aligned.add(new Aligned(proposed.get(pair.proposed()), cancelled.get(pair.cancelled()), pair.likeness()));
      here.set(pair.proposed());
      there.set(pair.cancelled());
    }
    for (var i = here.nextClearBit(0); i < proposed.size(); i = here.nextClearBit(i + 1)) {
      aligned.add(new Aligned(proposed.get(i), null, 0));
    }
    for (var j = there.nextClearBit(0); j < cancelled.size(); j = there.nextClearBit(j + 1)) {
      aligned.add(new Aligned(null, cancelled.get(j), 0));
    }
    return aligned;
  }
}
