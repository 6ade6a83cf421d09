package io.tongban.catalog.round.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a catalogue becomes by the consequences of proposals; writes nothing. No two consequences name the same item.
 *
 * @param before the items so far
 * @param after the items then
 */
public record Forecast(List<ItemFacts> before, List<ItemFacts> after, List<Consequence> consequences) {

  /**
   * @param items that the proposals name
   * @param organs that had them
   * @param balance items that there are more (less: negative) through it
   */
  public record OfKind(ProposalKind kind, String kindName, int proposals, int items, int organs, int balance) {}

  /** @param items so many of the organ's items are named by proposals of each kind */
  public record OfOrgan(String code, String name, int before, int after, Map<ProposalKind, Integer> items) {}

  /** @param cancelled items of the type that are cancelled, and from how many organs */
  public record OfType(String type, int before, int after, int cancelled, int organs) {}

  /** @param items that the organ gets, {@code from} how many organs, which held a seal each (一枚印章) */
  public record Gathered(String organCode, String organName, int items, int from) {}

  public static Forecast of(List<ItemFacts> before, List<Consequence> consequences) {
    var gone = new HashSet<String>();
    consequences.forEach(consequence -> consequence.before().forEach(item -> gone.add(item.code())));
    var after = new ArrayList<ItemFacts>(before.stream().filter(item -> !gone.contains(item.code())).toList());
    consequences.forEach(consequence -> after.addAll(consequence.after()));
    return new Forecast(List.copyOf(before), List.copyOf(after), List.copyOf(consequences));
  }

  /** One row for each kind that occurs. */
  public List<OfKind> byKind() {
    return grouped(consequences, Consequence::kind).entrySet().stream()
        .map(entry -> {
          var named = entry.getValue().stream().flatMap(one -> one.before().stream()).toList();
          var then = entry.getValue().stream().mapToInt(one -> one.after().size()).sum();
          return new OfKind(entry.getKey(), entry.getKey().title(), entry.getValue().size(),
              entry.getKey() == ProposalKind.SET_UP ? then : named.size(), organs(named), then - named.size());
        })
        .toList();
  }

  /** Who had most comes first. */
  public List<OfOrgan> byOrgan() {
    var names = new LinkedHashMap<String, String>();
    Stream.concat(before.stream(), after.stream())
        .forEach(item -> names.putIfAbsent(item.organCode(), item.organName()));
    var had = count(before, ItemFacts::organCode);
    var has = count(after, ItemFacts::organCode);
    var named = new LinkedHashMap<String, Map<ProposalKind, Integer>>();
    consequences.forEach(consequence -> {
      var items = consequence.kind() == ProposalKind.SET_UP ? consequence.after() : consequence.before();
      items.forEach(item -> named.computeIfAbsent(item.organCode(), code -> new EnumMap<>(ProposalKind.class))
          .merge(consequence.kind(), 1, Integer::sum));
    });
    return names.entrySet().stream()
        .map(organ -> new OfOrgan(organ.getKey(), organ.getValue(), had.getOrDefault(organ.getKey(), 0),
            has.getOrDefault(organ.getKey(), 0), named.getOrDefault(organ.getKey(), Map.of())))
        .sorted(Comparator.comparingInt((OfOrgan row) -> Math.max(row.before, row.after)).reversed()
            .thenComparing(OfOrgan::code))
        .toList();
  }

  /** In the order of the type codes. */
  public List<OfType> byType() {
    var had = count(before, ItemFacts::type);
    var has = count(after, ItemFacts::type);
    var cancelled = consequences.stream().filter(one -> one.kind() == ProposalKind.CANCEL)
        .flatMap(one -> one.before().stream()).collect(Collectors.groupingBy(ItemFacts::type));
    return Stream.concat(had.keySet().stream(), has.keySet().stream()).distinct().sorted()
        .map(type -> {
          var items = cancelled.getOrDefault(type, List.of());
          return new OfType(type, had.getOrDefault(type, 0), has.getOrDefault(type, 0), items.size(), organs(items));
        })
        .toList();
  }

  /** Which organs the transfers gather items at. */
  public List<Gathered> gathered() {
    var transfers = consequences.stream()
        .filter(one -> one.kind() == ProposalKind.TRANSFER && !one.after().isEmpty()).toList();
    return grouped(transfers, one -> one.after().getFirst().organCode()).values().stream()
        .map(to -> new Gathered(to.getFirst().after().getFirst().organCode(),
            to.getFirst().after().getFirst().organName(), to.stream().mapToInt(one -> one.after().size()).sum(),
            organs(to.stream().flatMap(one -> one.before().stream()).toList())))
        .toList();
  }

  private static <K extends Comparable<K>> Map<K, List<Consequence>> grouped(List<Consequence> all,
      Function<Consequence, K> by) {
    return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
  }

  private static Map<String, Integer> count(List<ItemFacts> items, Function<ItemFacts, String> by) {
    return items.stream().collect(Collectors.toMap(by, item -> 1, Integer::sum));
  }

  private static int organs(List<ItemFacts> items) {
    return Math.toIntExact(items.stream().map(ItemFacts::organCode).distinct().count());
  }
}
