package io.tongban.guide.review;

/** What was done to a draft. Saving is no step: it happens by itself while somebody writes. */
public enum Step {
  BEGUN,
  SUBMITTED,
  WITHDRAWN,
  RETURNED,
  PUBLISHED,
  DISCARDED
}
