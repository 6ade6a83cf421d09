package io.tongban.calendar;

import java.util.Objects;

/**
 * Where a number of days comes from.
 *
 * @param document 中华人民共和国行政许可法, or the published promise
 * @param article 第四十二条; may be empty where the document has no articles
 */
public record LegalBasis(String document, String article) {

  public LegalBasis {
    Objects.requireNonNull(article, "article");
    if (document.isBlank()) throw new IllegalArgumentException("A limit needs a document as its legal basis");
  }
}
