package io.tongban.catalog.tier;

import io.tongban.catalog.element.Elements;
import io.tongban.catalog.element.Fee;
import io.tongban.catalog.element.LegalReference;
import io.tongban.catalog.element.Material;
import io.tongban.catalog.item.Handling;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings an adoption up to its template: it says what the template says, except where the lower tier chose something of
 * its own that it may have. What it chose is told from the wording that it was adopted from.
 */
final class Alignment {

  private final Item parent;
  private final Item child;
  private final @Nullable Item base;

  private Alignment(Item parent, Item child, @Nullable Item base) {
    this.parent = parent;
    this.child = child;
    this.base = base;
  }

  /** @param base the template as it was when it was adopted; null when that is not known */
  static Item aligned(Item parent, Item child, @Nullable Item base) {
    return new Alignment(parent, child, base).item();
  }

  /** A new adoption, which says what its parent says. */
  static Item adopted(Item parent, ItemCode code, Adopter by, int promisedLimitDays) {
    return new Item(code, Standing.IMPLEMENTATION, parent.name(), parent.mainItem(),
        parent.type(), by.region(), by.organCode(), by.organName(), parent.handling(), parent.statutoryLimitDays(),
        parent.statutoryLimitBasis(), promisedLimitDays, parent.baseCode(), parent.code(), List.of(),
        parent.elements());
  }

  private Item item() {
    var statutory = kept(Item::statutoryLimitDays, (above, here) -> here <= above);
    var ownLimit = !statutory.equals(parent.statutoryLimitDays());
    var promised = kept(Item::promisedLimitDays, (above, here) -> here <= above);
    var handling = kept(Item::handling, (above, here) -> above == here || here == Handling.IMMEDIATE);
    return new Item(child.code(), child.standing(), name(), parent.mainItem(), parent.type(), child.region(),
        child.organCode(), child.organName(), handling, statutory,
        ownLimit ? child.statutoryLimitBasis() : parent.statutoryLimitBasis(), Math.min(promised, statutory),
        parent.baseCode(), child.template(), child.formerCodes(), elements());
  }

  /** The local addition stays when the template is renamed. */
  private String name() {
    var before = base == null ? parent.name() : base.name();
    return Inheritance.namedAfter(before, child.name())
        ? parent.name() + child.name().substring(before.length())
        : parent.name();
  }

  private Elements elements() {
    var above = parent.elements();
    return new Elements(
        bases(),
        kept(item -> item.elements().serviceObject(), (one, other) -> other != null),
        parts(Elements::conditions, part -> part.key(), (one, other) -> one.equals(other)),
        parts(Elements::materials, Material::key, Inheritance::lawful),
        above.charged(),
        parts(Elements::fees, Fee::key, Inheritance::lawful),
        parts(Elements::prerequisites, part -> part.key(), (one, other) -> one.equals(other)),
        parts(Elements::intermediaryServices, part -> part.key(), (one, other) -> one.equals(other)),
        parts(Elements::specialProcedures, part -> part.kind().name(),
            (one, other) -> other.expectedDays() <= one.expectedDays()),
        above.quota(),
        above.result(),
        refined(Elements::flow),
        refinedParts(Elements::discretion),
        refinedParts(Elements::risks),
        refinedParts(Elements::duties),
        above.needs(),
        refined(Elements::ways));
  }

  /** Bases may be added, none may be dropped. */
  private List<LegalReference> bases() {
    var cited = parent.elements().legalBases().stream().map(LegalReference::citation).collect(Collectors.toSet());
    var before = base == null ? List.<String>of()
        : base.elements().legalBases().stream().map(LegalReference::citation).toList();
    var all = new ArrayList<>(parent.elements().legalBases());
    child.elements().legalBases().stream()
        .filter(own -> !cited.contains(own.citation()) && !before.contains(own.citation()))
        .forEach(all::add);
    return all;
  }

  /** The child's own choice when it is one and lawful, else what the parent says. */
  private <T> T kept(Function<Item, T> field, BiPredicate<T, T> lawful) {
    var here = field.apply(child);
    var above = field.apply(parent);
    var own = base == null || !Objects.equals(here, field.apply(base));
    return own && lawful.test(above, here) ? here : above;
  }

  /** Left out here stays left out; what is new above comes in; a lawful wording of its own stays. */
  private <T> List<T> parts(Function<Elements, List<T>> part, Function<T, String> key, BiPredicate<T, T> lawful) {
    var here = byKey(part.apply(child.elements()), key);
    Map<String, T> before = base == null ? Map.of() : byKey(part.apply(base.elements()), key);
    var aligned = new ArrayList<T>();
    for (var above : part.apply(parent.elements())) {
      var name = key.apply(above);
      var own = here.get(name);
      if (own == null) {
        if (!before.containsKey(name)) {
          aligned.add(above);
        }
      } else {
        aligned.add(!own.equals(before.get(name)) && lawful.test(above, own) ? own : above);
      }
    }
    return aligned;
  }

  private <T> @Nullable T refined(Function<Elements, @Nullable T> part) {
    var here = part.apply(child.elements());
    var own = here != null && (base == null || !here.equals(part.apply(base.elements())));
    return own ? here : part.apply(parent.elements());
  }

  private <T> List<T> refinedParts(Function<Elements, List<T>> part) {
    var here = part.apply(child.elements());
    var own = !here.isEmpty() && (base == null || !here.equals(part.apply(base.elements())));
    return own ? here : part.apply(parent.elements());
  }

  private static <T> Map<String, T> byKey(List<T> parts, Function<T, String> key) {
    var all = new LinkedHashMap<String, T>();
    parts.forEach(part -> all.put(key.apply(part), part));
    return all;
  }
}
