package io.tongban.catalog.edition.model;

/** A draft is worked on; a published edition never changes again. */
public enum Status {
  DRAFT,
  PUBLISHED
}
