package io.tongban.guide.feerecord.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param document 文号 of the decision
 * @param amount the price decided, per {@code unit}; null when a pricing mechanism 定价机制 was decided instead
 */
public record Decision(DocumentNumber document, @Nullable String documentTitle, LocalDate effectiveOn,
    @Nullable BigDecimal amount, @Nullable String unit) {

  /** A mechanism decides every price that follows from it. */
  boolean decides(BigDecimal price, String per) {
    return amount == null || amount.compareTo(price) == 0 && per.equals(unit);
  }
}
