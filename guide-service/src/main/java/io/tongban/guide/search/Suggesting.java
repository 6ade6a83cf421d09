package io.tongban.guide.search;

import io.tongban.guide.search.GuideIndex.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Suggests while somebody types. */
final class Suggesting {

  /** Sayings leave room for names. */
  private static final int MOST_SAYINGS = 4;
  private static final int LONGEST = 40;

  private final IndexSearcher searcher;
  private final Documents documents;
  private final Everyday everyday;

  Suggesting(IndexSearcher searcher, Documents documents, Everyday everyday) {
    this.searcher = searcher;
    this.documents = documents;
    this.everyday = everyday;
  }

  List<Suggestion> suggest(String words, Set<Long> editions, int most) throws IOException {
    var plain = PlainText.of(words).replaceAll("[\\s']+", "");
    if (plain.isEmpty()) {
      return everyday.first(most).map(Suggesting::said).toList();
    }
    if (plain.length() > LONGEST || plain.charAt(0) == Spelling.WHOLE) {
      return List.of();
    }
    var suggestions = new ArrayList<>(everyday.beginningWith(plain).limit(MOST_SAYINGS)
        .flatMap(saying -> everyday.meantBy(saying).stream())
        .filter(meant -> !meant.names().items().isEmpty())
        .map(Suggesting::said)
        .toList());
    var names = new LinkedHashSet<String>();
    for (var name : Suggestions.names(searcher.getIndexReader(), plain).limit(5L * most).toList()) {
      if (names.size() + suggestions.size() >= most) {
        break;
      }
      var shown = inForce(name, editions);
      if (shown != null) {
        names.add(shown);
      }
    }
    names.forEach(name -> suggestions.add(new Suggestion(name, List.of())));
    return suggestions;
  }

  private static Suggestion said(Everyday.Meant meant) {
    return new Suggestion(meant.saying(), meant.names().items());
  }

  /** The name as an item in force bears it; null when none does any more. */
  private @Nullable String inForce(String name, Set<Long> editions) throws IOException {
    var found = searcher.search(new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Field.EXACT, name)), Occur.FILTER)
        .add(new TermInSetQuery(Field.EDITION,
            editions.stream().map(edition -> new BytesRef(Long.toString(edition))).toList()), Occur.FILTER)
        .build(), new TopScoreDocCollectorManager(1, null, 1));
    return found.scoreDocs.length == 0 ? null
        : documents.hit(searcher.storedFields().document(found.scoreDocs[0].doc), 0).name();
  }
}
