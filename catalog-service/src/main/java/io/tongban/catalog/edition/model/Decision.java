package io.tongban.catalog.edition.model;

/** What becomes of the wish to publish. */
public sealed interface Decision {

  record Granted(Edition published) implements Decision {}

  record Refused(Refusal reason) implements Decision {}
}
