package io.tongban.catalog.round.model;

/**
 * What the figures of a round need to know of an item.
 *
 * @param type item type code
 * @param promisedDays 承诺时限, {@code statutoryDays} 法定时限; working days
 * @param materials how many materials an applicant hands in
 */
public record ItemFacts(String code, String type, String organCode, String organName, int promisedDays,
    int statutoryDays, int materials) {}
