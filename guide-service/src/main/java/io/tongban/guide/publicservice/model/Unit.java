package io.tongban.guide.publicservice.model;

/** What a promise is measured in. */
public enum Unit {
  MINUTES("分钟"),
  HOURS("小时"),
  DAYS("日"),
  WORKING_DAYS("个工作日"),
  TIMES("次"),
  PERCENT("%");

  private final String title;

  Unit(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
