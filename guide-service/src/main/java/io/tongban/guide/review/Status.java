package io.tongban.guide.review;

/** Where a draft stands. A published or discarded one is no draft any more. */
public enum Status {
  DRAFTING,
  IN_REVIEW,
  RETURNED
}
