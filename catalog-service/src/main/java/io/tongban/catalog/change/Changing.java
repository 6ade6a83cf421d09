package io.tongban.catalog.change;

import static io.tongban.catalog.change.ChangeKind.ADDED;

import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import io.tongban.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declares changes in a draft, and takes declarations back. Who comes second waits, then sees what the first did. */
@Service
class Changing {

  private final Drafts drafts;
  private final Items items;
  private final Succession succession;
  private final DeclaredChanges changes;
  private final ComparedEditions editions;
  private final EditionComparison comparison;
  private final Audit audit;

  Changing(Drafts drafts, Items items, Succession succession, DeclaredChanges changes, ComparedEditions editions,
      EditionComparison comparison, Audit audit) {
    this.drafts = drafts;
    this.items = items;
    this.succession = succession;
    this.changes = changes;
    this.editions = editions;
    this.comparison = comparison;
    this.audit = audit;
  }

  /**
   * Returns how many changes are now declared.
   *
   * @throws Problem as {@link Succession}, and 400 {@code change-of-tiers} for what is decided between tiers
   */
  @Transactional
  int declare(long edition, ChangeWish wish, Actor by) {
    var draft = drafts.take(edition);
    return switch (wish.kind()) {
      case CANCELLED -> succession.cancel(draft, wish.items(), wish.grounds(), by).size();
      case TRANSFERRED -> {
        var code = needed(wish.organCode(), "organCode");
        var name = needed(wish.organName(), "organName");
        yield succession.transfer(draft, wish.items(), code, name, wish.grounds(), by).size();
      }
      case MERGED -> {
        succession.merge(draft, wish.items(), merged(draft, wish), wish.grounds(), by);
        yield 1;
      }
      case SPLIT -> {
        succession.split(draft, wish.items().getFirst(), parts(draft, wish), wish.grounds(), by);
        yield 1;
      }
      case ADDED, AMENDED -> reason(draft, wish, by);
      case DELEGATED, TAKEN_BACK -> throw new Problem(400, "change-of-tiers").field("kind");
    };
  }

  /**
   * One reason for all changes of the draft that have none; returns how many there were, none when the draft follows no
   * edition.
   *
   * @param some only the changes of these items; null for all
   */
  @Transactional
  int declareRest(long edition, @Nullable List<ItemCode> some, Grounds grounds, Actor by) {
    var draft = drafts.take(edition);
    var open = comparison.withNewest(edition).map(compared -> compared.differences().stream()
        .filter(difference -> difference.declared() == null)
        .filter(difference -> some == null || some.stream().anyMatch(code -> difference.concerns(code.value())))
        .toList()).orElse(List.of());
    if (!open.isEmpty()) {
      changes.declareAll(draft, open.stream()
          .map(difference -> grounds.change(difference.kind(), codes(difference.before()), codes(difference.after())))
          .toList(), by);
      audit.record(AuditEntry.of(Action.DECLARE_CHANGE, by, draft.region()).edition(edition)
          .details(Map.of("changes", open.size(), "reason", grounds.reason())));
    }
    return open.size();
  }

  /**
   * Takes a declaration back; items that followed it stand again as in the edition the draft follows.
   *
   * @throws Problem 404 {@code not-found}; 409 {@code change-of-round} when a clean-up round decided it; 409
   *     {@code change-built-upon} when a later change of the draft rests on it; 409 {@code change-not-undoable} when
   *     the edition before does not hold its items
   */
  @Transactional
  void withdraw(long edition, long change, Actor by) {
    var draft = drafts.take(edition);
    var stored = changes.find(edition, change)
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(change)));
    if (stored.change().round() != null) {
      throw new Problem(409, "change-of-round");
    }
    if (stored.carriedOut()) {
      undo(draft, stored, by);
    }
    changes.withdraw(draft, change);
    audit.record(AuditEntry.of(Action.WITHDRAW_CHANGE, by, draft.region()).edition(edition)
        .details(Map.of("change", stored.change())));
  }

  private void undo(Draft draft, StoredChange stored, Actor by) {
    var touched = new LinkedHashSet<>(stored.change().before());
    touched.addAll(stored.change().after());
    if (changes.of(draft.id()).stream().anyMatch(later -> !later.equals(stored.change()) && rests(later, touched))) {
      throw new Problem(409, "change-built-upon");
    }
    var before = editions.find(draft.id()).flatMap(editions::followedBy)
        .map(edition -> items.findAll(edition.id(), stored.change().before()))
        .orElse(List.of());
    if (before.size() < stored.change().before().size()) {
      throw new Problem(409, "change-not-undoable");
    }
    items.removeAll(draft, stored.change().after());
    if (!before.isEmpty()) {
      items.put(draft, before, by);
    }
    drafts.holds(draft, items.count(draft));
  }

  private static boolean rests(DeclaredChange later, Set<ItemCode> touched) {
    return later.before().stream().anyMatch(touched::contains) || later.after().stream().anyMatch(touched::contains);
  }

  private int reason(Draft draft, ChangeWish wish, Actor by) {
    var held = items.held(draft, wish.items().stream().map(ItemCode::value).collect(Collectors.toSet()));
    wish.items().stream().filter(code -> !held.contains(code.value())).findFirst().ifPresent(code -> {
      throw new Problem(404, "item-not-in-draft").field("items").args(code);
    });
    changes.declareAll(draft, wish.items().stream()
        .map(code -> wish.grounds()
            .change(wish.kind(), wish.kind() == ADDED ? List.of() : List.of(code), List.of(code)))
        .toList(), by);
    audit.record(wish.items().stream()
        .map(code -> AuditEntry.of(Action.DECLARE_CHANGE, by, draft.region()).edition(draft.id()).item(code.value())
            .details(Map.of("kind", wish.kind(), "reason", wish.reason())))
        .toList());
    return wish.items().size();
  }

  private Item merged(Draft draft, ChangeWish wish) {
    var like = wish.like() == null ? wish.items().getFirst() : wish.like();
    if (!wish.items().contains(like)) {
      throw new Problem(400, "item-not-chosen").field("like").args(like);
    }
    var wording = one(draft, like);
    if (wish.into().isEmpty()) {
      return wording;
    }
    return wording.recoded(wish.into().getFirst().code()).named(wish.into().getFirst().name().strip());
  }

  private List<Item> parts(Draft draft, ChangeWish wish) {
    if (wish.items().size() != 1) {
      throw new Problem(400, "split-of-many").field("items");
    }
    var whole = one(draft, wish.items().getFirst());
    return wish.into().stream().map(part -> whole.recoded(part.code()).named(part.name().strip())).toList();
  }

  private Item one(Draft draft, ItemCode code) {
    return items.find(draft.id(), code).orElseThrow(() -> new Problem(404, "item-not-in-draft").field("items")
        .args(code)).item();
  }

  private static String needed(@Nullable String text, String field) {
    if (text == null || text.isBlank()) {
      throw new Problem(400, "organ-needed").field(field);
    }
    return text.strip();
  }

  private static List<ItemCode> codes(List<Side> sides) {
    return sides.stream().map(side -> new ItemCode(side.code())).toList();
  }
}
