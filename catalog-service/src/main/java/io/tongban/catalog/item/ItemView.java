package io.tongban.catalog.item;

import io.tongban.access.RegionCode.Tier;
import org.jspecify.annotations.Nullable;

/**
 * An item in a list.
 *
 * @param edition the id of the edition that holds it
 */
record ItemView(String code, Standing standing, String name, @Nullable String mainItem, String type, String typeName,
    String region, Tier tier, Organ organ, int statutoryLimitDays, int promisedLimitDays, Handling handling,
    long edition) {

  record Organ(String code, String name) {

    static Organ of(Item item) {
      return new Organ(item.organCode(), item.organName());
    }
  }

  static ItemView of(EditionItem held) {
    var item = held.item();
    return new ItemView(item.code().value(), item.standing(), item.name(), item.mainItem(), item.type().code(),
        item.type().title(), item.region().value(), item.region().tier(), Organ.of(item), item.statutoryLimitDays(),
        item.promisedLimitDays(), item.handling(), held.edition());
  }
}
