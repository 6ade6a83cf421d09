package io.tongban.catalog.resemblance.model;

import java.util.List;

/** The names of many items. */
final class NameIndex {

  private final Postings postings = new Postings();
  private final int items;

  /** By item: the weight of the grams that it shares with a name, as that name and as the item's own weighs them. */
  record Shared(double[] here, double[] there) {}

  NameIndex(List<Vector> names) {
    items = names.size();
    for (var item = 0; item < items; item++) {
      postings.add(item, names.get(item));
    }
  }

  Shared shared(Vector name) {
    var shared = new Shared(new double[items], new double[items]);
    for (var n = 0; n < name.grams().length; n++) {
      var row = postings.of(name.grams()[n]);
      for (var place = 0; row != null && place < row.size(); place++) {
        shared.here()[row.holder(place)] += name.weights()[n];
        shared.there()[row.holder(place)] += row.weight(place);
      }
    }
    return shared;
  }
}
