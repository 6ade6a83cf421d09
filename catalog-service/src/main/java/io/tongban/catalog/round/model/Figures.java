package io.tongban.catalog.round.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * A catalogue in figures; averages per item, to two places, 0 for an empty catalogue.
 *
 * @param organs organs that approve something
 * @param seals an organ that approves does so under one approval seal (审批专用章), so as many as organs
 * @param licences 行政许可, {@code others} all else
 */
public record Figures(int items, int organs, int seals, int licences, int others, BigDecimal promisedDays,
    BigDecimal statutoryDays, BigDecimal materials) {

  private static final String LICENCE = "01";

  public static Figures of(Collection<ItemFacts> items) {
    var organs = Math.toIntExact(items.stream().map(ItemFacts::organCode).distinct().count());
    var licences = Math.toIntExact(items.stream().filter(item -> item.type().equals(LICENCE)).count());
    return new Figures(items.size(), organs, organs, licences, items.size() - licences,
        average(items, ItemFacts::promisedDays), average(items, ItemFacts::statutoryDays),
        average(items, ItemFacts::materials));
  }

  private static BigDecimal average(Collection<ItemFacts> items, ToIntFunction<ItemFacts> value) {
    if (items.isEmpty()) {
      return BigDecimal.ZERO.setScale(2);
    }
    var sum = items.stream().mapToLong(value::applyAsInt).sum();
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(items.size()), 2, RoundingMode.HALF_UP);
  }

  /** So many of a hundred, to one place: −25.1 for 295 after 394; 0 where there was nothing before. */
  public static BigDecimal percent(int before, int after) {
    return before == 0 ? BigDecimal.ZERO.setScale(1)
        : BigDecimal.valueOf(100L * (after - before)).divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
  }
}
