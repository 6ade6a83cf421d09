package io.tongban.catalog.round.model;

/** What is made of a comment (采纳反馈). */
public enum Adoption {
  ADOPTED,
  PARTLY_ADOPTED,
  NOT_ADOPTED
}
