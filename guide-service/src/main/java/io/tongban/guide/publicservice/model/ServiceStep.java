package io.tongban.guide.publicservice.model;

/** What was done to a service or its draft. Saving is no step: it happens by itself while somebody writes. */
public enum ServiceStep {
  BEGUN,
  SUBMITTED,
  WITHDRAWN,
  RETURNED,
  PUBLISHED,
  DISCARDED,
  ENDED,
  RESUMED
}
