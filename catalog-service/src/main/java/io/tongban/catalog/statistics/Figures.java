package io.tongban.catalog.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The figures of some items, each average with the number of items it is taken over.
 *
 * @param statutoryDays 法定时限, working days on average; null when there is no item
 * @param promisedDays 承诺时限, likewise
 * @param speedUp 提速率, (Ls − Lp) / Ls over the sums of all items with a statutory limit; 0 to 1
 * @param immediate 即办件, how many
 * @param materialsPerItem over the items that list any materials; null when none does
 * @param withMaterials how many list any
 * @param visitsPerItem 到现场次数, over the items that state it; null when none does
 * @param withVisits how many state it
 */
record Figures(long items, @Nullable Double statutoryDays, @Nullable Double promisedDays, @Nullable Double speedUp,
    long immediate, @Nullable Double materialsPerItem, long withMaterials, @Nullable Double visitsPerItem,
    long withVisits, long noVisit) {}
