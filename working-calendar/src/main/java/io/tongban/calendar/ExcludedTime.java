package io.tongban.calendar;

/** The only lawful reasons to stop the clock of a licence: 行政许可法 art. 45. There is no ninth. */
public enum ExcludedTime {
  HEARING("听证"),
  TENDERING("招标"),
  AUCTION("拍卖"),
  INSPECTION("检验"),
  TESTING("检测"),
  QUARANTINE("检疫"),
  APPRAISAL("鉴定"),
  EXPERT_REVIEW("专家评审");

  private final String chinese;

  ExcludedTime(String chinese) {
    this.chinese = chinese;
  }

  /** The word of the law. */
  public String chinese() {
    return chinese;
  }
}
