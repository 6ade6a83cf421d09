package io.tongban.catalog.element;

/** The five kinds of enterprises' needs (五类需求) by which the list of all items 一表清 is read. */
public enum Need {
  ESTABLISHMENT("企业设立"),
  INVESTMENT("投资"),
  FIXED_ASSETS("固定资产投资"),
  QUALIFICATION("资质资格"),
  OTHER("其他");

  private final String title;

  Need(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }
}
