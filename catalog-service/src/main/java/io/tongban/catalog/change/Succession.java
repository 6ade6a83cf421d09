package io.tongban.catalog.change;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.ItemComparison;
import io.tongban.catalog.item.Items;
import io.tongban.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes items of a draft and declares why, in one step and for any number of items at a time. All or nothing. Call it
 * in a transaction, after {@link Drafts#take(long)}.
 *
 * <p>Every method throws a {@link Problem} 404 {@code item-not-in-draft} when the draft lacks one of the items, 409
 * {@code successor-code-taken} when a successor's code belongs to an item that stays, and 400
 * {@code region-outside-edition} when a new wording lies outside the draft's region.
 */
@Service
public class Succession {

  private static final int BATCH = 1000;

  private final Drafts drafts;
  private final Items items;
  private final ItemComparison comparison;
  private final DeclaredChanges changes;
  private final Audit audit;

  Succession(Drafts drafts, Items items, ItemComparison comparison, DeclaredChanges changes, Audit audit) {
    this.drafts = drafts;
    this.items = items;
    this.comparison = comparison;
    this.changes = changes;
    this.audit = audit;
  }

  /** 取消: the items leave the draft. A change is declared for each; their ids in the order of the codes. */
  @Transactional(propagation = MANDATORY)
  public List<Long> cancel(Draft draft, Collection<ItemCode> codes, Grounds grounds, Actor by) {
    var before = held(draft, codes);
    replace(draft, before, List.of(), by);
    audit.record(before.stream()
        .map(item -> entry(Action.CANCEL_ITEM, draft, item, by)
            .details(details(grounds, Map.of("item", item))))
        .toList());
    return changes.carriedOut(draft, before.stream()
        .map(item -> grounds.change(ChangeKind.CANCELLED, List.of(item.code()), List.of()))
        .toList(), by);
  }

  /**
   * 划转: the items go to another organ of the same region; codes that begin with the organ's code follow. Two items
   * that would then have one code must be merged first.
   *
   * @param organCode 统一社会信用代码 of the new organ
   * @return the codes so far with the codes from now on, in the order of the former
   */
  @Transactional(propagation = MANDATORY)
  public Map<ItemCode, ItemCode> transfer(Draft draft, Collection<ItemCode> codes, String organCode, String organName,
      Grounds grounds, Actor by) {
    var before = held(draft, codes);
    var after = before.stream()
        .map(item -> item.at(organCode, organName).recoded(Recoding.at(item, organCode)).succeeding(List.of(item)))
        .toList();
    replace(draft, before, after, by);
    var moved = new LinkedHashMap<ItemCode, ItemCode>();
    var declared = new ArrayList<DeclaredChange>();
    var entries = new ArrayList<AuditEntry>();
    for (var n = 0; n < before.size(); n++) {
      var old = before.get(n);
      var now = after.get(n);
      moved.put(old.code(), now.code());
      declared.add(grounds.change(ChangeKind.TRANSFERRED, List.of(old.code()), List.of(now.code())));
      entries.add(entry(Action.TRANSFER_ITEM, draft, now, by)
          .details(details(grounds, Map.of("changes", comparison.changes(old, now)))));
    }
    audit.record(entries);
    changes.carriedOut(draft, declared, by);
    return moved;
  }

  /**
   * 合并: one item takes the place of several. Returns the change's id.
   *
   * @param into its code may be one of the codes so far
   */
  @Transactional(propagation = MANDATORY)
  public long merge(Draft draft, Collection<ItemCode> codes, Item into, Grounds grounds, Actor by) {
    if (new HashSet<>(codes).size() < 2) {
      throw new Problem(400, "merge-of-one").field("codes");
    }
    var before = held(draft, codes);
    var after = List.of(into.succeeding(before));
    replace(draft, before, after, by);
    return declared(ChangeKind.MERGED, Action.MERGE_ITEMS, draft, before, after, grounds, by);
  }

  /**
   * 拆分: several items take the place of one. Returns the change's id.
   *
   * @param into one of them may keep the code
   */
  @Transactional(propagation = MANDATORY)
  public long split(Draft draft, ItemCode code, List<Item> into, Grounds grounds, Actor by) {
    if (into.stream().map(Item::code).distinct().count() < 2) {
      throw new Problem(400, "split-into-one").field("into");
    }
    var before = held(draft, List.of(code));
    var after = into.stream().map(part -> part.succeeding(before)).toList();
    replace(draft, before, after, by);
    return declared(ChangeKind.SPLIT, Action.SPLIT_ITEM, draft, before, after, grounds, by);
  }

  /** 调整: new wordings of items the draft holds; those that say what the draft says already are left out. */
  @Transactional(propagation = MANDATORY)
  public List<Long> amend(Draft draft, List<Item> wordings, Grounds grounds, Actor by) {
    var before = held(draft, wordings.stream().map(Item::code).toList()).stream()
        .collect(Collectors.toMap(Item::code, Function.identity()));
    var amended = wordings.stream().filter(item -> !item.equals(before.get(item.code()))).toList();
    replace(draft, List.of(), amended, by);
    audit.record(amended.stream()
        .map(item -> entry(Action.CHANGE_ITEM, draft, item, by).details(details(grounds,
            Map.of("changes", comparison.changes(Objects.requireNonNull(before.get(item.code())), item)))))
        .toList());
    return changes.carriedOut(draft, amended.stream()
        .map(item -> grounds.change(ChangeKind.AMENDED, List.of(item.code()), List.of(item.code())))
        .toList(), by);
  }

  /** 新设: items that the draft does not hold yet. */
  @Transactional(propagation = MANDATORY)
  public List<Long> setUp(Draft draft, List<Item> added, Grounds grounds, Actor by) {
    requireFree(draft, List.of(), added);
    replace(draft, List.of(), added, by);
    audit.record(added.stream()
        .map(item -> entry(Action.ADD_ITEM, draft, item, by).details(details(grounds, Map.of("name", item.name()))))
        .toList());
    return changes.carriedOut(draft, added.stream()
        .map(item -> grounds.change(ChangeKind.ADDED, List.of(), List.of(item.code())))
        .toList(), by);
  }

  private long declared(ChangeKind kind, Action action, Draft draft, List<Item> before, List<Item> after,
      Grounds grounds, Actor by) {
    var touched = new LinkedHashMap<ItemCode, Item>();
    before.forEach(item -> touched.put(item.code(), item));
    after.forEach(item -> touched.putIfAbsent(item.code(), item));
    var what = details(grounds, Map.of("before", before, "after", after));
    audit.record(touched.values().stream().map(item -> entry(action, draft, item, by).details(what)).toList());
    return changes.carriedOut(draft, List.of(grounds.change(kind, codes(before), codes(after))), by).getFirst();
  }

  private List<Item> held(Draft draft, Collection<ItemCode> codes) {
    var wanted = new LinkedHashSet<>(codes);
    var found = items.findAll(draft.id(), wanted);
    found.forEach(item -> wanted.remove(item.code()));
    wanted.stream().findFirst().ifPresent(code -> {
      throw new Problem(404, "item-not-in-draft").field("codes").args(code);
    });
    return found;
  }

  private void replace(Draft draft, List<Item> before, List<Item> after, Actor by) {
    if (!before.isEmpty()) {
      requireFree(draft, before, after);
      items.removeAll(draft, codes(before));
    }
    after.forEach(item -> {
      if (!draft.region().covers(item.region())) {
        throw new Problem(400, "region-outside-edition").field("region").args(item.region(), draft.region());
      }
    });
    for (var from = 0; from < after.size(); from += BATCH) {
      items.put(draft, after.subList(from, Math.min(after.size(), from + BATCH)), by);
    }
    drafts.holds(draft, items.count(draft));
  }

  /** No two successors share a code, and none takes that of an item which stays. */
  private void requireFree(Draft draft, List<Item> before, List<Item> after) {
    var leaving = new HashSet<>(codes(before));
    var seen = new HashSet<ItemCode>();
    var taken = items.held(draft, after.stream().map(item -> item.code().value()).toList());
    for (var item : after) {
      if (!seen.add(item.code()) || taken.contains(item.code().value()) && !leaving.contains(item.code())) {
        throw new Problem(409, "successor-code-taken").field("code").args(item.code(), item.name());
      }
    }
  }

  private static List<ItemCode> codes(List<Item> items) {
    return items.stream().map(Item::code).toList();
  }

  private static AuditEntry entry(Action action, Draft draft, Item item, Actor by) {
    return AuditEntry.of(action, by, item.region()).edition(draft.id()).item(item.code().value());
  }

  private static Map<String, ?> details(Grounds grounds, Map<String, ?> what) {
    var details = new LinkedHashMap<String, Object>(what);
    details.put("reason", grounds.reason());
    if (grounds.documentNumber() != null) {
      details.put("documentNumber", grounds.documentNumber());
    }
    return details;
  }
}
