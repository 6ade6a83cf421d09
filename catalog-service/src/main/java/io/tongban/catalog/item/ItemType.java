package io.tongban.catalog.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of service items (事项类型): the eleven of the national catalogue and two local ones below or beside them. */
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
  PUBLIC_SERVICE("20", "公共服务"),
  /** A local type below public services, for townships. */
  CONVENIENCE_SERVICE("2001", "便民服务", PUBLIC_SERVICE),
  /** Historical; from when on no edition may hold it any more is data, see table {@code item_type_end}. */
  NON_LICENCE_APPROVAL("9001", "非行政许可审批");

  private final String code;
  private final String title;
  private final @Nullable ItemType above;

  ItemType(String code, String title) {
    this(code, title, null);
  }

  ItemType(String code, String title, @Nullable ItemType above) {
    this.code = code;
    this.title = title;
    this.above = above;
  }

  /** By code or Chinese name; lists write {@code 1} as well as {@code 01}. */
  public static Optional<ItemType> of(String text) {
    return Arrays.stream(values())
        .filter(type -> type.code.equals(text) || type.code.equals("0" + text) || type.title.equals(text))
        .findFirst();
  }

  /** @throws IllegalArgumentException when there is no such type */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ItemType named(String text) {
    return of(text).orElseThrow(() -> new IllegalArgumentException("Not an item type: " + text));
  }

  /** Two digits, or four for a local type. */
  @JsonValue
  public String code() {
    return code;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** This type and those below it: who asks for public services also means 便民服务. */
  public List<ItemType> withBelow() {
    return Arrays.stream(values()).filter(type -> type == this || type.above == this).toList();
  }

  /** The two digits of it in a base code; empty for what the national catalogue does not know. */
  public Optional<String> baseDigits() {
    if (this == NON_LICENCE_APPROVAL) {
      return Optional.empty();
    }
    return Optional.of(above == null ? code : above.code);
  }
}
