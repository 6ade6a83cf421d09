package io.tongban.guide.search;

import io.tongban.access.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns what somebody typed into a query. A guide is found by the words typed, by pairs of characters, by the official
 * name of what everyday speech means, by pinyin, or by its code; its name counts most, then the main item, the organ,
 * the other aspects.
 */
final class Questions {

  private static final float NAME = 8;
  private static final float MAIN = 5;
  private static final float ORGAN = 2;
  private static final float TEXT = 1;
  private static final float NAME_PAIRS = 3;
  private static final float MAIN_PAIRS = 2;
  private static final float EVERYDAY = 1.5f;
  private static final float SPELT = 20;
  private static final float CODE = 50;
  /** How much the fields that match less well add to the one that matches best. */
  private static final float TIE = 0.2f;

  /** Whoever does not ask for a change, a renewal or an end wants to begin. */
  private static final Query BEGINNING = new BoostQuery(new ConstantScoreQuery(new TermInSetQuery(
      Field.NAME_PAIRS, Stream.of("新办", "首次", "设立", "成立").map(BytesRef::new).toList())), 4);

  private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}");
  private static final Pattern CODE_LIKE = Pattern.compile("[\\p{L}\\d._-]*\\d[\\p{L}\\d._-]*");
  private static final int SHORTEST_CODE = 4;

  private final Everyday everyday;

  Questions(Everyday everyday) {
    this.everyday = everyday;
  }

  Query query(GuideIndex.Question question) {
    var words = PlainText.of(question.words()).strip();
    var query = new BooleanQuery.Builder()
        .add(words.isEmpty() ? MatchAllDocsQuery.INSTANCE : anyWay(words), Occur.MUST)
        .add(LongPoint.newSetQuery(Field.EDITION, question.editions()), Occur.FILTER);
    if (!words.isEmpty()) {
      query.add(BEGINNING, Occur.SHOULD);
    }
    if (question.region() != null) {
      query.add(availableIn(question.region()), Occur.FILTER);
    }
    return query.build();
  }

  private Query anyWay(String words) {
    var ways = new ArrayList<Query>();
    ways.add(byWords(everyday.telling(Analysis.terms(Analysis.WORDS, words))));
    ways.add(byPairs(Analysis.terms(Analysis.PAIRS, words)));
    for (var name : everyday.namesFor(words)) {
      ways.add(new BoostQuery(byName(name), EVERYDAY));
    }
    for (var typed : words.split("[\\s']+")) {
      if (LETTERS.matcher(typed).matches()) {
        ways.add(startsWith(Field.PINYIN, typed, SPELT));
        ways.add(startsWith(Field.INITIALS, typed, SPELT));
      } else if (typed.length() >= SHORTEST_CODE && CODE_LIKE.matcher(typed).matches()) {
        ways.add(startsWith(Field.CODE_TYPED, typed, CODE));
      }
    }
    var query = new BooleanQuery.Builder();
    ways.forEach(way -> query.add(way, Occur.SHOULD));
    return query.build();
  }

  /** Half of the words must be found, each in whatever field says it best. */
  private static Query byWords(List<String> words) {
    return someOf(words.stream()
        .map(word -> (Query) new DisjunctionMaxQuery(List.of(
            term(Field.NAME, word, NAME), term(Field.MAIN, word, MAIN), term(Field.ORGAN, word, ORGAN),
            inText(word)), TIE))
        .toList(), words.size() / 2);
  }

  private static Query byPairs(List<String> pairs) {
    return someOf(pairs.stream()
        .map(pair -> (Query) new DisjunctionMaxQuery(List.of(
            term(Field.NAME_PAIRS, pair, NAME_PAIRS), term(Field.MAIN_PAIRS, pair, MAIN_PAIRS)), TIE))
        .toList(), (pairs.size() + 1) / 2);
  }

  /** All words of an official name must be in the name or in the main item. */
  private static Query byName(String name) {
    var words = Analysis.terms(Analysis.WORDS, name);
    return someOf(words.stream()
        .map(word -> (Query) new DisjunctionMaxQuery(List.of(
            term(Field.NAME, word, NAME), term(Field.MAIN, word, MAIN)), TIE))
        .toList(), words.size());
  }

  /** The text is cut into pairs, which is much faster than finding its words; it must have all pairs of the word. */
  private static Query inText(String word) {
    var pairs = new BooleanQuery.Builder();
    Analysis.terms(Analysis.PAIRS, word).forEach(pair -> pairs.add(term(Field.TEXT, pair, TEXT), Occur.MUST));
    return pairs.build();
  }

  private static Query someOf(List<Query> queries, int atLeast) {
    var some = new BooleanQuery.Builder();
    queries.forEach(query -> some.add(query, Occur.SHOULD));
    return some.setMinimumNumberShouldMatch(Math.max(1, atLeast)).build();
  }

  private static Query term(String field, String term, float boost) {
    return new BoostQuery(new TermQuery(new Term(field, term)), boost);
  }

  private static Query startsWith(String field, String prefix, float score) {
    return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, prefix))), score);
  }

  /** An item is handled for a region by itself, by a region above it and, of a city or district, by one inside it. */
  private static Query availableIn(RegionCode region) {
    var prefix = region.prefix();
    var query = new BooleanQuery.Builder().add(
        new TermInSetQuery(Field.REGION, IntStream.rangeClosed(0, prefix.length())
            .mapToObj(end -> new BytesRef(prefix.substring(0, end))).toList()), Occur.SHOULD);
    if (region.tier() != RegionCode.Tier.TOWNSHIP) {
      query.add(new PrefixQuery(new Term(Field.REGION, prefix)), Occur.SHOULD);
    }
    return query.build();
  }
}
