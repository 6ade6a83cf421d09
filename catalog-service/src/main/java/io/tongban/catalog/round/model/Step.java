package io.tongban.catalog.round.model;

/** What becomes of the wish to move a round or a proposal on. */
public sealed interface Step<S> {

  record Granted<S>(S to) implements Step<S> {}

  record Refused<S>(Refusal reason) implements Step<S> {}
}
