package io.tongban.guide.publicservice.model;

import java.math.BigDecimal;

/** A promise 承诺 that can be measured: 抢修到场, 45, MINUTES. */
public record Promise(String name, BigDecimal number, Unit unit) {

  String line() {
    var space = unit == Unit.PERCENT ? "" : " ";
    return name + "：" + number.stripTrailingZeros().toPlainString() + space + unit.title();
  }
}
