package io.tongban.catalog.change;

import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.PublicationCheck;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What is declared must be true of the items, and whoever takes an item away or moves it must say why: an applicant
 * who does not find it any more is owed the document (《行政许可法》 art. 8, 54).
 */
@Component
class ChangePublicationCheck implements PublicationCheck {

  static final Set<ChangeKind> OWE_A_REASON =
      EnumSet.complementOf(EnumSet.of(ChangeKind.ADDED, ChangeKind.AMENDED));
  private static final Set<ChangeKind> LEAVE_NOTHING =
      EnumSet.of(ChangeKind.CANCELLED, ChangeKind.MERGED, ChangeKind.SPLIT, ChangeKind.TRANSFERRED);
  /** Their other end may stand in the edition of another region. */
  private static final Set<ChangeKind> ELSEWHERE = EnumSet.of(ChangeKind.DELEGATED, ChangeKind.TAKEN_BACK);
  private static final int EXAMPLES = 5;

  private final DeclaredChanges declared;
  private final EditionComparison comparison;
  private final Items items;
  private final ChangeSettings settings;

  ChangePublicationCheck(DeclaredChanges declared, EditionComparison comparison, Items items,
      ChangeSettings settings) {
    this.declared = declared;
    this.comparison = comparison;
    this.items = items;
    this.settings = settings;
  }

  @Override
  public List<Fault> faults(Draft draft, Instant from) {
    var faults = new ArrayList<>(contradicted(draft));
    if (settings.reasonNeeded()) {
      faults.addAll(undeclared(draft));
    }
    return faults;
  }

  private List<Fault> contradicted(Draft draft) {
    var changes = declared.of(draft.id());
    var codes = new HashSet<String>();
    changes.forEach(change -> {
      change.before().forEach(code -> codes.add(code.value()));
      change.after().forEach(code -> codes.add(code.value()));
    });
    var held = items.held(draft, codes);
    var faults = new ArrayList<Fault>();
    // What one change leaves may be made again, and what it makes taken away, by a later one.
    var madeLater = new HashSet<ItemCode>();
    var takenLater = new HashSet<ItemCode>();
    for (var change : changes.reversed()) {
      var stays = change.before().stream()
          .filter(code -> LEAVE_NOTHING.contains(change.kind()) && !change.after().contains(code))
          .filter(code -> held.contains(code.value()) && !madeLater.contains(code))
          .toList();
      var lacks = change.after().stream()
          .filter(code -> !ELSEWHERE.contains(change.kind()) && !held.contains(code.value())
              && !takenLater.contains(code))
          .toList();
      if (!stays.isEmpty()) {
        faults.add(new Fault("changes", "change-leaves-item", List.of(some(stays))));
      }
      if (!lacks.isEmpty()) {
        faults.add(new Fault("changes", "change-lacks-item", List.of(some(lacks))));
      }
      madeLater.addAll(change.after());
      takenLater.addAll(change.before());
    }
    return faults;
  }

  private List<Fault> undeclared(Draft draft) {
    var open = comparison.withNewest(draft.id()).map(compared -> compared.differences().stream()
        .filter(difference -> difference.declared() == null && OWE_A_REASON.contains(difference.kind()))
        .toList()).orElse(List.of());
    return open.isEmpty() ? List.of() : List.of(new Fault("changes", "change-undeclared",
        List.of(open.size(), some(open.stream()
            .map(difference -> new ItemCode(difference.items().getFirst().code())).toList()))));
  }

  private static String some(List<ItemCode> codes) {
    return codes.stream().limit(EXAMPLES).map(ItemCode::value).collect(Collectors.joining(", "));
  }
}
