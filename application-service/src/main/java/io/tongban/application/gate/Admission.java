package io.tongban.application.gate;

/** What the gate says of an item at a moment. */
public sealed interface Admission {

  record InForce(CataloguedItem item, Assurance by) implements Admission {}

  record NotInForce(Assurance by) implements Admission {}

  /** catalog-service does not answer, and whatever was said in its place would be a guess. */
  record Unavailable(Reason reason) implements Admission {}

  enum Reason {
    /** The item was never asked for while catalog-service answered. */
    NEVER_SEEN,
    /** catalog-service is away for longer than its last word is believed. */
    TOO_OLD,
    /** A later edition that may bear on the item was published, and not yet read. */
    OVERTAKEN
  }
}
