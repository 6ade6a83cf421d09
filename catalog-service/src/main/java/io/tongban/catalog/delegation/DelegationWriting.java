package io.tongban.catalog.delegation;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.change.ChangeKind;
import io.tongban.catalog.change.DeclaredChange;
import io.tongban.catalog.change.DeclaredChanges;
import io.tongban.catalog.delegation.Delegation.Given;
import io.tongban.catalog.delegation.Delegation.Line;
import io.tongban.catalog.delegation.Delegation.Terms;
import io.tongban.catalog.delegation.DraftEntries.Entry;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import io.tongban.catalog.item.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Carries a delegation into drafts, and out of them again. */
@Component
class DelegationWriting {

  private final Items items;
  private final GivenItems givenItems;
  private final DeclaredChanges changes;
  private final DraftEntries entries;
  private final Drafts drafts;

  DelegationWriting(Items items, GivenItems givenItems, DeclaredChanges changes, DraftEntries entries, Drafts drafts) {
    this.items = items;
    this.givenItems = givenItems;
    this.changes = changes;
    this.entries = entries;
    this.drafts = drafts;
  }

  /** Returns whether there was anything to write. */
  boolean write(Delegation delegation, Draft draft, Actor by) {
    return delegation.back() == null
        ? writeDown(delegation, draft, by)
        : writeBack(delegation, delegation.back(), draft, by);
  }

  /**
   * A catalogue that both gives and receives, with a transition between, does so in two editions: first the received
   * items come in, in a later edition the given ones go.
   */
  private boolean writeDown(Delegation delegation, Draft draft, Actor by) {
    var written = entries.in(delegation.id(), draft.id());
    var receiving = delegation.lines().stream()
        .filter(line -> line.catalogue().equals(draft.region()) && line.receivedIn() == null && !written)
        .toList();
    var twoSteps = !receiving.isEmpty() && delegation.down().transitionUntil() != null && !delegation.keeps();
    var giving = delegation.items().stream()
        .filter(item -> delegation.region().equals(draft.region()) && item.givenIn() == null && !written && !twoSteps)
        .toList();
    var declared = new ArrayList<DeclaredChange>();
    receiving.forEach(line -> declared.add(
        change(delegation, ChangeKind.DELEGATED, List.of(), List.of(line.received()), delegation.down())));
    giving.forEach(item -> declared.add(change(delegation, ChangeKind.DELEGATED, List.of(item.code()),
        delegation.keeps() ? List.of(item.code()) : List.of(), delegation.down())));
    var gone = delegation.keeps() ? List.<ItemCode>of() : giving.stream().map(Given::code).toList();
    return carry(delegation, draft, received(delegation, receiving), gone, declared, by);
  }

  private boolean writeBack(Delegation delegation, Terms back, Draft draft, Actor by) {
    var written = entries.in(delegation.id(), draft.id());
    var takingBack = delegation.items().stream()
        .filter(item -> delegation.region().equals(draft.region()) && !delegation.keeps()
            && item.givenIn() != null && item.takenBackIn() == null && !written)
        .toList();
    var twoSteps = !takingBack.isEmpty() && back.transitionUntil() != null;
    var returning = delegation.lines().stream()
        .filter(line -> line.catalogue().equals(draft.region()) && line.receivedIn() != null
            && line.returnedIn() == null && !written && !twoSteps)
        .toList();
    var declared = new ArrayList<DeclaredChange>();
    takingBack.forEach(item -> declared.add(
        change(delegation, ChangeKind.TAKEN_BACK, List.of(), List.of(item.code()), back)));
    returning.forEach(line -> declared.add(
        change(delegation, ChangeKind.TAKEN_BACK, List.of(line.received()), List.of(), back)));
    var again = givenItems.last(delegation.region(), takingBack.stream().map(Given::code).toList());
    return carry(delegation, draft, again, returning.stream().map(Line::received).toList(), declared, by);
  }

  private boolean carry(Delegation delegation, Draft draft, List<Item> in, List<ItemCode> out,
      List<DeclaredChange> declared, Actor by) {
    if (declared.isEmpty()) {
      return false;
    }
    var held = items.held(draft, in.stream().map(item -> item.code().value()).toList());
    var added = in.stream().filter(item -> !held.contains(item.code().value())).toList();
    var removed = items.findAll(draft.id(), out);
    put(draft, added, by);
    items.removeAll(draft, out);
    drafts.holds(draft, items.count(draft));
    entries.add(new Entry(delegation.id(), draft.id(), changes.declareAll(draft, declared, by),
        added.stream().map(Item::code).toList(), removed));
    return true;
  }

  /** Takes out of drafts what was written into them. Editions that are published stay as they are. */
  void undo(Delegation delegation, Actor by) {
    for (var entry : entries.inDrafts(delegation.id())) {
      var draft = drafts.take(entry.edition());
      entry.changes().forEach(change -> changes.withdraw(draft, change));
      items.removeAll(draft, entry.added());
      var held = items.held(draft, entry.removed().stream().map(item -> item.code().value()).toList());
      put(draft, entry.removed().stream().filter(item -> !held.contains(item.code().value())).toList(), by);
      drafts.holds(draft, items.count(draft));
      entries.remove(entry);
    }
  }

  /** Drafts say the new dates and the new document. */
  void declareAgain(Delegation delegation, Actor by) {
    var written = entries.inDrafts(delegation.id());
    undo(delegation, by);
    written.forEach(entry -> write(delegation, drafts.take(entry.edition()), by));
  }

  private void put(Draft draft, List<Item> added, Actor by) {
    if (!added.isEmpty()) {
      items.put(draft, added, by);
    }
  }

  private List<Item> received(Delegation delegation, Collection<Line> lines) {
    var given = givenItems.last(delegation.region(), new HashSet<>(lines.stream().map(Line::given).toList())).stream()
        .collect(Collectors.toMap(Item::code, Function.identity()));
    return lines.stream()
        .map(line -> received(delegation, line, Objects.requireNonNull(given.get(line.given()))))
        .toList();
  }

  /** The only receiver of an item that its giver does not keep is found under the old code too. */
  private static Item received(Delegation delegation, Line line, Item given) {
    var former = new ArrayList<ItemCode>();
    if (!delegation.keeps()
        && delegation.lines().stream().filter(other -> other.given().equals(line.given())).count() == 1) {
      former.add(given.code());
      former.addAll(given.formerCodes());
    }
    return new Item(line.received(), Standing.IMPLEMENTATION, given.name(), given.mainItem(), given.type(),
        line.region(), line.organCode(), line.organName(), given.handling(), given.statutoryLimitDays(),
        given.statutoryLimitBasis(), given.promisedLimitDays(), given.baseCode(), given.template(), former,
        given.elements());
  }

  /** What a round decided is told as the round's; what is taken back later is not. */
  private static DeclaredChange change(Delegation delegation, ChangeKind kind, List<ItemCode> before,
      List<ItemCode> after, Terms terms) {
    return new DeclaredChange(kind, before, after, terms.document(), terms.documentNumber(), terms.reason(),
        terms.runningCases(), terms.transitionUntil(), kind == ChangeKind.DELEGATED ? delegation.round() : null);
  }
}
