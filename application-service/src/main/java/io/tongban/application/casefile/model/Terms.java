package io.tongban.application.casefile.model;

/**
 * The item as the catalogue in force at submission held it; a new edition does not rewrite a running case.
 *
 * @param region of the item; {@code receivingRegion} is that of the counter
 * @param promisedDays 承诺时限 and {@code statutoryDays} 法定时限, working days
 * @param statutoryBasis law and article of the statutory limit
 */
public record Terms(
    String itemCode,
    String itemName,
    String itemType,
    String handling,
    long editionId,
    String region,
    String receivingRegion,
    String organCode,
    String organName,
    int promisedDays,
    int statutoryDays,
    String statutoryBasis) {}
