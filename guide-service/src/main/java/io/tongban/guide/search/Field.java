package io.tongban.guide.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The fields of a guide, and those of a name, in their indexes. */
final class Field {

  /** Number of the name: of each name its own, of a guide that of the name its item bears. */
  static final String NAME = "name";

  /** Of a guide: edition and code, what a put replaces. */
  static final String ID = "id";
  static final String EDITION = "edition";
  static final String CODE = "code";
  /** The code as plain text, for finding it by its beginning. */
  static final String CODE_TYPED = "code.typed";
  /** In the form that is a prefix of all it covers: 120000 as 12. */
  static final String REGION = "region";
  /** In pairs of characters, as all that end so. */
  static final String ORGAN_PAIRS = "organ.pairs";
  static final String TEXT_PAIRS = "text.pairs";
  /** Of how many guides it is the one, evenly: for estimates. */
  static final String SAMPLE = "sample";
  /** The hit as it is shown. */
  static final String HIT = "hit";

  /** Of a name: as plain text, with and without what stands in brackets at its end. */
  static final String EXACT = "exact";
  static final String NAME_PAIRS = "name.pairs";
  static final String MAIN_PAIRS = "main.pairs";
  /** See {@link Spelling}. */
  static final String TYPED = "typed";
  static final String SOUNDS = "sounds";

  /** Whether a text says something counts, neither how often nor how long it is: guides repeat the law at length. */
  private static final FieldType SAID = type(IndexOptions.DOCS, false);
  private static final FieldType CALLED = type(IndexOptions.DOCS_AND_FREQS, true);

  private Field() {}

  /** @param text plain, and short */
  static org.apache.lucene.document.Field called(String field, String text) {
    return new org.apache.lucene.document.Field(field, text, CALLED);
  }

  /** @param text plain, of any length */
  static org.apache.lucene.document.Field said(String field, String text) {
    return new org.apache.lucene.document.Field(field, text, SAID);
  }

  private static FieldType type(IndexOptions options, boolean lengthCounts) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(!lengthCounts);
    type.freeze();
    return type;
  }
}
