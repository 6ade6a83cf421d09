package io.tongban.guide.search;

import static io.tongban.guide.search.IndexTerms.anyOf;
import static io.tongban.guide.search.IndexTerms.constant;
import static io.tongban.guide.search.IndexTerms.someOf;
import static io.tongban.guide.search.IndexTerms.startsWith;

import io.tongban.access.RegionCode.Tier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns what somebody typed into queries for guides: by their names as these match, by the organ, by what they say, by
 * their code.
 *
 * @param terms of the guides
 * @param asked what was typed, and how it should have been spelt where that is not the same
 * @param names those that match
 */
record Questions(IndexTerms terms, List<Asked> asked, NameMatches names) {

  private static final float ORGAN = 2;
  private static final float TEXT = 4;
  private static final float ORGAN_PAIRS = 1;
  private static final float ORGAN_MEANT = 4;
  private static final float CODE = 50;

  /** What guides must match, without regard to how well. */
  Query matching(GuideIndex.Question question) {
    return Scope.of(question, anyWay()).build();
  }

  /** Those of one tier by how well they match; of the names the best, or all. */
  Query ranking(GuideIndex.Question question, Tier tier, boolean ofAllNames) {
    var query = Scope.of(question, anyWay())
        .add(new TermQuery(new Term(Facet.TIER.keys(), tier.name())), Occur.FILTER)
        .setMinimumNumberShouldMatch(1);
    (ofAllNames ? names.guidesOfAll() : names.guidesOfBest()).forEach(way -> query.add(way, Occur.SHOULD));
    weighing().forEach(way -> query.add(way, Occur.SHOULD));
    return query.build();
  }

  private Query anyWay() {
    var ways = new ArrayList<Query>();
    ways.add(names.guides());
    asked.forEach(one -> {
      ways.add(someOf(one.words().stream().map(word -> terms.all(Field.ORGAN_PAIRS, word, ORGAN)).toList(),
          (one.words().size() + 1) / 2));
      ways.addAll(otherwise(one));
    });
    return anyOf(ways);
  }

  /** Each once, for what was typed and what was meant share most of their words. */
  private List<Query> weighing() {
    var ways = new LinkedHashSet<Query>();
    for (var one : asked) {
      one.words().forEach(word -> ways.add(terms.all(Field.ORGAN_PAIRS, word, ORGAN)));
      one.pairs().forEach(pair -> ways.add(terms.term(Field.ORGAN_PAIRS, pair, ORGAN_PAIRS)));
      ways.addAll(otherwise(one));
    }
    return ways.stream().filter(IndexTerms::canMatch).toList();
  }

  private List<Query> otherwise(Asked one) {
    var ways = new ArrayList<Query>();
    ways.add(byText(one));
    one.meant().forEach(meant -> meant.names().organs()
        .forEach(organ -> ways.add(terms.all(Field.ORGAN_PAIRS, organ, ORGAN_MEANT))));
    one.codes().forEach(code -> ways.add(startsWith(Field.CODE_TYPED, code, CODE)));
    return ways;
  }

  /** All words must be in what the guide says. */
  private Query byText(Asked one) {
    var words = one.toBeSaid();
    var pairs = new BooleanQuery.Builder();
    for (var word : words) {
      var way = terms.all(Field.TEXT_PAIRS, word, 1);
      if (!IndexTerms.canMatch(way)) {
        return IndexTerms.NOTHING;
      }
      pairs.add(way, Occur.FILTER);
    }
    return constant(pairs.build(), TEXT * words.size());
  }
}
