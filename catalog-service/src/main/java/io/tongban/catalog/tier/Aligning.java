package io.tongban.catalog.tier;

import io.tongban.catalog.item.FieldChange;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemComparison;
import io.tongban.catalog.tier.Adoptions.Pair;
import io.tongban.catalog.tier.Adoptions.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out alignments, once for all adoptions that say the same. For one question; not for several threads. */
final class Aligning {

  private final Adoptions adoptions;
  private final ItemComparison comparison;
  private final Map<Place, Item> templates = new HashMap<>();
  private final Map<Wording, Wanted> known = new HashMap<>();

  Aligning(Adoptions adoptions, ItemComparison comparison) {
    this.adoptions = adoptions;
    this.comparison = comparison;
  }

  /** @param item as it shall be */
  record Aligned(Item item, long templateEdition, List<FieldChange> changes) {}

  private record Wording(Place parent, @Nullable Place base, String terms, int promised) {}

  /** @param changes none when the adoption says already what it shall */
  private record Wanted(Item item, List<FieldChange> changes) {}

  /** Those of the pairs that are to be changed; whose template is not in force, or not above them, stay as they are. */
  List<Aligned> of(List<Pair> pairs) {
    var children = adoptions.at(places(pairs));
    var aligned = new ArrayList<Aligned>();
    for (var pair : pairs) {
      if (pair.parent() != null && pair.above()) {
        var child = Objects.requireNonNull(children.get(pair.child()));
        var wanted = known.computeIfAbsent(
            new Wording(pair.parent(), pair.base(), pair.terms(), pair.promised()), wording -> wanted(wording, child));
        if (!wanted.changes().isEmpty()) {
          aligned.add(new Aligned(as(wanted.item(), child), pair.parent().edition(), wanted.changes()));
        }
      }
    }
    return aligned;
  }

  private Set<Place> places(List<Pair> pairs) {
    var places = new HashSet<Place>();
    var above = new HashSet<Place>();
    pairs.forEach(pair -> {
      places.add(pair.child());
      Stream.of(pair.parent(), pair.base()).filter(Objects::nonNull).filter(place -> !templates.containsKey(place))
          .forEach(above::add);
    });
    templates.putAll(adoptions.at(above));
    return places;
  }

  private Wanted wanted(Wording wording, Item child) {
    var parent = Objects.requireNonNull(templates.get(wording.parent()));
    var item = Alignment.aligned(parent, child, wording.base() == null ? null : templates.get(wording.base()));
    return new Wanted(item, comparison.changes(child, item));
  }

  /** What is the adoption's own, as {@link Alignment} leaves it. */
  private static Item as(Item wanted, Item child) {
    return new Item(child.code(), child.standing(), wanted.name(), wanted.mainItem(), wanted.type(), child.region(),
        child.organCode(), child.organName(), wanted.handling(), wanted.statutoryLimitDays(),
        wanted.statutoryLimitBasis(), wanted.promisedLimitDays(), wanted.baseCode(), child.template(),
        child.formerCodes(), wanted.elements());
  }
}
