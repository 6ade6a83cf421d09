package io.tongban.catalog.item;

import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.DraftFilling;
import io.tongban.catalog.edition.Drafts;
import io.tongban.problem.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works on the items of a draft one by one. Of two administrators who change the same item, the second learns what the
 * first did and loses nothing: a change names the version it was made from.
 */
@Service
public class ItemDrafting implements DraftFilling {

  private final Drafts drafts;
  private final Items items;
  private final ItemComparison comparison;
  private final Audit audit;

  ItemDrafting(Drafts drafts, Items items, ItemComparison comparison, Audit audit) {
    this.drafts = drafts;
    this.items = items;
    this.comparison = comparison;
    this.audit = audit;
  }

  @Override
  public int fill(Draft draft, long from) {
    return items.copy(from, draft);
  }

  /**
   * @throws Problem 409 {@code code-in-draft} when the draft holds the code already, and as {@link Drafts#take(long)}
   */
  @Transactional
  public StoredItem add(long edition, Item item, Actor by) {
    var draft = drafts.take(edition);
    requireInside(draft, item);
    if (items.find(edition, item.code()).isPresent()) {
      throw new Problem(409, "code-in-draft").field("code").args(item.code());
    }
    items.put(draft, List.of(item), by);
    drafts.holds(draft, items.count(draft));
    audit.record(entry(Action.ADD_ITEM, draft, item, by).details(Map.of("name", item.name())));
    return items.find(edition, item.code()).orElseThrow();
  }

  /**
   * @param version the one that the change was made from
   * @throws Problem 412 {@code item-changed-meanwhile} when it is no longer the current one, 404
   *     {@code item-not-in-draft}, and as {@link Drafts#take(long)}
   */
  @Transactional
  public StoredItem change(long edition, Item item, int version, Actor by) {
    var draft = drafts.take(edition);
    requireInside(draft, item);
    var before = current(edition, item.code(), version);
    var changes = comparison.changes(before.item(), item);
    if (changes.isEmpty()) {
      return before;
    }
    items.put(draft, List.of(item), by);
    audit.record(entry(Action.CHANGE_ITEM, draft, item, by).details(Map.of("changes", changes)));
    return items.find(edition, item.code()).orElseThrow();
  }

  /** @throws Problem as {@link #change} */
  @Transactional
  public void remove(long edition, ItemCode code, int version, Actor by) {
    var draft = drafts.take(edition);
    var before = current(edition, code, version);
    items.remove(draft, code);
    drafts.holds(draft, items.count(draft));
    audit.record(entry(Action.REMOVE_ITEM, draft, before.item(), by).details(Map.of("item", before.item())));
  }

  private StoredItem current(long edition, ItemCode code, int version) {
    var current = items.find(edition, code)
        .orElseThrow(() -> new Problem(404, "item-not-in-draft").field("code").args(code));
    if (current.version() != version) {
      throw new Problem(412, "item-changed-meanwhile").field("version")
          .args(current.editedBy(), current.version());
    }
    return current;
  }

  private static void requireInside(Draft draft, Item item) {
    if (!draft.region().covers(item.region())) {
      throw new Problem(400, "region-outside-edition").field("region").args(item.region(), draft.region());
    }
  }

  private static AuditEntry entry(Action action, Draft draft, Item item, Actor by) {
    return AuditEntry.of(action, by, item.region()).edition(draft.id()).item(item.code().value());
  }
}
