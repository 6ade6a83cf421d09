package io.tongban.catalog.item;

import io.tongban.access.RegionCode;
import io.tongban.catalog.element.Elements;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
 * @param baseCode 基本编码; null for items outside the basic catalogue
 * @param template the item it was adopted from: the city's template or the district's adoption; null when made here
 * @param formerCodes codes it had before (原编码); also those of items that were merged into it, or split to make it
 */
public record Item(
    ItemCode code,
    Standing standing,
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
    @Nullable BaseCode baseCode,
    @Nullable ItemCode template,
    List<ItemCode> formerCodes,
    Elements elements) {

  public Item {
    if (statutoryLimitDays < 0 || promisedLimitDays < 0) {
      throw new IllegalArgumentException("A limit is no negative number of days: " + code);
    }
    formerCodes = List.copyOf(formerCodes);
    Objects.requireNonNull(elements);
  }

  /** The same item at another organ (划转); see {@link #recoded} for its code. */
  public Item at(String organ, String name) {
    return new Item(code, standing, this.name, mainItem, type, region, organ, name, handling, statutoryLimitDays,
        statutoryLimitBasis, promisedLimitDays, baseCode, template, formerCodes, elements);
  }

  public Item named(String other) {
    return new Item(code, standing, other, mainItem, type, region, organCode, organName, handling, statutoryLimitDays,
        statutoryLimitBasis, promisedLimitDays, baseCode, template, formerCodes, elements);
  }

  /** The same item with another promise, working days. */
  public Item promising(int days) {
    return new Item(code, standing, name, mainItem, type, region, organCode, organName, handling, statutoryLimitDays,
        statutoryLimitBasis, days, baseCode, template, formerCodes, elements);
  }

  /** The same item under another code. */
  public Item recoded(ItemCode to) {
    return new Item(to, standing, name, mainItem, type, region, organCode, organName, handling, statutoryLimitDays,
        statutoryLimitBasis, promisedLimitDays, baseCode, template, formerCodes, elements);
  }

  /** The same item as the one that took the place of those before it: their codes, old ones too, lead to it. */
  public Item succeeding(Collection<Item> before) {
    var former = new LinkedHashSet<>(formerCodes);
    before.forEach(item -> {
      former.add(item.code);
      former.addAll(item.formerCodes);
    });
    former.remove(code);
    return new Item(code, standing, name, mainItem, type, region, organCode, organName, handling, statutoryLimitDays,
        statutoryLimitBasis, promisedLimitDays, baseCode, template, List.copyOf(former), elements);
  }
}
