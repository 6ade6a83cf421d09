package io.tongban.guide.search;

import io.tongban.guide.guide.GuideText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Lucene index in a directory of this instance. It is never committed: what it holds is a copy of the database, made
 * anew at each start.
 */
final class LuceneGuideIndex implements GuideIndex, DisposableBean {

  private static final double WRITE_BUFFER_MB = 64;

  /** Names are all short: that one is longer than another says less than it says of pages. */
  private static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.4f);

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Documents documents;
  private final Supplier<Everyday> everyday;

  LuceneGuideIndex(Path home, Supplier<Everyday> everyday, JsonMapper json) throws IOException {
    this.path = Files.createTempDirectory(Files.createDirectories(home), "guide-index-");
    this.directory = new MMapDirectory(path);
    this.writer = new IndexWriter(directory, writing());
    this.searchers = new SearcherManager(writer, new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
        return reading(reader);
      }
    });
    this.documents = new Documents(json);
    this.everyday = everyday;
  }

  static IndexWriterConfig writing() {
    return new IndexWriterConfig(Analysis.PAIRS)
        .setSimilarity(SIMILARITY)
        .setIndexSort(new Sort(new SortField(Field.ORDER, SortField.Type.STRING)))
        .setRAMBufferSizeMB(WRITE_BUFFER_MB)
        .setCommitOnClose(false);
  }

  static IndexSearcher reading(IndexReader reader) {
    var searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    return searcher;
  }

  @Override
  public void put(GuideText guide) {
    change(() -> writer.updateDocument(new Term(Field.ID, Documents.id(guide)), documents.document(guide)));
  }

  @Override
  public void add(GuideText guide) {
    change(() -> writer.addDocument(documents.document(guide)));
  }

  @Override
  public void removeEditionsOtherThan(Set<Long> editions) {
    change(() -> writer.deleteDocuments(new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
        .add(new TermInSetQuery(Field.EDITION,
            editions.stream().map(edition -> new BytesRef(Long.toString(edition))).toList()), Occur.MUST_NOT)
        .build()));
  }

  @Override
  public void removeAll() {
    change(writer::deleteAll);
  }

  @Override
  public void refresh() {
    change(() -> {
      searchers.maybeRefreshBlocking();
      return 0;
    });
  }

  @Override
  public int size() {
    return ask(searcher -> searcher.getIndexReader().numDocs());
  }

  @Override
  public Hits search(Question question) {
    return ask(searcher -> new Answering(searcher, documents, everyday.get()).answer(question));
  }

  @Override
  public List<Suggestion> suggest(String typed, Set<Long> editions, int most) {
    return ask(searcher -> new Suggesting(searcher, documents, everyday.get()).suggest(typed, editions, most));
  }

  @Override
  public void destroy() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
    FileSystemUtils.deleteRecursively(path);
  }

  private interface Change {

    long make() throws IOException;
  }

  private interface Asking<T> {

    T of(IndexSearcher searcher) throws IOException;
  }

  private static void change(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T ask(Asking<T> asking) {
    try {
      var searcher = searchers.acquire();
      try {
        return asking.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
