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
import java.util.stream.IntStream;
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
    for (var pairs : batches(adoptions.differing(query, after))) {
      of(pairs).stream().filter(drift -> kind == null || drift.kind() == kind)
          .limit(limit - (long) found.size()).forEach(found::add);
      if (found.size() == limit) {
        break;
      }
    }
    return found;
  }

  void each(PairQuery query, Consumer<Drift> taker) {
    batches(adoptions.differing(query, null)).forEach(pairs -> of(pairs).forEach(taker));
  }

  /** The pairs a few hundred at a time, so that their wordings need not be held all at once. */
  static List<List<Pair>> batches(List<Pair> pairs) {
    return IntStream.range(0, (pairs.size() + BATCH - 1) / BATCH)
        .mapToObj(n -> pairs.subList(n * BATCH, Math.min(pairs.size(), (n + 1) * BATCH)))
        .toList();
  }

  private List<Drift> of(List<Pair> pairs) {
    var items = wordings(pairs);
    return pairs.stream().map(pair -> drift(pair, items)).toList();
  }

  /** The wordings of all sides; a template is read once however many adoptions it has. */
  Map<Place, Item> wordings(List<Pair> pairs) {
    var places = new HashSet<Place>();
    pairs.forEach(pair -> Stream.of(pair.child(), pair.parent(), pair.base())
        .filter(Objects::nonNull).forEach(places::add));
    return adoptions.at(places);
  }

  private Drift drift(Pair pair, Map<Place, Item> items) {
    var child = Objects.requireNonNull(items.get(pair.child()));
    var parent = pair.parent() == null ? null : items.get(pair.parent());
    if (parent == null) {
      var fault = new ElementFault("template", TEMPLATE_MISSING, List.of(String.valueOf(child.template())));
      return new Drift(child, pair.child().edition(), pair.version(), null,
          List.of(new Drift.Field("template", null, null, Drift.Kind.VIOLATION, true, fault)), List.of(fault));
    }
    var base = pair.base() == null ? null : items.get(pair.base());
    var violations = Inheritance.violations(parent, child);
    var ownChoices = base == null ? List.<FieldChange>of() : comparison.changes(base, child);
    return new Drift(child, pair.child().edition(), pair.version(), pair.parent().edition(),
        comparison.changes(parent, child).stream()
            .filter(change -> !OWN.contains(change.path().replaceFirst("\\[.*", "")))
            .map(change -> Drift.field(change, violations, ownChoices, base != null))
            .toList(), violations);
  }
}
