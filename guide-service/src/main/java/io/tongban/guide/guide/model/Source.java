package io.tongban.guide.guide.model;

/** Where the value of an aspect comes from. */
public enum Source {
  /** The item in the catalogue edition in force. */
  ITEM,
  /** The law, the same in every guide. */
  LAW,
  /** An administrator's writing. */
  WRITTEN,
  /** The writing for the template that the item adopts. */
  TEMPLATE,
  /** The writing of an adopter, in place of its template's. */
  LOCAL
}
