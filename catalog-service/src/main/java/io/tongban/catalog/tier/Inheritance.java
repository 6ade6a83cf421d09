package io.tongban.catalog.tier;

import io.tongban.access.RegionCode;
import io.tongban.catalog.element.ElementFault;
import io.tongban.catalog.element.Elements;
import io.tongban.catalog.element.Fee;
import io.tongban.catalog.element.LegalReference;
import io.tongban.catalog.element.Material;
import io.tongban.catalog.item.Handling;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a lower tier may not make worse for applicants than the tier above it: limits may shrink, materials may not grow
 * (《行政许可法》 art. 16; 《优化营商环境条例》 art. 35). Flow, discretion tiers, risk points, duties, ways, needs and the
 * wording of the service object may be refined and are not judged here.
 */
final class Inheritance {

  private static final Pattern LOCAL_SUFFIX = Pattern.compile("（[^（）]{1,60}）");

  private final Item parent;
  private final Item child;
  private final List<ElementFault> faults = new ArrayList<>();

  private Inheritance(Item parent, Item child) {
    this.parent = parent;
    this.child = child;
  }

  /** In the order of the fields; empty when the child keeps to its parent. */
  static List<ElementFault> violations(Item parent, Item child) {
    var check = new Inheritance(parent, child);
    check.head();
    check.limits();
    check.elements(parent.elements(), child.elements());
    return List.copyOf(check.faults);
  }

  /** Whether a name is its parent's, at most with a local addition in brackets, as in 食品经营许可（新办）（滨海新区）. */
  static boolean namedAfter(String parent, String child) {
    return child.equals(parent)
        || child.startsWith(parent) && LOCAL_SUFFIX.matcher(child.substring(parent.length())).matches();
  }

  /** Whether the tier of that region can take over the item: any below a template, else one that lies inside. */
  static boolean above(Item parent, RegionCode region) {
    return parent.region().covers(region)
        && (parent.standing() == Standing.TEMPLATE || !parent.region().equals(region));
  }

  static boolean lawful(Material parent, Material child) {
    return materialFaults(parent, child).isEmpty();
  }

  static boolean lawful(Fee parent, Fee child) {
    return feeFaults(parent, child).isEmpty();
  }

  private void head() {
    if (!above(parent, child.region())) {
      fault("template", "tier-not-above", parent.code(), parent.region(), child.region());
    }
    if (!namedAfter(parent.name(), child.name())) {
      fault("name", "tier-name-differs", child.name(), parent.name());
    }
    if (parent.type() != child.type()) {
      fault("type", "tier-type-differs", child.type().title(), parent.type().title());
    }
    if (!Objects.equals(parent.baseCode(), child.baseCode())) {
      fault("baseCode", "tier-base-code-differs", Objects.requireNonNullElse(child.baseCode(), "无"),
          Objects.requireNonNullElse(parent.baseCode(), "无"));
    }
    if (parent.handling() == Handling.IMMEDIATE && child.handling() == Handling.PROMISED) {
      fault("handling", "tier-not-on-the-spot");
    }
  }

  private void limits() {
    if (child.statutoryLimitDays() > parent.statutoryLimitDays()) {
      fault("statutoryLimitDays", "tier-statutory-grown", child.statutoryLimitDays(), parent.statutoryLimitDays());
    }
    if (child.promisedLimitDays() > parent.promisedLimitDays()) {
      fault("promisedLimitDays", "tier-promise-grown", child.promisedLimitDays(), parent.promisedLimitDays());
    }
  }

  private void elements(Elements above, Elements here) {
    var cited = here.legalBases().stream().map(LegalReference::citation).collect(Collectors.toSet());
    above.legalBases().stream().map(LegalReference::citation).filter(basis -> !cited.contains(basis))
        .forEach(basis -> fault("elements.legalBases[" + basis + "]", "tier-basis-dropped", basis));
    parts("conditions", above.conditions(), here.conditions(), part -> part.key(), part -> part.text(),
        (before, now) -> before.text().equals(now.text()) ? List.of()
            : List.of(whole("tier-condition-changed", now.text(), before.text())));
    parts("materials", above.materials(), here.materials(), Material::key, Material::name,
        Inheritance::materialFaults);
    if (Boolean.TRUE.equals(here.charged()) && !Boolean.TRUE.equals(above.charged()) && above.fees().isEmpty()) {
      fault("elements.charged", "tier-charged");
    }
    parts("fees", above.fees(), here.fees(), Fee::key, Fee::name, Inheritance::feeFaults);
    parts("prerequisites", above.prerequisites(), here.prerequisites(), part -> part.key(), part -> part.name(),
        (before, now) -> before.name().equals(now.name()) ? List.of()
            : List.of(whole("tier-prerequisite-changed", now.name(), before.name())));
    parts("intermediaryServices", above.intermediaryServices(), here.intermediaryServices(), part -> part.key(),
        part -> part.name(), (before, now) -> before.name().equals(now.name()) && before.payer() == now.payer()
            ? List.of() : List.of(whole("tier-intermediary-changed", now.name(), before.name())));
    parts("specialProcedures", above.specialProcedures(), here.specialProcedures(), part -> part.kind().name(),
        part -> part.label(), (before, now) -> now.expectedDays() <= before.expectedDays() ? List.of()
            : List.of(whole("tier-procedure-longer", now.label(), now.expectedDays(), before.expectedDays())));
    if (above.quota() == null && here.quota() != null) {
      fault("elements.quota", "tier-quota-added", here.quota().rule());
    }
    result(above, here);
    if (above.ways() != null && here.ways() != null && here.ways().visits() > above.ways().visits()) {
      fault("elements.ways.visits", "tier-visits-grown", here.ways().visits(), above.ways().visits());
    }
  }

  private void result(Elements above, Elements here) {
    if (above.result() == null || here.result() == null) {
      return;
    }
    if (above.result().kind() != here.result().kind()) {
      fault("elements.result.kind", "tier-result-differs", here.result().name(), above.result().name());
    }
    var months = here.result().validMonths();
    var monthsAbove = above.result().validMonths();
    if (months != null && (monthsAbove == null || months < monthsAbove)) {
      fault("elements.result.validMonths", "tier-validity-shorter", months,
          monthsAbove == null ? "—" : monthsAbove.toString());
    }
  }

  private interface Judge<T> {

    List<ElementFault> faults(T parent, T child);
  }

  /** None may be added; each one there is judged against its parent. */
  private <T> void parts(String path, List<T> above, List<T> here, Function<T, String> key,
      Function<T, String> label, Judge<T> judge) {
    Map<String, T> known = new LinkedHashMap<>();
    above.forEach(part -> known.put(key.apply(part), part));
    for (var part : here) {
      var place = "elements." + path + "[" + key.apply(part) + "]";
      var before = known.get(key.apply(part));
      if (before == null) {
        fault(place, "tier-part-added." + path, label.apply(part));
      } else {
        judge.faults(before, part).forEach(fault ->
            faults.add(new ElementFault(place + fault.path(), fault.code(), fault.args())));
      }
    }
  }

  private static List<ElementFault> materialFaults(Material parent, Material child) {
    var faults = new ArrayList<ElementFault>();
    if (!parent.name().equals(child.name())) {
      faults.add(part(".name", "tier-material-changed", child.name(), parent.name()));
    }
    if (child.copies() > parent.copies()) {
      faults.add(part(".copies", "tier-copies-grown", child.name(), child.copies(), parent.copies()));
    }
    if (child.required() && !parent.required()) {
      faults.add(part(".required", "tier-material-required", child.name()));
    }
    if (burden(child.form()) > burden(parent.form())) {
      faults.add(part(".form", "tier-material-form", child.name()));
    }
    return faults;
  }

  private static int burden(Material.Form form) {
    return switch (form) {
      case ELECTRONIC -> 0;
      case COPY -> 1;
      case ORIGINAL -> 2;
    };
  }

  /** An amount can be compared with an amount for the same unit; a scale only with itself. */
  private static List<ElementFault> feeFaults(Fee parent, Fee child) {
    if (parent.amount() != null && child.amount() != null && Objects.equals(parent.unit(), child.unit())) {
      return child.amount().compareTo(parent.amount()) > 0
          ? List.of(part(".amount", "tier-fee-grown", child.name(), child.amount(), parent.amount()))
          : List.of();
    }
    var same = parent.amount() == null && child.amount() == null
        && Objects.equals(parent.unit(), child.unit()) && Objects.equals(parent.standard(), child.standard());
    return same ? List.of() : List.of(whole("tier-fee-changed", child.name()));
  }

  private void fault(String path, String code, Object... args) {
    faults.add(part(path, code, args));
  }

  /** Of a part as a whole. */
  private static ElementFault whole(String code, Object... args) {
    return part("", code, args);
  }

  private static ElementFault part(String path, String code, Object... args) {
    return new ElementFault(path, code, List.of(args).stream().map(Object::toString).toList());
  }
}
