package io.tongban.guide.search;

/** What guides are told apart by; each is a field of the index that holds a key, a tab and a name, or a key alone. */
enum Facet {
  /** CITY, DISTRICT or TOWNSHIP. */
  TIER,
  /** The region the item belongs to, neither those above nor those inside. */
  REGION,
  /** 01 行政许可 and so on. */
  TYPE,
  /** The five needs of an enterprise. */
  NEED,
  ORGAN,
  /** IMMEDIATE or PROMISED. */
  HANDLING,
  /** ONLINE or COUNTER. */
  CHANNEL;

  /** Of the keys alone, to choose by. */
  String keys() {
    return "key." + name();
  }

  /** Of the values, to count by. */
  String counted() {
    return "facet." + name();
  }
}
