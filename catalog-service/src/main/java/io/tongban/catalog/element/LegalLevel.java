package io.tongban.catalog.element;

/** The rank of a legal document (效力级别), highest first (《立法法》 art. 98 to 102). */
public enum LegalLevel {
  LAW("法律"),
  ADMINISTRATIVE_REGULATION("行政法规"),
  STATE_COUNCIL_DECISION("国务院决定"),
  LOCAL_REGULATION("地方性法规"),
  DEPARTMENT_RULE("部门规章"),
  LOCAL_RULE("地方政府规章"),
  NORMATIVE_DOCUMENT("规范性文件");

  private final String title;

  LegalLevel(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }
}
