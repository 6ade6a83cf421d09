package io.tongban.guide.question.model;

/** What a reader wants. */
public enum Kind {
  /** 咨询. */
  QUESTION,
  /** 纠错: something in the guide is wrong. */
  CORRECTION
}
