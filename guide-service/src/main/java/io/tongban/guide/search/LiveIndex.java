package io.tongban.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.springframework.util.FileSystemUtils;

/** An index in a directory of its own that goes with it: never committed. What is written shows after a refresh. */
final class LiveIndex {

  private static final double WRITE_BUFFER_MB = 64;

  /** Names are all short: that one is longer than another says less than it says of pages. */
  private static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.4f);

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  interface Change {

    void make(IndexWriter writer) throws IOException;
  }

  interface Asking<T> {

    T of(IndexSearcher searcher) throws IOException;
  }

  LiveIndex(Path home, String name, IndexWriterConfig writing) throws IOException {
    this.path = Files.createTempDirectory(Files.createDirectories(home), name + "-");
    this.directory = new MMapDirectory(path);
    this.writer = new IndexWriter(directory, writing);
    this.searchers = new SearcherManager(writer, new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
        return reading(reader);
      }
    });
  }

  static IndexWriterConfig writing() {
    return new IndexWriterConfig(Analysis.PAIRS)
        .setSimilarity(SIMILARITY)
        .setRAMBufferSizeMB(WRITE_BUFFER_MB)
        .setCommitOnClose(false);
  }

  static IndexSearcher reading(IndexReader reader) {
    var searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    return searcher;
  }

  void change(Change change) {
    try {
      change.make(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void refresh() {
    change(written -> searchers.maybeRefreshBlocking());
  }

  <T> T ask(Asking<T> asking) {
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

  void destroy() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
    FileSystemUtils.deleteRecursively(path);
  }
}
