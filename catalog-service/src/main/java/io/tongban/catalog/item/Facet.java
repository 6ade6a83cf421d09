package io.tongban.catalog.item;

/** What a list of items can be narrowed by. */
enum Facet {
  NEED("i.needs"),
  TYPE("i.type"),
  ORGAN("i.organ_code"),
  TIER(ItemQuery.TIER),
  REGION("i.region"),
  HANDLING("i.handling");

  private final String expression;

  Facet(String expression) {
    this.expression = expression;
  }

  /** In SQL, of item {@code i}. */
  String expression() {
    return expression;
  }
}
