package io.tongban.catalog.edition;

/** Fills a draft that is begun from a published edition with what that edition holds. */
public interface DraftFilling {

  /** Called in the transaction that begins the draft. Returns how many items the draft then holds. */
  int fill(Draft draft, long from);
}
