package io.tongban.guide.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The names that match a question, the best first.
 *
 * @param names none when no name does
 */
record NameMatches(List<Match> names) {

  /** Of so few names guides are listed; with more it is quicker to look at each guide's name. */
  private static final int FEW = 128;
  private static final int BEST = 100;
  private static final int GROUPS = 50;

  record Match(int number, float score) {}

  static NameMatches of(IndexSearcher searcher, Query query) throws IOException {
    var found = new Collected();
    searcher.search(query, found);
    found.names.sort(Comparator.comparingDouble(Match::score).reversed());
    return new NameMatches(found.names);
  }

  /** Whether there are more than the best. */
  boolean many() {
    return names.size() > BEST;
  }

  /** Guides that bear one of them. */
  Query guides() {
    return names.isEmpty() ? IndexTerms.NOTHING : names.size() <= FEW
        ? bearing(names)
        : NumericDocValuesField.newSlowSetQuery(Field.NAME, names.stream().mapToLong(Match::number).toArray());
  }

  /** Guides that bear one of the best names, each worth what its name is worth. */
  List<Query> guidesOfBest() {
    return names.stream().limit(BEST).map(name -> IndexTerms.constant(bearing(List.of(name)), name.score())).toList();
  }

  /** The same, and those that bear one of the others, which count alike in groups. */
  List<Query> guidesOfAll() {
    var ways = new ArrayList<>(guidesOfBest());
    var group = (names.size() - BEST) / GROUPS + 1;
    for (var from = BEST; from < names.size(); from += group) {
      var alike = names.subList(from, Math.min(from + group, names.size()));
      ways.add(IndexTerms.constant(bearing(alike), alike.getFirst().score()));
    }
    return ways;
  }

  private static Query bearing(List<Match> some) {
    return some.size() == 1
        ? new TermQuery(new Term(Field.NAME, Integer.toString(some.getFirst().number())))
        : new TermInSetQuery(Field.NAME,
            some.stream().map(name -> new BytesRef(Integer.toString(name.number()))).toList());
  }

  private static final class Collected extends SimpleCollector {

    private final List<Match> names = new ArrayList<>();
    private NumericDocValues numbers;
    private Scorable scorer;

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      numbers = DocValues.getNumeric(context.reader(), Field.NAME);
    }

    @Override
    public void setScorer(Scorable scoring) {
      scorer = scoring;
    }

    @Override
    public void collect(int doc) throws IOException {
      numbers.advanceExact(doc);
      names.add(new Match(Math.toIntExact(numbers.longValue()), scorer.score()));
    }
  }
}
