package io.tongban.catalog.round.model;

/** What a proposal wants to be done with items. */
public enum ProposalKind {
  CANCEL("取消"),
  DELEGATE("下放"),
  MERGE("合并"),
  ADJUST("调整"),
  TRANSFER("划转"),
  SET_UP("新设");

  private final String title;

  ProposalKind(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Whether running cases lose the item, or the organ, they were accepted under. */
  public boolean touchesRunningCases() {
    return switch (this) {
      case CANCEL, DELEGATE, MERGE, TRANSFER -> true;
      case ADJUST, SET_UP -> false;
    };
  }
}
