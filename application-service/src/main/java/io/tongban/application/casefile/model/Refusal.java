package io.tongban.application.casefile.model;

/** Why an action is refused. */
public enum Refusal {
  /** Another region, another organ, another applicant. */
  NOT_YOURS,
  /** The case is not where this action starts from. */
  WRONG_STATUS,
  /** While the clock stands still nothing is reviewed or decided, and it cannot be stopped again. */
  SUSPENDED,
  NOT_SUSPENDED,
  /** 审查与决定分离. */
  REVIEWER_MAY_NOT_DECIDE,
  /** 行政许可法 art. 42: once. */
  ALREADY_EXTENDED,
  EXTENSION_TOO_LONG,
  /** The statutory term is over; what is over cannot be made longer. */
  TERM_OVER,
  /** 行政许可法 art. 32(4): everything to be supplemented is told at once. */
  CORRECTION_ALREADY_REQUESTED,
  /** 行政许可法 art. 32(4): without a notice in time the application counts as accepted. */
  CORRECTION_TOO_LATE,
  /** Something of the notice is still missing, or something the guide does not know was handed in. */
  CORRECTION_INCOMPLETE,
  /** The notice lists something of the form, and no form was handed in anew. */
  FORM_NOT_CORRECTED,
  /** The case has no form that could be filled in anew. */
  FORM_NOT_ASKED
}
