package io.tongban.guide.feerecord.model;

import org.jspecify.annotations.Nullable;

/**
 * What was said for or against.
 *
 * @param adoption 采纳情况; null as long as nothing is decided
 * @param reply why it was adopted or not
 */
public record Opinion(Side side, String text, @Nullable Adoption adoption, @Nullable String reply) {

  public enum Side {
    FOR,
    AGAINST,
    OTHER
  }

  public enum Adoption {
    ADOPTED,
    PARTLY,
    NOT_ADOPTED
  }
}
