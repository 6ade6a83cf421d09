package io.tongban.guide.search;

import static io.tongban.guide.search.IndexTerms.anyOf;
import static io.tongban.guide.search.IndexTerms.bestOf;
import static io.tongban.guide.search.IndexTerms.canMatch;
import static io.tongban.guide.search.IndexTerms.constant;
import static io.tongban.guide.search.IndexTerms.someOf;
import static io.tongban.guide.search.IndexTerms.startsWith;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Turns what somebody typed into a query for names: by the words typed, by pairs of characters, by the official name of
 * what everyday speech means, by pinyin. The name itself counts most, then the main item.
 */
final class NameQuestions {

  private static final float NAME = 8;
  private static final float MAIN = 5;
  private static final float NAME_PAIRS = 3;
  private static final float MAIN_PAIRS = 2;
  private static final float EVERYDAY = 55;
  /** Of the names of one saying each counts so much less than the one before. */
  private static final float LESS_LIKELY = 6;
  private static final float EXACT = 25;
  private static final float LITERAL = 15;
  private static final float ONE_CHARACTER = 2;
  private static final float SPELT = 20;
  private static final float SPELT_WHOLE = 5;
  private static final float SOUND = 3;
  private static final float TIE = 0.2f;
  /** What is spelt somewhat like it has one in so many of its sounds and pairs. */
  private static final int LIKE = 4;
  private static final float ENOUGH_SOUNDS = 0.6f;

  /** Whoever does not ask for a change, a renewal or an end wants to begin. */
  private static final List<String> BEGINNING = List.of("新办", "首次", "设立", "成立");
  private static final float BEGINS = 6;

  private final IndexTerms names;
  private final IndexTerms guides;

  /** @param guides what organs are called is known from the guides */
  NameQuestions(IndexTerms names, IndexTerms guides) {
    this.names = names;
    this.guides = guides;
  }

  /** Every way in which a name can be what was asked for; one is enough. */
  Query anyWay(Asked asked) {
    var ways = new ArrayList<Query>();
    var together = asked.bare().replace(" ", "");
    ways.add(constant(names.all(Field.NAME_PAIRS, together, 1), LITERAL));
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
    ways.add(beginning(anyOf(ways)));
    ways.add(byPairs(asked.pairs()));
    ways.add(constant(names.term(Field.EXACT, together, 1), EXACT));
    ways.add(bySounds(Pinyin.sounds(Pinyin.cut(String.join("", asked.letters())))));
    return anyOf(ways);
  }

  /** Names that sound or look somewhat like it: where the right spelling may be found. */
  Query somethingLike(Asked asked) {
    var ways = new ArrayList<Query>();
    for (var run : asked.runs()) {
      Pinyin.sounds(Pinyin.syllables(run)).forEach(sound -> ways.add(names.term(Field.SOUNDS, sound, 1)));
      Analysis.pairs(run).forEach(pair -> ways.add(names.term(Field.NAME_PAIRS, pair, 1)));
    }
    return someOf(ways, ways.size() / LIKE);
  }

  /** Half of the words must be in the name or the main item, each where it says most; those of organs aside. */
  private Query byWords(List<String> words) {
    var ways = new ArrayList<Query>();
    var asked = 0;
    for (var word : words) {
      var way = bestOf(TIE, inName(word, NAME), names.all(Field.MAIN_PAIRS, word, MAIN));
      ways.add(way);
      if (canMatch(way) || !canMatch(guides.all(Field.ORGAN_PAIRS, word, 1))) {
        asked++;
      }
    }
    return someOf(ways, asked / 2);
  }

  private Query byPairs(List<String> pairs) {
    var ways = new ArrayList<Query>();
    var asked = 0;
    for (var pair : pairs) {
      var way = bestOf(TIE, names.term(Field.NAME_PAIRS, pair, NAME_PAIRS),
          names.term(Field.MAIN_PAIRS, pair, MAIN_PAIRS));
      ways.add(way);
      if (canMatch(way) || !guides.has(Field.ORGAN_PAIRS, pair)) {
        asked++;
      }
    }
    return someOf(ways, (asked + 1) / 2);
  }

  /** All words of an official name must be in the name or in the main item; 许可 is also in 许可证. */
  private Query byName(String name) {
    var query = new BooleanQuery.Builder();
    for (var word : Analysis.parts(name)) {
      query.add(bestOf(TIE, inName(word, NAME), names.all(Field.MAIN_PAIRS, word, MAIN)), Occur.FILTER);
    }
    return query.build();
  }

  /** A single character is no pair; that a name has it says little. */
  private Query inName(String word, float boost) {
    return word.length() == 1
        ? startsWith(Field.TYPED, word, ONE_CHARACTER)
        : names.all(Field.NAME_PAIRS, word, boost);
  }

  private Query beginning(Query ways) {
    return constant(new BooleanQuery.Builder()
        .add(ways, Occur.FILTER)
        .add(anyOf(BEGINNING.stream().map(word -> names.term(Field.NAME_PAIRS, word, 1)).toList()), Occur.FILTER)
        .build(), BEGINS);
  }

  private Query bySounds(List<String> sounds) {
    return someOf(sounds.stream().map(sound -> names.term(Field.SOUNDS, sound, SOUND)).toList(),
        (int) Math.ceil(sounds.size() * ENOUGH_SOUNDS));
  }
}
