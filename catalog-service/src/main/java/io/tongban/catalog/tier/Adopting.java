package io.tongban.catalog.tier;

import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.item.BaseCode;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.ItemComparison;
import io.tongban.catalog.item.Items;
import io.tongban.catalog.item.OrganCode;
import io.tongban.catalog.tier.Adoptions.ParentFilter;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings items of a higher tier into a draft of a lower one, and keeps them in step; for many items at a time. */
@Service
class Adopting {

  private static final int BATCH = 1000;
  /** One city-wide list of 300 items for 300 townships. */
  private static final int MOST = 100_000;

  private final Drafts drafts;
  private final Items items;
  private final Adoptions adoptions;
    private final ItemComparison comparison;
  private final Audit audit;
  private final Clock clock;

  Adopting(Drafts drafts, Items items, Adoptions adoptions, ItemComparison comparison, Audit audit,
      Clock clock) {
    this.drafts = drafts;
    this.items = items;
    this.adoptions = adoptions;
    this.comparison = comparison;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param parents what to take over
   * @param promised promised limits by the parents' codes, where they are to be shorter than the parents'
   * @param at when the parents are in force; null for now
   */
  record Wish(ParentFilter parents, List<Adopter> adopters, Map<ItemCode, Integer> promised, @Nullable Instant at) {}

  /** @param held how many the draft had already; they stay as they are */
  record Adopted(int adopted, int held, int items) {}

  /**
   * @throws Problem 400 {@code template-unknown}, {@code template-not-above}, {@code template-without-base-code},
   *     {@code organ-code-irregular}, {@code region-outside-edition}, {@code promise-over-template}, {@code
   *     adoption-too-large}; and as {@link Drafts#take(long)}
   */
  @Transactional
  Adopted adopt(long edition, Wish wish, Actor by) {
    var draft = drafts.take(edition);
    var parents = adoptions.parents(draft, Objects.requireNonNullElseGet(wish.at(), clock::instant), wish.parents());
    requireAllFound(wish.parents(), parents);
    if ((long) parents.size() * wish.adopters().size() > MOST) {
      throw new Problem(400, "adoption-too-large").field("templates").args(MOST);
    }
    wish.adopters().forEach(adopter -> requireFit(draft, adopter));
    var made = new ArrayList<Item>();
    for (var parent : parents.keySet()) {
      var base = parent.baseCode();
      if (base == null) {
        throw new Problem(400, "template-without-base-code").field("templates").args(parent.code(), parent.name());
      }
      var promise = promise(parent, wish.promised());
      for (var adopter : wish.adopters()) {
        if (!Inheritance.above(parent, adopter.region())) {
          throw new Problem(400, "template-not-above").field("templates")
              .args(parent.code(), parent.region(), adopter.region());
        }
        made.add(Alignment.adopted(parent, code(base, adopter), adopter, promise));
      }
    }
    var fresh = withoutHeld(draft, made);
    var editions = new HashMap<ItemCode, Long>();
    parents.forEach((parent, stands) -> editions.put(parent.code(), stands));
    write(draft, fresh, editions, by, item -> entry(Action.ADOPT_ITEM, draft, item, by)
        .details(Map.of("name", item.name(), "template", String.valueOf(item.template()))));
    drafts.holds(draft, items.count(draft));
    return new Adopted(fresh.size(), made.size() - fresh.size(), items.count(draft));
  }

  /**
   * Makes adoptions of the draft's items that have a template's base code and no template yet, as lists imported from
   * elsewhere do. Their wording stays. Returns how many.
   */
  @Transactional
  int link(long edition, Actor by) {
    var draft = drafts.take(edition);
    var templates = adoptions.unlinked(draft, clock.instant());
    var linked = items.findAll(edition, templates.keySet()).stream()
        .map(item -> linked(item, templates.get(item.code())))
        .toList();
    for (var batch : batches(linked)) {
      items.put(draft, batch, by);
      audit.record(batch.stream()
          .map(item -> entry(Action.LINK_ITEM, draft, item, by)
              .details(Map.of("template", String.valueOf(item.template()))))
          .toList());
    }
    return linked.size();
  }

  /** @param unchanged those that say what their templates say already, or have none in force */
  record Aligned(int aligned, int unchanged) {}

  /**
   * Takes over what was changed in the templates; what the lower tier chose of its own and may have stays.
   *
   * @param codes null for all adoptions of the draft that drifted
   * @throws Problem as {@link Drafts#take(long)}
   */
  @Transactional
  Aligned align(long edition, @Nullable List<ItemCode> codes, Actor by) {
    var draft = drafts.take(edition);
    var query = PairQuery.of(edition, clock.instant());
    if (codes != null) {
      query = query.only(codes.stream().map(ItemCode::value).toArray(String[]::new));
    }
    var aligned = 0;
    var aligning = new Aligning(adoptions, comparison);
    for (var pairs : Drifts.batches(adoptions.differing(query, null))) {
      aligned += align(draft, pairs, aligning, by);
    }
    return new Aligned(aligned, codes == null ? 0 : Math.max(0, codes.size() - aligned));
  }

  private int align(Draft draft, List<Adoptions.Pair> pairs, Aligning aligning, Actor by) {
    var changed = new ArrayList<Item>();
    var entries = new HashMap<ItemCode, AuditEntry>();
    var editions = new HashMap<ItemCode, Long>();
    for (var aligned : aligning.of(pairs)) {
      var item = aligned.item();
      changed.add(item);
      editions.put(Objects.requireNonNull(item.template()), aligned.templateEdition());
      entries.put(item.code(), entry(Action.ALIGN_ITEM, draft, item, by)
          .details(Map.of("template", String.valueOf(item.template()), "changes", aligned.changes())));
    }
    write(draft, changed, editions, by, item -> Objects.requireNonNull(entries.get(item.code())));
    return changed.size();
  }

  private void write(Draft draft, List<Item> adopted, Map<ItemCode, Long> editions, Actor by,
      Function<Item, AuditEntry> entry) {
    for (var batch : batches(adopted)) {
      items.put(draft, batch, by);
      adoptions.took(draft, batch, editions, by);
      audit.record(batch.stream().map(entry).toList());
    }
  }

  private List<Item> withoutHeld(Draft draft, List<Item> made) {
    var held = new HashSet<String>();
    for (var batch : batches(made)) {
      held.addAll(items.held(draft, batch.stream().map(item -> item.code().value()).toList()));
    }
    var seen = new HashSet<ItemCode>();
    return made.stream()
        .filter(item -> !held.contains(item.code().value()) && seen.add(item.code()))
        .toList();
  }

  private static List<List<Item>> batches(List<Item> all) {
    var batches = new ArrayList<List<Item>>();
    for (var from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return batches;
  }

  private static void requireAllFound(ParentFilter wanted, Map<Item, Long> found) {
    var codes = wanted.codes() == null ? List.<String>of() : Arrays.asList(wanted.codes());
    var known = found.keySet().stream().map(item -> item.code().value()).toList();
    codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
      throw new Problem(400, "template-unknown").field("templates").args(code);
    });
    if (found.isEmpty()) {
      throw new Problem(400, "template-unknown").field("templates").args("—");
    }
  }

  private static void requireFit(Draft draft, Adopter adopter) {
    if (!draft.region().covers(adopter.region())) {
      throw new Problem(400, "region-outside-edition").field("adopters").args(adopter.region(), draft.region());
    }
    if (adopter.organCode().length() != 18 || !OrganCode.regular(adopter.organCode())) {
      throw new Problem(400, "organ-code-irregular").field("adopters").args(adopter.organCode());
    }
  }

  private static int promise(Item parent, Map<ItemCode, Integer> promised) {
    var promise = promised.getOrDefault(parent.code(), parent.promisedLimitDays());
    if (promise > parent.promisedLimitDays()) {
      throw new Problem(400, "promise-over-template").field("promisedLimits")
          .args(parent.name(), promise, parent.promisedLimitDays());
    }
    return promise;
  }

  private static ItemCode code(BaseCode base, Adopter adopter) {
    return base.at(adopter.organCode(), adopter.region().tier());
  }

  private static Item linked(Item item, @Nullable ItemCode template) {
    return new Item(item.code(), item.standing(), item.name(), item.mainItem(), item.type(), item.region(),
        item.organCode(), item.organName(), item.handling(), item.statutoryLimitDays(), item.statutoryLimitBasis(),
        item.promisedLimitDays(), item.baseCode(), template, item.formerCodes(), item.elements());
  }

  private static AuditEntry entry(Action action, Draft draft, Item item, Actor by) {
    return AuditEntry.of(action, by, item.region()).edition(draft.id()).item(item.code().value());
  }
}
