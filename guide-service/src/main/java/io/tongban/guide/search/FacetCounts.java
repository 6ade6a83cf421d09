package io.tongban.guide.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts what is found by each facet, up to a number of guides. */
final class FacetCounts extends SimpleCollector {

  private static final int MOST_VALUES = 30;
  private static final Facet[] FACETS = Facet.values();

  private final int most;
  private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
  private final SortedSetDocValues[] values = new SortedSetDocValues[FACETS.length];
  /** Of the segment at hand, by ordinal. */
  private final int[][] segment = new int[FACETS.length][];
  private int total;

  FacetCounts(int most) {
    this.most = most;
    for (var facet : FACETS) {
      counts.put(facet, new HashMap<>());
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    if (stopped()) {
      throw new CollectionTerminatedException();
    }
    for (var n = 0; n < FACETS.length; n++) {
      values[n] = DocValues.getSortedSet(context.reader(), FACETS[n].counted());
      segment[n] = new int[Math.toIntExact(values[n].getValueCount())];
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    if (++total > most) {
      throw new CollectionTerminatedException();
    }
    for (var n = 0; n < FACETS.length; n++) {
      if (values[n].advanceExact(doc)) {
        for (var left = values[n].docValueCount(); left > 0; left--) {
          segment[n][Math.toIntExact(values[n].nextOrd())]++;
        }
      }
    }
  }

  @Override
  public void finish() throws IOException {
    for (var n = 0; n < FACETS.length; n++) {
      for (var ord = 0; ord < segment[n].length; ord++) {
        if (segment[n][ord] > 0) {
          counts.get(FACETS[n]).merge(values[n].lookupOrd(ord).utf8ToString(), segment[n][ord], Integer::sum);
        }
      }
    }
  }

  /** Whether there was more than it counts. */
  boolean stopped() {
    return total > most;
  }

  int total() {
    return total;
  }

  /** @param times how many guides each one counted stands for */
  Map<Facet, List<GuideIndex.Count>> result(int times) {
    var result = new EnumMap<Facet, List<GuideIndex.Count>>(Facet.class);
    counts.forEach((facet, byValue) -> result.put(facet, byValue.entrySet().stream()
        .map(entry -> count(entry.getKey(), (long) entry.getValue() * times))
        .sorted(Comparator.comparingLong(GuideIndex.Count::items).reversed().thenComparing(GuideIndex.Count::key))
        .limit(MOST_VALUES)
        .toList()));
    return result;
  }

  private static GuideIndex.Count count(String value, long count) {
    var tab = value.indexOf('\t');
    return tab < 0
        ? new GuideIndex.Count(value, null, count)
        : new GuideIndex.Count(value.substring(0, tab), value.substring(tab + 1), count);
  }
}
