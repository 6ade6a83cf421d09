package io.tongban.application.casefile.model;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a case stands. That its clock is stopped is no status: a suspended case stays ACCEPTED or REVIEWED. */
public enum Status {
  SUBMITTED,
  CORRECTING,
  ACCEPTED,
  NOT_ACCEPTED,
  REVIEWED,
  GRANTED,
  REFUSED,
  DELIVERED,
  WITHDRAWN;

  public Set<Status> next() {
    return switch (this) {
      case SUBMITTED -> EnumSet.of(CORRECTING, ACCEPTED, NOT_ACCEPTED, WITHDRAWN);
      case CORRECTING -> EnumSet.of(SUBMITTED, WITHDRAWN);
      case ACCEPTED -> EnumSet.of(REVIEWED, WITHDRAWN);
      case REVIEWED -> EnumSet.of(GRANTED, REFUSED, WITHDRAWN);
      case GRANTED -> EnumSet.of(DELIVERED);
      case NOT_ACCEPTED, REFUSED, DELIVERED, WITHDRAWN -> EnumSet.noneOf(Status.class);
    };
  }

  /** Whether the term for the decision runs, or stands still, in this status. */
  public boolean underDecision() {
    return this == ACCEPTED || this == REVIEWED;
  }

  public boolean closed() {
    return next().isEmpty();
  }

  /** The officer whose turn it is; null when it is the applicant's, or nobody's any more. */
  public @Nullable Part desk() {
    return switch (this) {
      case SUBMITTED, GRANTED -> Part.WINDOW_CLERK;
      case ACCEPTED -> Part.REVIEWER;
      case REVIEWED -> Part.DECIDER;
      case CORRECTING, NOT_ACCEPTED, REFUSED, DELIVERED, WITHDRAWN -> null;
    };
  }
}
