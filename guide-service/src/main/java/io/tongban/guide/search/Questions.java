package io.tongban.guide.search;

import io.tongban.access.RegionCode.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns what somebody typed into a query. A guide is found by the words typed, by pairs of characters, by the official
 * name of what everyday speech means, by pinyin, or by its code; its name counts most, then the main item, the organ,
 * the other aspects.
 */
final class Questions {

  /** Matches none. What has it as a part that must match is left out. */
  private static final Query NOTHING = new MatchNoDocsQuery("no such term");

  private static final float NAME = 8;
  private static final float MAIN = 5;
  private static final float ORGAN = 2;
  private static final float TEXT = 4;
  private static final float NAME_PAIRS = 3;
  private static final float MAIN_PAIRS = 2;
  private static final float ORGAN_PAIRS = 1;
  private static final float EVERYDAY = 55;
  /** Of the names of one saying each counts so much less than the one before. */
  private static final float LESS_LIKELY = 6;
  private static final float ORGAN_MEANT = 4;
  private static final float EXACT = 25;
  private static final float LITERAL = 15;
  private static final float ONE_CHARACTER = 2;
  private static final float SPELT = 20;
  private static final float SPELT_WHOLE = 5;
  private static final float SOUND = 3;
  private static final float CODE = 50;
  /** How much the fields that match less well add to the one that matches best. */
  private static final float TIE = 0.2f;
  /** What is spelt somewhat like it has one in so many of its sounds and pairs. */
  private static final int LIKE = 4;
  private static final float ENOUGH_SOUNDS = 0.6f;

  /** Whoever does not ask for a change, a renewal or an end wants to begin. */
  private static final List<String> BEGINNING = List.of("新办", "首次", "设立", "成立");
  private static final float BEGINS = 6;

  private final IndexSearcher searcher;
  /** A term is looked up once for all places in which a question has it. */
  private final Map<Term, TermStates> looked = new HashMap<>();

  Questions(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** What guides must match, without regard to how well. */
  Query matching(GuideIndex.Question question, Query ways) {
    return Scope.narrow(question, new BooleanQuery.Builder().add(ways, Occur.FILTER)).build();
  }

  /** Those of one tier, by how well they match. */
  Query ranking(GuideIndex.Question question, Query ways, Tier tier) {
    var query = new BooleanQuery.Builder();
    if (ways instanceof BooleanQuery many) {
      // Side by side, not nested, so that the weak ones are passed over where the strong ones decide.
      many.forEach(way -> query.add(way));
    } else {
      query.add(ways, Occur.SHOULD);
    }
    return Scope.narrow(question, query)
        .add(term(Facet.TIER.keys(), tier.name(), 1), Occur.FILTER)
        .setMinimumNumberShouldMatch(1)
        .build();
  }

  /** Every way in which a guide can be what was asked for; one is enough. */
  Query anyWay(Asked asked) {
    if (asked.blank()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    var ways = new ArrayList<Query>();
    var together = asked.bare().replace(" ", "");
    ways.add(constant(all(Field.NAME_PAIRS, together, 1), LITERAL));
    ways.add(byWords(asked.words()));
    for (var meant : asked.meant()) {
      var likely = EVERYDAY;
      for (var name : meant.names().items()) {
        ways.add(constant(byName(name), likely));
        likely -= LESS_LIKELY;
      }
    }
    for (var typed : asked.letters()) {
      ways.add(startsWith(Field.TYPED, typed, SPELT));
      ways.add(startsWith(Field.TYPED, Spelling.WHOLE + typed, SPELT_WHOLE));
    }
    ways.add(constant(new BooleanQuery.Builder()
        .add(anyOf(ways), Occur.FILTER)
        .add(anyOf(BEGINNING.stream().map(word -> term(Field.NAME_PAIRS, word, 1)).toList()), Occur.FILTER)
        .build(), BEGINS));
    ways.add(byPairs(asked.pairs()));
    ways.add(byText(asked));
    ways.add(constant(term(Field.EXACT, together, 1), EXACT));
    asked.meant().forEach(meant -> meant.names().organs()
        .forEach(organ -> ways.add(all(Field.ORGAN_PAIRS, organ, ORGAN_MEANT))));
    var sounds = Pinyin.sounds(Pinyin.cut(String.join("", asked.letters())));
    if (!sounds.isEmpty()) {
      ways.add(bySounds(sounds));
    }
    asked.codes().forEach(code -> ways.add(startsWith(Field.CODE_TYPED, code, CODE)));
    return anyOf(ways);
  }

  /** Guides whose names sound or look somewhat like it: where the right spelling may be found. */
  Query somethingLike(GuideIndex.Question question, Asked asked) {
    var ways = new ArrayList<Query>();
    for (var run : asked.runs()) {
      Pinyin.sounds(Pinyin.syllables(run)).forEach(sound -> ways.add(term(Field.SOUNDS, sound, 1)));
      Analysis.pairs(run).forEach(pair -> ways.add(term(Field.NAME_PAIRS, pair, 1)));
    }
    return new BooleanQuery.Builder()
        .add(someOf(ways, ways.size() / LIKE), Occur.MUST)
        .add(Scope.editions(question), Occur.FILTER)
        .build();
  }

  static Query anyOf(Collection<Query> ways) {
    var query = new BooleanQuery.Builder();
    ways.stream().filter(Questions::canMatch).forEach(way -> query.add(way, Occur.SHOULD));
    return query.build();
  }

  /** Half of the words must be in names, each where it says most. */
  private Query byWords(List<String> words) {
    return someOf(words.stream()
        .map(word -> bestOf(inName(word, NAME), all(Field.MAIN_PAIRS, word, MAIN), all(Field.ORGAN_PAIRS, word, ORGAN)))
        .toList(), words.size() / 2);
  }

  /** All words must be in what the guide says. */
  Query byText(Asked asked) {
    var pairs = new BooleanQuery.Builder();
    for (var word : asked.words()) {
      for (var pair : Analysis.pairs(word)) {
        pairs.add(term(Field.TEXT, pair, 1), Occur.FILTER);
      }
    }
    return constant(pairs.build(), TEXT * asked.words().size());
  }

  private Query byPairs(List<String> pairs) {
    return someOf(pairs.stream()
        .map(pair -> bestOf(term(Field.NAME_PAIRS, pair, NAME_PAIRS), term(Field.MAIN_PAIRS, pair, MAIN_PAIRS),
            term(Field.ORGAN_PAIRS, pair, ORGAN_PAIRS)))
        .toList(), (pairs.size() + 1) / 2);
  }

  /** All words of an official name must be in the name or in the main item; 许可 is also in 许可证. */
  private Query byName(String name) {
    var query = new BooleanQuery.Builder();
    for (var word : Analysis.parts(name)) {
      query.add(bestOf(inName(word, NAME), all(Field.MAIN_PAIRS, word, MAIN)), Occur.FILTER);
    }
    return query.build();
  }

  /** A single character is no pair; that a name has it says little. */
  private Query inName(String word, float boost) {
    return word.length() == 1
        ? startsWith(Field.TYPED, word, ONE_CHARACTER)
        : all(Field.NAME_PAIRS, word, boost);
  }

  private static Query bestOf(Query... queries) {
    var able = Arrays.stream(queries).filter(Questions::canMatch).toList();
    return able.isEmpty() ? NOTHING : able.size() == 1 ? able.getFirst() : new DisjunctionMaxQuery(able, TIE);
  }

  private static boolean canMatch(Query query) {
    return query != NOTHING;
  }

  private Query bySounds(List<String> sounds) {
    return someOf(sounds.stream().map(sound -> term(Field.SOUNDS, sound, SOUND)).toList(),
        (int) Math.ceil(sounds.size() * ENOUGH_SOUNDS));
  }

  /** A field cut into pairs must have all pairs of the word. */
  private Query all(String field, String word, float boost) {
    var terms = Analysis.pairs(word).stream().map(pair -> term(field, pair, boost)).toList();
    if (terms.isEmpty() || terms.contains(NOTHING)) {
      return NOTHING;
    }
    var query = new BooleanQuery.Builder();
    terms.forEach(term -> query.add(term, Occur.MUST));
    return terms.size() == 1 ? terms.getFirst() : query.build();
  }

  private static Query someOf(List<Query> queries, int atLeast) {
    var some = new BooleanQuery.Builder();
    var able = queries.stream().filter(Questions::canMatch).toList();
    if (able.size() < Math.max(1, atLeast)) {
      return NOTHING;
    }
    able.forEach(query -> some.add(query, Occur.SHOULD));
    return some.setMinimumNumberShouldMatch(Math.max(1, atLeast)).build();
  }

  private Query term(String field, String text, float boost) {
    var term = new Term(field, text);
    var states = looked.computeIfAbsent(term, this::look);
    return states.docFreq() == 0 ? NOTHING : new BoostQuery(new TermQuery(term, states), boost);
  }

  private TermStates look(Term term) {
    try {
      return TermStates.build(searcher, term, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query constant(Query query, float score) {
    return query == NOTHING ? NOTHING : new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query startsWith(String field, String prefix, float score) {
    return constant(new PrefixQuery(new Term(field, prefix)), score);
  }
}
