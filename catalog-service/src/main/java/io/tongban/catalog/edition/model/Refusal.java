package io.tongban.catalog.edition.model;

/** Why an edition cannot be published as wished. */
public enum Refusal {
  ALREADY_PUBLISHED,
  EFFECTIVE_IN_THE_PAST,
  /** Another edition of the region was published since this draft was begun; who publishes has not seen it. */
  PUBLISHED_MEANWHILE,
  /** It would take effect no later than the edition it follows, and leave that one no time in force. */
  NOT_AFTER_PREVIOUS
}
