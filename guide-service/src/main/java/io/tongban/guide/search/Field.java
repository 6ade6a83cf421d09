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
  static final String NAME = "name";
  static final String NAME_PAIRS = "name.pairs";
  static final String MAIN = "main";
  static final String MAIN_PAIRS = "main.pairs";
  static final String ORGAN = "organ";
  static final String TEXT = "text";
  static final String PINYIN = "pinyin";
  static final String INITIALS = "initials";
  /** Followed by a tier: how far the item's tier is from it. */
  static final String DISTANCE = "distance.";
  /** The hit as it is shown. */
  static final String HIT = "hit";

  private Field() {}
}
