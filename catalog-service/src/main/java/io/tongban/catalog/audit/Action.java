package io.tongban.catalog.audit;

/** What can be done to the catalogue. */
public enum Action {
  IMPORT,
  IMPORT_FAILED,
  PUBLISH,
  DELETE_DRAFT
}
