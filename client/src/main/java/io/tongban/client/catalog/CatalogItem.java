package io.tongban.client.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One item (政务服务事项) of one edition, unchanged once the edition is published.
 *
 * @param type 01 to 10 or 20, see domain's type list
 * @param tier CITY, DISTRICT or TOWNSHIP: who handles it
 * @param handling IMMEDIATE (即办件) or PROMISED (承诺件)
 * @param statutoryLimitDays 法定时限, working days
 * @param promisedLimitDays 承诺时限, working days, at most the statutory limit
 * @param statutoryLimitBasis the law and article the statutory limit rests on
 */
public record CatalogItem(
    long editionId,
    String editionTitle,
    String code,
    String name,
    @Nullable String mainItem,
    String type,
    String typeName,
    String region,
    String tier,
    String organCode,
    String organName,
    String handling,
    int statutoryLimitDays,
    String statutoryLimitBasis,
    int promisedLimitDays,
    @Nullable String legalBasis,
    @Nullable String serviceObject,
    @Nullable String fee,
    @Nullable String resultName) {}
