package io.tongban.guide.publicservice.model;

import java.math.BigDecimal;

/**
 * One fee of a service.
 *
 * @param key stable: what a hearing names
 * @param amount in yuan, per unit
 * @param unit as it is read: 元/立方米
 */
public record Fee(String key, String name, BigDecimal amount, String unit, Pricing pricing, String basis) {

  String line() {
    return name + "：" + amount.stripTrailingZeros().toPlainString() + " " + unit + "（" + pricing.title() + "；" + basis
        + "）";
  }
}
