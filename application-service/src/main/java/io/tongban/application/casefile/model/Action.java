package io.tongban.application.casefile.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be done to a case, by whom, and where it leads. */
public enum Action {
  ACCEPT(EnumSet.of(Part.WINDOW_CLERK), EnumSet.of(Status.ACCEPTED)),
  REQUEST_CORRECTION(EnumSet.of(Part.WINDOW_CLERK), EnumSet.of(Status.CORRECTING)),
  CORRECT(EnumSet.of(Part.APPLICANT), EnumSet.of(Status.SUBMITTED)),
  NOT_ACCEPT(EnumSet.of(Part.WINDOW_CLERK), EnumSet.of(Status.NOT_ACCEPTED)),
  REVIEW(EnumSet.of(Part.REVIEWER), EnumSet.of(Status.REVIEWED)),
  DECIDE(EnumSet.of(Part.DECIDER), EnumSet.of(Status.GRANTED, Status.REFUSED)),
  WITHDRAW(EnumSet.of(Part.APPLICANT), EnumSet.of(Status.WITHDRAWN)),
  SUSPEND(EnumSet.of(Part.REVIEWER, Part.DECIDER), EnumSet.noneOf(Status.class)),
  RESUME(EnumSet.of(Part.REVIEWER, Part.DECIDER), EnumSet.noneOf(Status.class)),
  EXTEND(EnumSet.of(Part.DECIDER), EnumSet.noneOf(Status.class)),
  DELIVER(EnumSet.of(Part.WINDOW_CLERK), EnumSet.of(Status.DELIVERED));

  private final Set<Part> parts;
  private final Set<Status> targets;

  Action(Set<Part> parts, Set<Status> targets) {
    this.parts = parts;
    this.targets = targets;
  }

  /** As written in addresses: {@code request-correction}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An action that leads nowhere works on the running term. */
  boolean possibleIn(Status status) {
    return targets.isEmpty() ? status.underDecision() : status.next().containsAll(targets);
  }

  /** The part in which the actor does it; empty when it is not the actor's to do. */
  Optional<Part> partOf(Actor actor) {
    return parts.stream().filter(actor.parts()::contains).findFirst();
  }
}
