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
import org.apache.lucene.search.MatchAllDocsQuery;
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
  private static final List<String> IN_NAMES = List.of(Field.NAME_PAIRS, Field.MAIN_PAIRS);
  private static final Sort BY_CODE = new Sort(new SortField(Field.CODE, SortField.Type.STRING));

  private final IndexSearcher guides;
  private final IndexSearcher names;
  private final IndexTerms ofGuides;
  private final IndexTerms ofNames;
  private final NameQuestions nameQuestions;
  private final Documents documents;
  private final Everyday everyday;

  Answering(IndexSearcher guides, IndexSearcher names, Documents documents, Everyday everyday) {
    this.guides = guides;
    this.names = names;
    this.ofGuides = new IndexTerms(guides);
    this.ofNames = new IndexTerms(names);
    this.nameQuestions = new NameQuestions(ofNames, ofGuides);
    this.documents = documents;
    this.everyday = everyday;
  }

  Hits answer(Question question) throws IOException {
    var asked = Asked.of(question.words(), everyday);
    if (asked.blank()) {
      var all = Scope.of(question, MatchAllDocsQuery.INSTANCE).build();
      var found = guides.search(all, new TopFieldCollectorManager(BY_CODE, question.size(), LOOKED_AT));
      return counted(question, all, found, hits(found, List.of()), null);
    }
    var correction = looksWrong(asked) ? correction(question, asked) : null;
    var meant = correction == null ? List.of(asked) : List.of(asked, Asked.of(correction, everyday));
    var questions = new Questions(ofGuides, meant,
        NameMatches.of(names, nameQuestions.anyWay(meant.getLast())));
    var found = best(question, questions);
    return counted(question, questions.matching(question), found, hits(found, meant), correction);
  }

  /** Of the best names, and where these have too few guides of all. */
  private TopDocs best(Question question, Questions questions) throws IOException {
    var found = best(question, questions, false);
    return found.scoreDocs.length < question.size() && questions.names().many()
        ? best(question, questions, true)
        : found;
  }

  /** The best of each tier, and of these the best. */
  private TopDocs best(Question question, Questions questions, boolean ofAllNames) throws IOException {
    var tiers = Tier.values();
    var found = new TopDocs[tiers.length];
    for (var n = 0; n < tiers.length; n++) {
      found[n] = guides.search(questions.ranking(question, tiers[n], ofAllNames),
          new TopScoreDocCollectorManager(question.size(), null, LOOKED_AT));
      for (var hit : found[n].scoreDocs) {
        hit.score += Scope.nearness(question, tiers[n]);
      }
    }
    return TopDocs.merge(question.size(), found);
  }

  private Hits counted(Question question, Query matching, TopDocs found, List<Hit> hits, @Nullable String correction)
      throws IOException {
    var total = found.totalHits.value();
    var atLeast = found.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO;
    if (!question.counted()) {
      return new Hits(hits, total, atLeast, Map.of(), false, correction);
    }
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
    var most = guides.getIndexReader().maxDoc();
    return Documents.SAMPLES.stream().filter(oneOf -> most / oneOf >= SAMPLE).max(Integer::compare)
        .orElse(Documents.SAMPLES.getFirst());
  }

  private FacetCounts count(Query query, int most) throws IOException {
    var counts = new FacetCounts(most);
    guides.search(query, counts);
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
    return IN_NAMES.stream().anyMatch(field -> ofNames.has(field, pair))
        || ofGuides.has(Field.ORGAN_PAIRS, pair)
        || alsoInTexts && ofGuides.has(Field.TEXT_PAIRS, pair);
  }

  private @Nullable String correction(Question question, Asked asked) throws IOException {
    var right = new LinkedHashSet<String>();
    var found = names.search(nameQuestions.somethingLike(asked),
        new TopScoreDocCollectorManager(LIKE_IT, null, LIKE_IT));
    var inForce = new InForce(guides, names, question.editions());
    for (var hit : found.scoreDocs) {
      var name = names.storedFields().document(hit.doc).get(Field.NAME);
      if (inForce.guideCalled(name) != null) {
        right.add(name);
      }
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

  private List<Hit> hits(TopDocs found, List<Asked> asked) throws IOException {
    var words = new LinkedHashSet<String>();
    for (var one : asked) {
      words.addAll(one.telling());
      words.addAll(one.pairs());
      one.meant().forEach(meant -> meant.names().items().forEach(name -> words.addAll(Analysis.words(name))));
    }
    var hits = new ArrayList<Hit>();
    for (var one : found.scoreDocs) {
      var hit = documents.hit(guides.storedFields().document(one.doc), asked.isEmpty() ? 0 : one.score);
      hits.add(hit.marked(Marks.of(hit.name(), words)));
    }
    return hits;
  }
}
