package io.tongban.catalog.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of an item as its publisher writes it: national codes of 12, 31 or 33 characters and local ones of any form
 * occur side by side. It stands in addresses, so it holds no white space, no control character and none of / ? # %.
 */
public record ItemCode(@JsonValue String value) {

  public static final int LONGEST = 128;
  private static final Pattern FORMAT = Pattern.compile("[^\\s\\p{Cntrl}\\p{Z}/?#%]{1," + LONGEST + "}");

  /** @throws IllegalArgumentException when the text is no item code */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ItemCode {
    if (!FORMAT.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an item code: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
