package io.tongban.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An administrative division code (GB/T 2260 and its township extension): 6 digits for a city or district, 9 for a
 * township, 12 for a village. Trailing zeros of the longer forms are dropped: {@code 511602000000} is {@code 511602}.
 */
public record RegionCode(@JsonValue String value) {

  private static final Pattern FORMAT = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

  /** Above every city; holds grants that need no place. */
  public static final RegionCode NATION = new RegionCode("000000");

  /** @throws IllegalArgumentException when the text is no region code */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RegionCode {
    if (!FORMAT.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a region code: " + value);
    }
    while (value.length() > 6 && value.endsWith("000")) {
      value = value.substring(0, value.length() - 3);
    }
  }

  /** What every code inside this region begins with: {@code 12} for 120000, {@code 120116} for 120116. */
  public String prefix() {
    if (value.length() > 6) {
      return value;
    }
    var prefix = value;
    while (prefix.endsWith("00")) {
      prefix = prefix.substring(0, prefix.length() - 2);
    }
    return prefix;
  }

  /** Whether the other region is this one or lies inside it. */
  public boolean covers(RegionCode other) {
    return other.value.startsWith(prefix());
  }

  public Tier tier() {
    return switch (value.length()) {
      case 6 -> prefix().length() < 6 ? Tier.CITY : Tier.DISTRICT;
      default -> Tier.TOWNSHIP;
    };
  }

  @Override
  public String toString() {
    return value;
  }

  /** The three tiers of approval. Villages and communities (12 digits) belong to their township's tier. */
  public enum Tier {
    CITY,
    DISTRICT,
    TOWNSHIP
  }
}
