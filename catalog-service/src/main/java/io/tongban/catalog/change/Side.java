package io.tongban.catalog.change;

import io.tongban.access.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item in one of two editions, as far as it takes to tell which item of the other it continues.
 *
 * @param kindOfEntry its standing: a template is never continued by an implementation item
 * @param digest equal for equal items
 */
record Side(String code, String name, String kindOfEntry, RegionCode region, String organCode, String organName,
    @Nullable String baseCode, List<String> formerCodes, String digest) {

  Side {
    formerCodes = List.copyOf(formerCodes);
  }

  boolean sameRegion(Side other) {
    return region.equals(other.region);
  }

  /** Whether the other is handled in a region inside this one's. */
  boolean above(Side other) {
    return !sameRegion(other) && region.covers(other.region);
  }
}
