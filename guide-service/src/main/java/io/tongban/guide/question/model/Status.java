package io.tongban.guide.question.model;

/** Where a question stands. */
public enum Status {
  OPEN,
  /** 已答复. */
  ANSWERED,
  /** 已更正: the guide was wrong and has been put right. */
  CORRECTED,
  /** 无误: the guide is right, and the answer says why. */
  NOT_WRONG;

  /** Whether an organ may close a question of that kind so. */
  public boolean closes(Kind kind) {
    return switch (this) {
      case OPEN -> false;
      case ANSWERED -> kind == Kind.QUESTION;
      case CORRECTED, NOT_WRONG -> kind == Kind.CORRECTION;
    };
  }
}
