package io.tongban.catalog.tier;

import io.tongban.catalog.element.ElementFault;
import io.tongban.catalog.item.FieldChange;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemComparison;
import io.tongban.catalog.tier.Adoptions.Pair;
import io.tongban.catalog.tier.Adoptions.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How adoptions differ from their templates, found once for all that say the same: of a unified list in 300 townships
 * each template is compared once, not 300 times. For one question; not for several threads.
 */
final class Findings {

  static final String TEMPLATE_MISSING = "tier-template-missing";
  /** What belongs to the adoption alone: who handles it where, and its own codes. */
  private static final Set<String> OWN =
      Set.of("code", "standing", "region", "organCode", "organName", "template", "formerCodes");

  private final Adoptions adoptions;
  private final ItemComparison comparison;
  private final Map<Wording, Finding> known = new HashMap<>();

  Findings(Adoptions adoptions, ItemComparison comparison) {
    this.adoptions = adoptions;
    this.comparison = comparison;
  }

  /** What was found of an adoption; see {@link Drift}. */
  record Finding(List<Drift.Field> fields, List<ElementFault> violations) {

    Drift.Kind kind() {
      return Drift.kind(fields, violations);
    }
  }

  record Found(Pair pair, Finding finding) {}

  /**
   * Adoptions with the same wording differ in the same way.
   *
   * @param region where the template is not one of a tier above it; null where it is
   */
  private record Wording(String template, @Nullable Place parent, @Nullable Place base, String terms, int promised,
      @Nullable String region) {

    static Wording of(Pair pair) {
      return new Wording(pair.template(), pair.parent(), pair.base(), pair.terms(), pair.promised(),
          pair.above() ? null : pair.region());
    }
  }

  /** In the order of the pairs; reads only wordings that were not met before. */
  List<Found> of(List<Pair> pairs) {
    var fresh = new LinkedHashMap<Wording, Pair>();
    pairs.forEach(pair -> {
      var wording = Wording.of(pair);
      if (!known.containsKey(wording)) {
        fresh.putIfAbsent(wording, pair);
      }
    });
    var items = wordings(fresh.values().stream().toList());
    fresh.forEach((wording, pair) -> known.put(wording, found(pair, items)));
    return pairs.stream().map(pair -> new Found(pair, Objects.requireNonNull(known.get(Wording.of(pair))))).toList();
  }

  private Map<Place, Item> wordings(List<Pair> pairs) {
    var places = new HashSet<Place>();
    pairs.forEach(pair -> Stream.of(pair.child(), pair.parent(), pair.base())
        .filter(Objects::nonNull).forEach(places::add));
    return adoptions.at(places);
  }

  private Finding found(Pair pair, Map<Place, Item> items) {
    var child = Objects.requireNonNull(items.get(pair.child()));
    var parent = pair.parent() == null ? null : items.get(pair.parent());
    if (parent == null) {
      var fault = new ElementFault("template", TEMPLATE_MISSING, List.of(pair.template()));
      return new Finding(List.of(new Drift.Field("template", null, null, Drift.Kind.VIOLATION, true, fault)),
          List.of(fault));
    }
    var base = pair.base() == null ? null : items.get(pair.base());
    var violations = Inheritance.violations(parent, child);
    var ownChoices = base == null ? List.<FieldChange>of() : comparison.changes(base, child);
    return new Finding(comparison.changes(parent, child).stream()
        .filter(change -> !OWN.contains(change.path().replaceFirst("\\[.*", "")))
        .map(change -> Drift.field(change, violations, ownChoices, base != null))
        .toList(), violations);
  }
}
