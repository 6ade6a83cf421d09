package io.tongban.catalog.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tongban.access.RegionCode.Tier;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an item in the basic catalogue (基本编码): 2 digits province (00 national), 2 type, 2 field, 3 main item, 3
 * sub-item (000 the main item itself), as fields use it under GB/T 39554.1-2020.
 */
public record BaseCode(@JsonValue String value) {

  private static final Pattern FORMAT = Pattern.compile("\\d{12}");

  /** @throws IllegalArgumentException when the text is no base code */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BaseCode {
    if (!FORMAT.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a base code: " + value);
    }
  }

  /**
   * The base code inside an item's code: the code itself when it has 12 digits, the last 12 of a 31-character
   * implementation code (实施编码), or of a 33-character handling code (业务办理项编码) before its last two; empty in all
   * other codes.
   */
  public static Optional<BaseCode> in(ItemCode code) {
    var text = code.value();
    return switch (text.length()) {
      case 12 -> of(text);
      case 31 -> standard(text.substring(0, 19)) ? of(text.substring(19)) : Optional.empty();
      case 33 -> standard(text.substring(0, 19)) ? of(text.substring(19, 31)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<BaseCode> of(String text) {
    return FORMAT.matcher(text).matches() ? Optional.of(new BaseCode(text)) : Optional.empty();
  }

  private static boolean standard(String head) {
    return head.matches("[0-9A-Z]{18}[1-5]");
  }

  /** Province, type, field and main item: what all sub-items of one main item share. */
  public String mainItem() {
    return value.substring(0, 9);
  }

  public String typeDigits() {
    return value.substring(2, 4);
  }

  /**
   * The implementation code (实施编码) of this item at an organ, 31 characters.
   *
   * @param organ 统一社会信用代码
   */
  public ItemCode at(String organ, Tier tier) {
    return new ItemCode(organ + levelDigit(tier) + value);
  }

  /** The level digit of an implementation code (行使层级). */
  static char levelDigit(Tier tier) {
    return switch (tier) {
      case CITY -> '3';
      case DISTRICT -> '4';
      case TOWNSHIP -> '5';
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
