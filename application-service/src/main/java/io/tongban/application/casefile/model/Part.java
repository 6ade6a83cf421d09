package io.tongban.application.casefile.model;

/** The part somebody has in one case: not a role as such, but a role that covers this case's region and organ. */
public enum Part {
  APPLICANT,
  WINDOW_CLERK,
  REVIEWER,
  DECIDER
}
