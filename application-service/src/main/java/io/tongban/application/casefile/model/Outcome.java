package io.tongban.application.casefile.model;

/** What became of an action. */
public sealed interface Outcome {

  /** @param file the case after the action; {@code entry} is its newest line */
  record Done(CaseFile file, LogEntry entry) implements Outcome {}

  record Refused(Refusal reason) implements Outcome {}
}
