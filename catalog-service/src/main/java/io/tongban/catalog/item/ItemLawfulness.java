package io.tongban.catalog.item;

import static io.tongban.catalog.element.LegalLevel.ADMINISTRATIVE_REGULATION;
import static io.tongban.catalog.element.LegalLevel.LAW;
import static io.tongban.catalog.element.LegalLevel.LOCAL_REGULATION;
import static io.tongban.catalog.element.LegalLevel.LOCAL_RULE;
import static io.tongban.catalog.element.LegalLevel.NORMATIVE_DOCUMENT;
import static io.tongban.catalog.element.LegalLevel.STATE_COUNCIL_DECISION;

import io.tongban.catalog.element.ElementFault;
import io.tongban.catalog.element.Fee;
import io.tongban.catalog.element.Founded;
import io.tongban.catalog.element.IntermediaryService;
import io.tongban.catalog.element.LegalLevel;
import io.tongban.catalog.element.LegalReference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the law demands of an item before it is published, and what its own elements demand of each other. */
final class ItemLawfulness {

  /** 《行政许可法》 art. 14, 15 and 17: what may create a licence. */
  private static final Set<LegalLevel> CREATE_LICENCE =
      EnumSet.of(LAW, ADMINISTRATIVE_REGULATION, STATE_COUNCIL_DECISION, LOCAL_REGULATION, LOCAL_RULE);
  /** 《行政许可法》 art. 58: a fee needs a law or an administrative regulation. */
  private static final Set<LegalLevel> CHARGE = EnumSet.of(LAW, ADMINISTRATIVE_REGULATION);
  /** 《优化营商环境条例》 art. 43: 法律、法规 or a decision of the State Council. */
  private static final Set<LegalLevel> SEND_TO_INTERMEDIARY =
      EnumSet.of(LAW, ADMINISTRATIVE_REGULATION, STATE_COUNCIL_DECISION, LOCAL_REGULATION);
  /** 《行政许可法》 art. 16 and 17: rules may detail what a higher document created, other documents may not. */
  private static final Set<LegalLevel> DEMAND = EnumSet.complementOf(EnumSet.of(NORMATIVE_DOCUMENT));

  private ItemLawfulness() {}

  static List<ElementFault> faults(Item item) {
    var faults = new ArrayList<>(item.elements().inconsistencies(item.promisedLimitDays()));
    if (item.promisedLimitDays() > item.statutoryLimitDays()) {
      faults.add(new ElementFault("promisedLimitDays", "promise-over-limit",
          List.of(Integer.toString(item.promisedLimitDays()), Integer.toString(item.statutoryLimitDays()))));
    }
    var bases = item.elements().legalBases();
    if (item.type() == ItemType.LICENCE && !bases.isEmpty() && !restsOn(bases, CREATE_LICENCE)) {
      faults.add(tooLow("legalBases", item.name(), CREATE_LICENCE));
    }
    item.elements().founded().forEach(part -> {
      var path = part.path() + ".basis";
      if (part.basis().isEmpty()) {
        faults.add(new ElementFault(path, "basis-missing", List.of(part.label())));
      } else if (!restsOn(part.basis(), needed(item, part))) {
        faults.add(tooLow(path, part.label(), needed(item, part)));
      }
    });
    return List.copyOf(faults);
  }

  private static Set<LegalLevel> needed(Item item, Founded part) {
    return switch (part) {
      case Fee fee -> CHARGE;
      case IntermediaryService service -> SEND_TO_INTERMEDIARY;
      default -> item.type() == ItemType.LICENCE ? DEMAND : EnumSet.allOf(LegalLevel.class);
    };
  }

  private static boolean restsOn(List<LegalReference> bases, Set<LegalLevel> levels) {
    return bases.stream().anyMatch(basis -> levels.contains(basis.level()));
  }

  private static ElementFault tooLow(String path, String label, Set<LegalLevel> needed) {
    return new ElementFault(path, "basis-too-low",
        List.of(label, needed.stream().map(LegalLevel::title).collect(Collectors.joining("、"))));
  }
}
