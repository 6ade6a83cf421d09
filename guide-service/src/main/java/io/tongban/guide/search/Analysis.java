package io.tongban.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Two ways to cut plain Chinese text: into words, and into overlapping pairs of characters. */
final class Analysis {

  static final Analyzer WORDS = new SmartChineseAnalyzer();

  /** Pairs find what a segmenter cuts differently in the guide and in the question. */
  static final Analyzer PAIRS = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      var tokenizer = new StandardTokenizer();
      return new TokenStreamComponents(tokenizer, new CJKBigramFilter(tokenizer));
    }
  };

  private Analysis() {}

  /** The distinct terms of plain text, in their order. */
  static List<String> terms(Analyzer analyzer, String text) {
    var terms = new LinkedHashSet<String>();
    try (var stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(terms);
  }
}
