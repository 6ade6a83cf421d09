package io.tongban.guide.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Names that what is typed is the beginning of, read from the terms of {@link Field#TYPED} alone: those that begin with
 * it before those that have it inside, the frequent and the short before the others.
 */
final class Suggestions {

  /** Terms looked at; one letter begins tens of thousands. */
  private static final int MOST_TERMS = 2_000;

  private record Found(int place, int guides) {}

  private Suggestions() {}

  /** Plain names, best first. */
  static Stream<String> names(IndexReader reader, String typed) throws IOException {
    var found = new LinkedHashMap<String, Found>();
    read(reader, Spelling.WHOLE + typed, 0, found);
    read(reader, typed, 1, found);
    return found.entrySet().stream()
        .sorted(Comparator
            .comparing((Map.Entry<String, Found> entry) -> entry.getValue().place())
            .thenComparing(entry -> entry.getValue().guides(), Comparator.reverseOrder())
            .thenComparing(entry -> entry.getKey().length())
            .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private static void read(IndexReader reader, String prefix, int place, Map<String, Found> found)
      throws IOException {
    var terms = MultiTerms.getTerms(reader, Field.TYPED);
    if (terms == null) {
      return;
    }
    var all = terms.iterator();
    var begin = new BytesRef(prefix);
    var more = all.seekCeil(begin) != SeekStatus.END;
    for (var n = 0; more && n < MOST_TERMS; n++) {
      var term = all.term();
      if (!StringHelper.startsWith(term, begin)) {
        return;
      }
      found.putIfAbsent(Spelling.nameOf(term.utf8ToString()), new Found(place, all.docFreq()));
      more = all.next() != null;
    }
  }
}
