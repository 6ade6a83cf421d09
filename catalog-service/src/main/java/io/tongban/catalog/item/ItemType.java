package io.tongban.catalog.item;

import java.util.Arrays;
import java.util.Optional;

/** The types of service items (事项类型). */
public enum ItemType {
  LICENCE("01", "行政许可"),
  PENALTY("02", "行政处罚"),
  COERCION("03", "行政强制"),
  LEVY("04", "行政征收"),
  PAYMENT("05", "行政给付"),
  INSPECTION("06", "行政检查"),
  CONFIRMATION("07", "行政确认"),
  REWARD("08", "行政奖励"),
  RULING("09", "行政裁决"),
  OTHER_POWER("10", "其他行政权力"),
  PUBLIC_SERVICE("20", "公共服务");

  private final String code;
  private final String title;

  ItemType(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** By code or Chinese name; lists write {@code 1} as well as {@code 01}. */
  public static Optional<ItemType> of(String text) {
    return Arrays.stream(values())
        .filter(type -> type.code.equals(text) || type.code.equals("0" + text) || type.title.equals(text))
        .findFirst();
  }

  /** Two digits. */
  public String code() {
    return code;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }
}
