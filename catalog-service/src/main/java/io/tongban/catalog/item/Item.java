package io.tongban.catalog.item;

import io.tongban.access.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A service item (政务服务事项) as an edition holds it.
 *
 * @param mainItem 主项名称; null when the item stands alone
 * @param region where it is handled; its tier follows from it
 * @param organCode as published, also when it is no regular code
 * @param statutoryLimitDays 法定时限, working days
 * @param statutoryLimitBasis the law and article it rests on
 * @param promisedLimitDays 承诺时限, working days
 */
public record Item(
    ItemCode code,
    String name,
    @Nullable String mainItem,
    ItemType type,
    RegionCode region,
    String organCode,
    String organName,
    Handling handling,
    int statutoryLimitDays,
    String statutoryLimitBasis,
    int promisedLimitDays,
    @Nullable String legalBasis,
    @Nullable String serviceObject,
    @Nullable String fee,
    @Nullable String resultName) {

  public Item {
    if (statutoryLimitDays < 0 || promisedLimitDays < 0) {
      throw new IllegalArgumentException("A limit is no negative number of days: " + code);
    }
  }
}
