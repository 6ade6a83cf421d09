package io.tongban.guide.bulk.model;

/** Where a proposal stands; it is decided once. */
public enum Status {
  IN_REVIEW,
  PUBLISHED,
  RETURNED,
  WITHDRAWN
}
