package io.tongban.application.gate;

import io.tongban.client.catalog.CatalogItem;

/**
 * An item as one edition holds it: what a case pins of it, and where it is taken in. Stored by the gate, so it has a
 * shape of its own that the catalogue's new fields do not change.
 *
 * @param tier CITY, DISTRICT or TOWNSHIP
 * @param handling IMMEDIATE or PROMISED
 * @param promisedDays 承诺时限 and {@code statutoryDays} 法定时限, working days
 */
public record CataloguedItem(
    long editionId,
    String editionTitle,
    String code,
    String name,
    String type,
    String handling,
    String region,
    String tier,
    String organCode,
    String organName,
    int promisedDays,
    int statutoryDays,
    String statutoryBasis) {

  static CataloguedItem of(CatalogItem item) {
    return new CataloguedItem(item.editionId(), item.editionTitle(), item.code(), item.name(), item.type(),
        item.handling(), item.region(), item.tier(), item.organCode(), item.organName(), item.promisedLimitDays(),
        item.statutoryLimitDays(), item.statutoryLimitBasis());
  }
}
