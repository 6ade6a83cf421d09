package io.tongban.guide.publicservice.model;

/** Who sets a price, 价格法 art. 3. */
public enum Pricing {
  GOVERNMENT_SET("政府定价"),
  GOVERNMENT_GUIDED("政府指导价"),
  MARKET("市场调节价");

  private final String title;

  Pricing(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
