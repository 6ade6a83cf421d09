package io.tongban.catalog.tier;

import io.tongban.catalog.element.ElementFault;
import io.tongban.catalog.item.FieldChange;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemComparison;
import io.tongban.catalog.tier.Adoptions.Pair;
import io.tongban.catalog.tier.Adoptions.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds how adoptions differ from their templates (差异报告). */
@Component
class Drifts {

  static final String TEMPLATE_MISSING = "tier-template-missing";
  private static final int BATCH = 500;
  /** What belongs to the adoption alone: who handles it where, and its own codes. */
  private static final Set<String> OWN =
      Set.of("code", "standing", "region", "organCode", "organName", "template", "formerCodes");

  private final Adoptions adoptions;
  private final ItemComparison comparison;

  Drifts(Adoptions adoptions, ItemComparison comparison) {
    this.adoptions = adoptions;
    this.comparison = comparison;
  }

  /**
   * How the adoptions of one region stand.
   *
   * @param adoptions all of them
   * @param lawful those that differ only as they may
   */
  record Count(String region, int adoptions, int lawful, int outdated, int violating) {

    Count with(Drift.Kind kind) {
      return switch (kind) {
        case LAWFUL -> new Count(region, adoptions, lawful + 1, outdated, violating);
        case OUTDATED -> new Count(region, adoptions, lawful, outdated + 1, violating);
        case VIOLATION -> new Count(region, adoptions, lawful, outdated, violating + 1);
      };
    }

    boolean drifted() {
      return outdated + violating > 0;
    }
  }

  /** In the order of the regions' codes. */
  List<Count> counts(PairQuery query) {
    var counts = new TreeMap<String, Count>();
    adoptions.counts(query).forEach((region, all) -> counts.put(region, new Count(region, all, 0, 0, 0)));
    each(query, drift -> counts.computeIfPresent(
        drift.adoption().region().value(), (region, count) -> count.with(drift.kind())));
    return List.copyOf(counts.values());
  }

  /** In the order of the adoptions' codes; {@code kind} null for all that differ at all. */
  List<Drift> list(PairQuery query, Drift.@Nullable Kind kind, @Nullable String after, int limit) {
    var found = new ArrayList<Drift>();
    var last = after;
    while (found.size() < limit) {
      var pairs = adoptions.differing(query, last, BATCH);
      of(pairs).stream().filter(drift -> kind == null || drift.kind() == kind)
          .limit(limit - (long) found.size()).forEach(found::add);
      if (pairs.size() < BATCH) {
        break;
      }
      last = pairs.getLast().child().code().value();
    }
    return found;
  }

  void each(PairQuery query, Consumer<Drift> taker) {
    String last = null;
    List<Pair> pairs;
    do {
      pairs = adoptions.differing(query, last, BATCH);
      of(pairs).forEach(taker);
      last = pairs.isEmpty() ? null : pairs.getLast().child().code().value();
    } while (pairs.size() == BATCH);
  }

  /** Pairs with their templates, which are read once however many adoptions they have. */
  List<Drift> of(List<Pair> pairs) {
    var items = items(pairs);
    return pairs.stream().map(pair -> drift(pair, items)).toList();
  }

  Map<Place, Item> items(List<Pair> pairs) {
    var places = new HashSet<Place>();
    pairs.forEach(pair -> Stream.of(pair.parent(), pair.base()).filter(Objects::nonNull).forEach(places::add));
    return adoptions.at(places);
  }

  private Drift drift(Pair pair, Map<Place, Item> items) {
    var parent = pair.parent() == null ? null : items.get(pair.parent());
    if (parent == null) {
      var fault = new ElementFault("template", TEMPLATE_MISSING, List.of(String.valueOf(pair.child().template())));
      return new Drift(pair.child(), pair.edition(), pair.version(), null,
          List.of(new Drift.Field("template", null, null, Drift.Kind.VIOLATION, true, fault)), List.of(fault));
    }
    var base = pair.base() == null ? null : items.get(pair.base());
    var violations = Inheritance.violations(parent, pair.child());
    var ownChoices = base == null ? List.<FieldChange>of()
        : comparison.changes(base, pair.child());
    return new Drift(pair.child(), pair.edition(), pair.version(), pair.parentEdition(),
        comparison.changes(parent, pair.child()).stream()
            .filter(change -> !OWN.contains(change.path().replaceFirst("\\[.*", "")))
            .map(change -> Drift.field(change, violations, ownChoices, base != null))
            .toList(), violations);
  }
}
