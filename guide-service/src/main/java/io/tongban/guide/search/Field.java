package io.tongban.guide.search;

/** The fields of a guide in the index. */
final class Field {

  /** Edition and code: what a put replaces. */
  static final String ID = "id";
  static final String EDITION = "edition";
  static final String CODE = "code";
  /** The code as plain text, for finding it by its beginning. */
  static final String CODE_TYPED = "code.typed";
  /** In the form that is a prefix of all it covers: 120000 as 12. */
  static final String REGION = "region";
  /** The name as plain text, with and without what stands in brackets at its end. */
  static final String EXACT = "exact";
  /** The name again, by which the documents of the index are sorted: items of one name are passed over together. */
  static final String ORDER = "order";
  /** In pairs of characters, as all below it. */
  static final String NAME_PAIRS = "name.pairs";
  static final String MAIN_PAIRS = "main.pairs";
  static final String ORGAN_PAIRS = "organ.pairs";
  static final String TEXT = "text";
  /** See {@link Spelling}. */
  static final String TYPED = "typed";
  static final String SOUNDS = "sounds";
  /** Of how many guides it is the one, evenly: for estimates. */
  static final String SAMPLE = "sample";
  /** The hit as it is shown. */
  static final String HIT = "hit";

  private Field() {}
}
