package io.tongban.catalog.tier;

import io.tongban.catalog.item.ItemComparison;
import io.tongban.catalog.tier.Adoptions.Pair;
import io.tongban.catalog.tier.Findings.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds how adoptions differ from their templates (差异报告). */
@Component
class Drifts {

  private static final int BATCH = 500;

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

    Count andOneMore() {
      return new Count(region, adoptions + 1, lawful, outdated, violating);
    }

    boolean drifted() {
      return outdated + violating > 0;
    }
  }

  /** In the order of the regions' codes. */
  List<Count> counts(PairQuery query) {
    var counts = new TreeMap<String, Count>();
    adoptions.counts(query).forEach((region, all) -> counts.put(region, new Count(region, all, 0, 0, 0)));
    each(query, found -> counts.computeIfPresent(
        found.pair().region(), (region, count) -> count.with(found.finding().kind())));
    return List.copyOf(counts.values());
  }

  /** In the order of the adoptions' codes; {@code kind} null for all that differ at all. */
  List<Drift> list(PairQuery query, Drift.@Nullable Kind kind, @Nullable String after, int limit) {
    var findings = findings();
    var found = new ArrayList<Drift>();
    for (var pairs : batches(adoptions.differing(query, after))) {
      found.addAll(drifts(findings.of(pairs).stream()
          .filter(one -> kind == null || one.finding().kind() == kind)
          .limit(limit - (long) found.size()).toList()));
      if (found.size() == limit) {
        break;
      }
    }
    return found;
  }

  private List<Drift> drifts(List<Found> found) {
    var places = new HashSet<Adoptions.Place>();
    found.forEach(one -> places.add(one.pair().child()));
    var items = adoptions.at(places);
    return found.stream()
        .map(one -> new Drift(Objects.requireNonNull(items.get(one.pair().child())), one.pair().child().edition(),
            one.pair().version(), one.pair().parent() == null ? null : one.pair().parent().edition(),
            one.finding().fields(), one.finding().violations()))
        .toList();
  }

  void each(PairQuery query, Consumer<Found> taker) {
    var findings = findings();
    batches(adoptions.differing(query, null)).forEach(pairs -> findings.of(pairs).forEach(taker));
  }

  Findings findings() {
    return new Findings(adoptions, comparison);
  }

  /** The pairs a few hundred at a time, so that their wordings need not be held all at once. */
  static List<List<Pair>> batches(List<Pair> pairs) {
    return IntStream.range(0, (pairs.size() + BATCH - 1) / BATCH)
        .mapToObj(n -> pairs.subList(n * BATCH, Math.min(pairs.size(), (n + 1) * BATCH)))
        .toList();
  }
}
