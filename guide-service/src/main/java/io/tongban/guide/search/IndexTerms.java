package io.tongban.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Puts queries together from the terms that an index has; each term is looked up once. */
final class IndexTerms {

  /** Matches none. What has it as a part that must match is left out. */
  static final Query NOTHING = new MatchNoDocsQuery("no such term");

  private final IndexSearcher searcher;
  private final Map<Term, TermStates> looked = new HashMap<>();

  IndexTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  boolean has(String field, String text) {
    return states(new Term(field, text)).docFreq() > 0;
  }

  Query term(String field, String text, float boost) {
    var term = new Term(field, text);
    var states = states(term);
    return states.docFreq() == 0 ? NOTHING : new BoostQuery(new TermQuery(term, states), boost);
  }

  /** A field cut into pairs must have all pairs of the word. */
  Query all(String field, String word, float boost) {
    var terms = Analysis.pairs(word).stream().map(pair -> term(field, pair, boost)).toList();
    if (terms.isEmpty() || terms.contains(NOTHING)) {
      return NOTHING;
    }
    var query = new BooleanQuery.Builder();
    terms.forEach(term -> query.add(term, Occur.MUST));
    return terms.size() == 1 ? terms.getFirst() : query.build();
  }

  static Query startsWith(String field, String prefix, float score) {
    return constant(new PrefixQuery(new Term(field, prefix)), score);
  }

  static Query constant(Query query, float score) {
    return query == NOTHING ? NOTHING : new BoostQuery(new ConstantScoreQuery(query), score);
  }

  static Query anyOf(Collection<? extends Query> ways) {
    return someOf(List.copyOf(ways), 1);
  }

  static Query someOf(List<? extends Query> queries, int atLeast) {
    var able = queries.stream().filter(IndexTerms::canMatch).toList();
    if (able.size() < Math.max(1, atLeast)) {
      return NOTHING;
    }
    var some = new BooleanQuery.Builder();
    able.forEach(query -> some.add(query, Occur.SHOULD));
    return some.setMinimumNumberShouldMatch(Math.max(1, atLeast)).build();
  }

  /** @param tie how much those that match less well add to the one that matches best */
  static Query bestOf(float tie, Query... queries) {
    var able = Arrays.stream(queries).filter(IndexTerms::canMatch).toList();
    return able.isEmpty() ? NOTHING : able.size() == 1 ? able.getFirst() : new DisjunctionMaxQuery(able, tie);
  }

  static boolean canMatch(Query query) {
    return query != NOTHING;
  }

  private TermStates states(Term term) {
    return looked.computeIfAbsent(term, unknown -> {
      try {
        return TermStates.build(searcher, unknown, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
