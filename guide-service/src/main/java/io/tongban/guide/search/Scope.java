package io.tongban.guide.search;

import io.tongban.access.RegionCode;
import io.tongban.access.RegionCode.Tier;
import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Which guides a question is about, whatever its words: those in force, handled for its region, and chosen. */
final class Scope {

  /** What a tier nearer to the people is worth: it decides between equals. */
  private static final float NEARER = 0.25f;

  private Scope() {}

  /** Of the guides that match those that the question is about. */
  static BooleanQuery.Builder of(GuideIndex.Question question, Query matching) {
    var query = new BooleanQuery.Builder().add(matching, Occur.FILTER).add(editions(question.editions()), Occur.FILTER);
    question.only().forEach((facet, keys) -> query.add(oneOf(facet.keys(), keys), Occur.FILTER));
    if (question.region() != null) {
      query.add(availableIn(question.region()), Occur.FILTER);
    }
    return query;
  }

  static Query editions(Set<Long> editions) {
    return oneOf(Field.EDITION, editions.stream().map(String::valueOf).toList());
  }

  /** What a guide of that tier gets for being near: it decides between equals. */
  static float nearness(GuideIndex.Question question, Tier tier) {
    var from = question.region() == null ? Tier.CITY : question.region().tier();
    return (Tier.values().length * 2 - 1 - distance(from, tier)) * NEARER;
  }

  /** Of a tier to be handled in: itself, then the ones below it, then the ones above it; 0 to 5. */
  private static int distance(Tier from, Tier to) {
    var steps = to.ordinal() - from.ordinal();
    return steps >= 0 ? steps : Tier.values().length - 1 - steps;
  }

  private static Query oneOf(String field, Collection<String> keys) {
    return keys.size() == 1
        ? new TermQuery(new Term(field, keys.iterator().next()))
        : new TermInSetQuery(field, keys.stream().map(BytesRef::new).toList());
  }

  /** An item is handled for a region by itself, by a region above it and, of a city or district, by one inside it. */
  private static Query availableIn(RegionCode region) {
    var prefix = region.prefix();
    var field = Field.REGION;
    var query = new BooleanQuery.Builder().add(
        new TermInSetQuery(field, IntStream.rangeClosed(0, prefix.length())
            .mapToObj(end -> new BytesRef(prefix.substring(0, end))).toList()), Occur.SHOULD);
    if (region.tier() != Tier.TOWNSHIP) {
      query.add(new PrefixQuery(new Term(field, prefix)), Occur.SHOULD);
    }
    return query.build();
  }
}
