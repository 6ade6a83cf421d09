package io.tongban.guide.question.model;

/** What came of answering or adopting a question. */
public sealed interface Outcome {

  record Done(Question question) implements Outcome {}

  record Refused(Reason reason) implements Outcome {}

  /** Why not. */
  enum Reason {
    ANSWERED_ALREADY,
    /** A question is answered; a correction is made, or the guide is right. */
    WRONG_ENDING,
    NOT_ANSWERED,
    IN_FAQ_ALREADY,
    OWN_ANSWER
  }
}
