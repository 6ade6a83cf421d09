package io.tongban.guide.search;

import io.tongban.guide.search.GuideIndex.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/** Suggests while somebody types. */
final class Suggesting {

  /** Sayings leave room for names. */
  private static final int MOST_SAYINGS = 4;
  private static final int LONGEST = 40;

  private final IndexSearcher guides;
  private final IndexSearcher names;
  private final Documents documents;
  private final Everyday everyday;

  Suggesting(IndexSearcher guides, IndexSearcher names, Documents documents, Everyday everyday) {
    this.guides = guides;
    this.names = names;
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
    var inForce = new InForce(guides, names, editions);
    var begun = new LinkedHashSet<String>();
    for (var name : Suggestions.names(names.getIndexReader(), plain).limit(5L * most).toList()) {
      if (begun.size() + suggestions.size() >= most) {
        break;
      }
      var guide = inForce.guideCalled(name);
      if (guide != null) {
        begun.add(documents.hit(guide, 0).name());
      }
    }
    begun.forEach(name -> suggestions.add(new Suggestion(name, List.of())));
    return suggestions;
  }

  private static Suggestion said(Everyday.Meant meant) {
    return new Suggestion(meant.saying(), meant.names().items());
  }
}
