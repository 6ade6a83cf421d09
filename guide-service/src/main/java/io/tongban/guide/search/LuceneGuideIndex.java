package io.tongban.guide.search;

import io.tongban.guide.guide.GuideText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lucene in directories of this instance: an index of guides, and one of the names they bear. Never committed: what it
 * holds is a copy of the database, made anew at each start.
 */
final class LuceneGuideIndex implements GuideIndex, DisposableBean {

  /** Each question looks its names up in every segment. */
  private static final int FEW_SEGMENTS = 4;

  private final Names names;
  private final LiveIndex guides;
  private final Documents documents;
  private final Supplier<Everyday> everyday;

  LuceneGuideIndex(Path home, Supplier<Everyday> everyday, JsonMapper json) throws IOException {
    this.names = new Names(home);
    this.guides = new LiveIndex(home, "guide-index", writing());
    this.documents = new Documents(json);
    this.everyday = everyday;
  }

  /** Guides of one name lie side by side and are passed over together. */
  static IndexWriterConfig writing() {
    return LiveIndex.writing()
        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(FEW_SEGMENTS))
        .setIndexSort(new Sort(new SortField(Field.NAME, SortField.Type.LONG)));
  }

  @Override
  public void put(GuideText guide) {
    var document = documents.document(guide, names.numberOf(guide.item()));
    guides.change(writer -> writer.updateDocument(new Term(Field.ID, Documents.id(guide)), document));
  }

  @Override
  public void add(GuideText guide) {
    var document = documents.document(guide, names.numberOf(guide.item()));
    guides.change(writer -> writer.addDocument(document));
  }

  @Override
  public void removeEditionsOtherThan(Set<Long> editions) {
    guides.change(writer -> writer.deleteDocuments(new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
        .add(Scope.editions(editions), Occur.MUST_NOT)
        .build()));
  }

  @Override
  public void removeAll() {
    guides.change(IndexWriter::deleteAll);
  }

  @Override
  public void compact() {
    guides.change(writer -> writer.forceMerge(FEW_SEGMENTS));
    names.compact();
  }

  /** Guides first, then names: no guide shows before its name. */
  @Override
  public void refresh() {
    guides.refresh();
    names.refresh();
  }

  @Override
  public int size() {
    return guides.ask(searcher -> searcher.getIndexReader().numDocs());
  }

  @Override
  public Hits search(Question question) {
    return guides.ask(inGuides -> names.ask(inNames ->
        new Answering(inGuides, inNames, documents, everyday.get()).answer(question)));
  }

  @Override
  public List<Suggestion> suggest(String typed, Set<Long> editions, int most) {
    return guides.ask(inGuides -> names.ask(inNames ->
        new Suggesting(inGuides, inNames, documents, everyday.get()).suggest(typed, editions, most)));
  }

  @Override
  public void destroy() throws IOException {
    guides.destroy();
    names.destroy();
  }
}
