package io.tongban.guide.search;

import io.tongban.access.RegionCode.Tier;
import io.tongban.guide.guide.GuideText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Lucene index in a directory of this instance. It is never committed: what it holds is a copy of the database, made
 * anew at each start.
 */
@Component
class LuceneGuideIndex implements GuideIndex, DisposableBean {

  private static final double WRITE_BUFFER_MB = 32;

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Documents documents;
  private final Questions questions = new Questions(Everyday.load());

  LuceneGuideIndex(SearchSettings settings, JsonMapper json) throws IOException {
    this.path = Files.createTempDirectory(Files.createDirectories(settings.directory()), "guide-index-");
    this.directory = new MMapDirectory(path);
    var analyzer = new PerFieldAnalyzerWrapper(Analysis.WORDS, Map.of(
        Field.NAME_PAIRS, Analysis.PAIRS, Field.MAIN_PAIRS, Analysis.PAIRS, Field.TEXT, Analysis.PAIRS));
    this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer)
        .setRAMBufferSizeMB(WRITE_BUFFER_MB)
        .setCommitOnClose(false));
    this.searchers = new SearcherManager(writer, null);
    this.documents = new Documents(json);
  }

  @Override
  public void put(GuideText guide) {
    try {
      writer.updateDocument(new Term(Field.ID, Documents.id(guide)), documents.document(guide));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void removeEditionsOtherThan(Set<Long> editions) {
    try {
      writer.deleteDocuments(new BooleanQuery.Builder()
          .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
          .add(LongPoint.newSetQuery(Field.EDITION, editions), Occur.MUST_NOT)
          .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void removeAll() {
    try {
      writer.deleteAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int size() {
    try {
      var searcher = searchers.acquire();
      try {
        return searcher.getIndexReader().numDocs();
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Hits search(Question question) {
    try {
      var searcher = searchers.acquire();
      try {
        var asked = !question.words().isBlank();
        var found = searcher.search(questions.query(question),
            new TopFieldCollectorManager(order(question, asked), question.size(), Integer.MAX_VALUE));
        return new Hits(hits(found, searcher.storedFields(), asked), found.totalHits.value());
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void destroy() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
    FileSystemUtils.deleteRecursively(path);
  }

  private List<Hit> hits(TopFieldDocs found, StoredFields stored, boolean asked)
      throws IOException {
    var hits = new ArrayList<Hit>();
    for (ScoreDoc hit : found.scoreDocs) {
      var score = asked ? (float) ((FieldDoc) hit).fields[0] : 0;
      hits.add(documents.hit(stored.document(hit.doc), score));
    }
    return hits;
  }

  /** Best first, of equals the nearer tier; without words by code. */
  private static Sort order(Question question, boolean asked) {
    var byCode = new SortField(Field.CODE, SortField.Type.STRING);
    if (!asked) {
      return new Sort(byCode);
    }
    var from = question.region() == null ? Tier.CITY : question.region().tier();
    return new Sort(SortField.FIELD_SCORE, new SortField(Field.DISTANCE + from, SortField.Type.LONG), byCode);
  }
}
