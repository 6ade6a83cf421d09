package io.tongban.guide.search;

import io.tongban.access.RegionCode.Tier;
import io.tongban.guide.search.GuideIndex.Hit;
import io.tongban.guide.search.GuideIndex.Hits;
import io.tongban.guide.search.GuideIndex.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** Answers questions on the index as it stands at one moment. */
final class Answering {

  /** Beyond it neither all that is found is looked at for the best, nor counted one by one. */
  private static final int COUNTED = 2_000;
  private static final int SAMPLE = 1_500;
  private static final int LOOKED_AT = 200;
  private static final int LIKE_IT = 50;
  private static final int SHORTEST_PART = 3;
  private static final List<String> NAMES = List.of(Field.NAME_PAIRS, Field.MAIN_PAIRS, Field.ORGAN_PAIRS);
  private static final List<String> ALL = List.of(Field.NAME_PAIRS, Field.MAIN_PAIRS, Field.ORGAN_PAIRS, Field.TEXT);
  private static final Sort BY_CODE = new Sort(new SortField(Field.CODE, SortField.Type.STRING));

  private final IndexSearcher searcher;
  private final Documents documents;
  private final Everyday everyday;
  private final Questions questions;

  Answering(IndexSearcher searcher, Documents documents, Everyday everyday) {
    this.searcher = searcher;
    this.documents = documents;
    this.everyday = everyday;
    this.questions = new Questions(searcher);
  }

  Hits answer(Question question) throws IOException {
    var asked = Asked.of(question.words(), everyday);
    var ways = questions.anyWay(asked);
    var correction = looksWrong(asked) ? correction(question, asked) : null;
    var wanted = asked;
    if (correction != null) {
      wanted = Asked.of(correction, everyday);
      ways = Questions.anyOf(List.of(questions.byText(asked), questions.anyWay(wanted)));
    }
    var found = asked.blank()
        ? searcher.search(questions.matching(question, ways),
            new TopFieldCollectorManager(BY_CODE, question.size(), LOOKED_AT))
        : best(question, ways);
    return counted(question, ways, found, hits(found, asked, wanted), correction);
  }

  /** The best of each tier, and of these the best. */
  private TopDocs best(Question question, Query ways) throws IOException {
    var tiers = Tier.values();
    var found = new TopDocs[tiers.length];
    for (var n = 0; n < tiers.length; n++) {
      found[n] = searcher.search(questions.ranking(question, ways, tiers[n]),
          new TopScoreDocCollectorManager(question.size(), null, LOOKED_AT));
      for (var hit : found[n].scoreDocs) {
        hit.score += Scope.nearness(question, tiers[n]);
      }
    }
    return TopDocs.merge(question.size(), found);
  }

  private Hits counted(Question question, Query ways, TopDocs found, List<Hit> hits,
      @Nullable String correction) throws IOException {
    var total = found.totalHits.value();
    var atLeast = found.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO;
    if (!question.counted()) {
      return new Hits(hits, total, atLeast, Map.of(), false, correction);
    }
    var matching = questions.matching(question, ways);
    var counts = count(matching, COUNTED);
    if (!counts.stopped()) {
      return new Hits(hits, counts.total(), false, counts.result(1), false, correction);
    }
    var oneOf = sampled();
    var sample = count(new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Field.SAMPLE, Integer.toString(oneOf))), Occur.FILTER)
        .add(matching, Occur.FILTER).build(), Integer.MAX_VALUE);
    return new Hits(hits, Math.max(COUNTED, total), true, sample.result(oneOf), true, correction);
  }

  /** The smallest sample that is still large. */
  private int sampled() {
    var guides = searcher.getIndexReader().maxDoc();
    return Documents.SAMPLES.stream().filter(oneOf -> guides / oneOf >= SAMPLE).max(Integer::compare)
        .orElse(Documents.SAMPLES.getFirst());
  }

  private FacetCounts count(Query query, int most) throws IOException {
    var counts = new FacetCounts(most);
    searcher.search(query, counts);
    return counts;
  }

  /** Whether Chinese was typed of which a part stands in no name. */
  private boolean looksWrong(Asked asked) throws IOException {
    for (var run : asked.runs()) {
      if (firstUnknown(run) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where a pair begins that stands in no name; that two words of names meet in none is nothing wrong. */
  private int firstUnknown(String run) throws IOException {
    var between = new HashSet<Integer>();
    var at = 0;
    var before = false;
    for (var word : Analysis.words(run)) {
      var known = word.length() > 1 && known(word);
      if (before && known) {
        between.add(at - 1);
      }
      before = known;
      at += word.length();
    }
    for (var n = 0; n + 1 < run.length(); n++) {
      if (!between.contains(n) && !known(run.substring(n, n + 2), run.length() == 2)) {
        return n;
      }
    }
    return -1;
  }

  private boolean known(String word) throws IOException {
    for (var pair : Analysis.pairs(word)) {
      if (!known(pair, false)) {
        return false;
      }
    }
    return true;
  }

  private boolean known(String pair, boolean alsoInTexts) throws IOException {
    var reader = searcher.getIndexReader();
    for (var field : alsoInTexts ? ALL : NAMES) {
      if (reader.docFreq(new Term(field, pair)) > 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String correction(Question question, Asked asked) throws IOException {
    var right = new LinkedHashSet<String>();
    var found = searcher.search(questions.somethingLike(question, asked),
        new TopScoreDocCollectorManager(LIKE_IT, null, LIKE_IT));
    for (var hit : found.scoreDocs) {
      right.add(PlainText.of(documents.hit(searcher.storedFields().document(hit.doc), 0).name()));
    }
    right.addAll(everyday.sayings());
    var corrected = asked.bare();
    for (var run : asked.runs()) {
      var unknown = firstUnknown(run);
      if (unknown >= 0) {
        corrected = corrected.replace(run, spelt(run, unknown, right));
      }
    }
    return corrected.equals(asked.bare()) ? null : corrected;
  }

  /** Corrects all of it, or else the part up to, or from, where it goes wrong. */
  private static String spelt(String run, int unknown, Set<String> right) {
    var whole = Correction.of(run, right);
    if (whole != null) {
      return whole;
    }
    var begun = unknown == 0 ? null : Correction.of(run.substring(0, unknown + 2), right);
    if (begun != null) {
      return begun + run.substring(unknown + 2);
    }
    var ended = run.length() - unknown < SHORTEST_PART ? null : Correction.of(run.substring(unknown), right);
    return ended == null ? run : run.substring(0, unknown) + ended;
  }

  private List<Hit> hits(TopDocs found, Asked asked, Asked wanted) throws IOException {
    var words = new LinkedHashSet<String>();
    for (var one : List.of(asked, wanted)) {
      words.addAll(one.telling());
      words.addAll(one.pairs());
      one.meant().forEach(meant -> meant.names().items().forEach(name -> words.addAll(Analysis.words(name))));
    }
    var hits = new ArrayList<Hit>();
    for (var one : found.scoreDocs) {
      var hit = documents.hit(searcher.storedFields().document(one.doc), asked.blank() ? 0 : one.score);
      hits.add(hit.marked(Marks.of(hit.name(), words)));
    }
    return hits;
  }
}
