package io.tongban.catalog.round.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a clean-up round (清理轮次) stands. */
public enum RoundState {
  /** 征集建议: organs propose. */
  OPEN,
  /** 合法性审查 (《重大行政决策程序暂行条例》 art. 25). */
  LEGALITY_REVIEW,
  /** 公示征求意见 (art. 15). */
  PUBLIC_NOTICE,
  /** 审定. */
  DECISION,
  /** 编制目录: the draft is there and is to be published. */
  EDITION,
  /** 办结. */
  CLOSED,
  /** 终止. */
  ABANDONED;

  public Set<RoundState> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(LEGALITY_REVIEW, ABANDONED);
      case LEGALITY_REVIEW -> EnumSet.of(OPEN, PUBLIC_NOTICE, ABANDONED);
      case PUBLIC_NOTICE -> EnumSet.of(DECISION, ABANDONED);
      case DECISION -> EnumSet.of(EDITION, CLOSED, ABANDONED);
      case EDITION -> EnumSet.of(EDITION, CLOSED, ABANDONED);
      case CLOSED, ABANDONED -> EnumSet.noneOf(RoundState.class);
    };
  }

  /** Whether proposals may still be taken back. */
  public boolean undecided() {
    return this == OPEN || this == LEGALITY_REVIEW || this == PUBLIC_NOTICE;
  }
}
