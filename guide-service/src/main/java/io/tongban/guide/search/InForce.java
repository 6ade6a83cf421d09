package io.tongban.guide.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** Which names guides in force bear: names stay in their index when the last guide is gone. */
record InForce(IndexSearcher guides, IndexSearcher names, Set<Long> editions) {

  /**
   * One of the guides of that name; null when none is in force.
   *
   * @param name plain text
   */
  @Nullable Document guideCalled(String name) throws IOException {
    var bearing = NameMatches.of(names, new TermQuery(new Term(Field.EXACT, name))).guides();
    var found = guides.search(new BooleanQuery.Builder()
        .add(bearing, Occur.FILTER)
        .add(Scope.editions(editions), Occur.FILTER)
        .build(), new TopScoreDocCollectorManager(1, null, 1));
    return found.scoreDocs.length == 0 ? null : guides.storedFields().document(found.scoreDocs[0].doc);
  }
}
