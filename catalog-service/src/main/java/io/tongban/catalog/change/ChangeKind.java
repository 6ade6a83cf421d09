package io.tongban.catalog.change;

/** What can become of an item from one edition to the next. */
public enum ChangeKind {
  ADDED("新增"),
  AMENDED("调整"),
  CANCELLED("取消"),
  DELEGATED("下放"),
  TAKEN_BACK("收回"),
  MERGED("合并"),
  SPLIT("拆分"),
  TRANSFERRED("划转");

  private final String title;

  ChangeKind(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }
}
