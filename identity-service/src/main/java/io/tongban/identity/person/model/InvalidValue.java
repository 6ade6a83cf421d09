package io.tongban.identity.person.model;

/** A text that breaks a rule of its kind. */
public final class InvalidValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String rule;

  /** @param rule which one, kebab-case: {@code id-number-check-digit} */
  public InvalidValue(String rule) {
    super(rule);
    this.rule = rule;
  }

  public String rule() {
    return rule;
  }
}
