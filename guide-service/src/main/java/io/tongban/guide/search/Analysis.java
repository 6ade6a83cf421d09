package io.tongban.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Two ways to cut plain Chinese text: into words, and into overlapping pairs of characters. */
final class Analysis {

  static final Analyzer WORDS = new SmartChineseAnalyzer();

  /** Pairs find what a segmenter cuts differently in the guide and in the question. */
  static final Analyzer PAIRS = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new PairTokenizer());
    }
  };

  private Analysis() {}

  /** In their order, repeated where they repeat. */
  static List<String> words(String text) {
    return terms(WORDS, text);
  }

  /** The words, single characters together with what follows: 居民 and 用电新装, where 用, 电, 新 and 装 are words. */
  static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    for (var joined : text.split("[^\\p{L}\\d]+")) {
      var begun = "";
      for (var word : words(joined)) {
        begun += word;
        if (word.length() > 1) {
          parts.add(begun);
          begun = "";
        }
      }
      if (!begun.isEmpty()) {
        parts.add(begun);
      }
    }
    return parts;
  }

  /** Each once. */
  static List<String> pairs(String text) {
    return List.copyOf(new LinkedHashSet<>(terms(PAIRS, text)));
  }

  private static List<String> terms(Analyzer analyzer, String text) {
    var terms = new ArrayList<String>();
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
    return terms;
  }
}
