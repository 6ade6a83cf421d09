package io.tongban.catalog.delegation;

import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.delegation.Delegation.Given;
import io.tongban.catalog.delegation.Delegation.Line;
import io.tongban.catalog.delegation.Delegation.Origin;
import io.tongban.catalog.delegation.Delegation.Terms;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.item.BaseCode;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.OrganCode;
import io.tongban.clock.ClockConfiguration;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares delegations (下放) and withdraws them (收回). Every deed and every publication waits for those before it, and
 * names the version it was made from: of a delegation and a withdrawal that race, the second learns of the first.
 */
@Service
class Delegating {

  private static final int MOST_LINES = 20_000;

  private final Delegations delegations;
  private final GivenItems givenItems;
  private final DelegationWriting writing;
  private final Drafts drafts;
  private final Audit audit;
  private final Clock clock;

  Delegating(Delegations delegations, GivenItems givenItems, DelegationWriting writing, Drafts drafts, Audit audit,
      Clock clock) {
    this.delegations = delegations;
    this.givenItems = givenItems;
    this.writing = writing;
    this.drafts = drafts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param region whose catalogue gives the items
   * @param origin what decided it; null for a delegation that is prepared by itself
   */
  record Wish(RegionCode region, List<ItemCode> items, List<Receiver> receivers, boolean keeps, Terms terms,
      @Nullable Origin origin) {}

  /**
   * @throws Problem 400 {@code delegation-date-past}, {@code transition-before-start}, {@code delegation-item-unknown},
   *     {@code delegation-not-below}, {@code organ-code-irregular}, {@code delegation-without-base-code}, {@code
   *     receiver-twice}, {@code delegation-too-large}; 409 {@code delegation-open} when an item is under a delegation
   *     that is not over
   */
  @Transactional
  Delegation prepare(Wish wish, Actor by) {
    drafts.holdPublication();
    requireComing(wish.terms(), "effectiveFrom");
    var items = found(wish);
    if ((long) items.size() * wish.receivers().size() > MOST_LINES) {
      throw new Problem(400, "delegation-too-large").field("receivers").args(MOST_LINES);
    }
    var lines = lines(items, wish.receivers());
    requireFree(wish, lines);
    var id = delegations.insert(wish.region(), wish.keeps(), wish.terms(), wish.origin(), items.stream()
        .map(item -> new Given(
            item.code(), item.name(), item.region(), item.organCode(), item.organName(), null, null, null, null))
        .toList(), lines, by);
    var delegation = delegations.find(id).orElseThrow();
    record(Action.PREPARE_DELEGATION, delegation, by, Map.of("items", items.size(),
        "receivers", wish.receivers().size(), "effectiveFrom", wish.terms().from().toString()));
    return delegation;
  }

  /**
   * Writes into a draft what the delegation wants of that draft's catalogue: the given items out, the received ones in,
   * or the other way round after a withdrawal; each with its declared change.
   *
   * @throws Problem 409 {@code delegation-nothing-to-write}; 412 {@code delegation-changed-meanwhile}; and as {@link
   *     Drafts#take(long)}
   */
  @Transactional
  Delegation write(long id, long edition, int version, Actor by) {
    drafts.holdPublication();
    var delegation = current(id, version);
    var draft = drafts.take(edition);
    if (!delegation.status(today()).open() || !writing.write(delegation, draft, by)) {
      throw new Problem(409, "delegation-nothing-to-write").field("edition").args(draft.title());
    }
    delegations.touch(id);
    audit.record(AuditEntry.of(Action.DRAFT_DELEGATION, by, draft.region()).edition(edition)
        .details(Map.of("delegation", id)));
    return delegations.find(id).orElseThrow();
  }

  /**
   * Other dates or another document, until the giver has published. What drafts declare already follows; once a receiver
   * has published, the first day stays.
   *
   * @throws Problem 409 {@code delegation-given}, 409 {@code delegation-day-published}; 400 and 412 as above
   */
  @Transactional
  Delegation change(long id, int version, Terms terms, Actor by) {
    drafts.holdPublication();
    var delegation = current(id, version);
    if (!delegation.status(today()).open() || delegation.back() != null
        || delegation.items().stream().anyMatch(item -> item.givenIn() != null)) {
      throw new Problem(409, "delegation-given");
    }
    if (delegation.published()) {
      if (!terms.from().equals(delegation.down().from())) {
        throw new Problem(409, "delegation-day-published").field("effectiveFrom").args(delegation.down().from());
      }
      requireOrder(terms);
    } else {
      requireComing(terms, "effectiveFrom");
    }
    delegations.setDown(id, terms);
    var changed = delegations.find(id).orElseThrow();
    writing.declareAgain(changed, by);
    record(Action.CHANGE_DELEGATION, changed, by, Map.of("before", delegation.down(), "after", terms));
    return changed;
  }

  /**
   * Gives up what nobody has published yet; drafts are as they were before it.
   *
   * @throws Problem 409 {@code delegation-published}, 412 {@code delegation-changed-meanwhile}
   */
  @Transactional
  Delegation cancel(long id, int version, Actor by) {
    drafts.holdPublication();
    var delegation = current(id, version);
    if (delegation.published()) {
      throw new Problem(409, "delegation-published");
    }
    if (!delegation.cancelled()) {
      writing.undo(delegation, by);
      delegations.cancel(id);
      record(Action.CANCEL_DELEGATION, delegation, by, Map.of());
    }
    return delegations.find(id).orElseThrow();
  }

  /**
   * Decides that the items come back (收回). Receivers that have not published yet will not receive them any more.
   *
   * @throws Problem 409 {@code delegation-not-published} when nobody has, so that it can be cancelled; 409 {@code
   *     delegation-withdrawn}; 400 {@code withdrawal-too-early}, {@code delegation-date-past}, {@code
   *     transition-before-start}; 412 {@code delegation-changed-meanwhile}
   */
  @Transactional
  Delegation withdraw(long id, int version, Terms terms, Actor by) {
    drafts.holdPublication();
    var delegation = current(id, version);
    if (delegation.back() != null) {
      throw new Problem(409, "delegation-withdrawn").args(delegation.back().from());
    }
    if (!delegation.published()) {
      throw new Problem(409, "delegation-not-published");
    }
    requireComing(terms, "effectiveFrom");
    var down = delegation.down().handover();
    if (!terms.from().isAfter(down.from()) || terms.from().isBefore(down.done())) {
      throw new Problem(400, "withdrawal-too-early").field("effectiveFrom").args(down.from(), down.done());
    }
    writing.undo(delegation, by);
    delegations.setBack(id, terms);
    record(Action.WITHDRAW_DELEGATION, delegation, by, Map.of("from", terms.from().toString(),
        "reason", terms.reason()));
    return delegations.find(id).orElseThrow();
  }

  private Delegation current(long id, int version) {
    var delegation = delegations.find(id)
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
    if (delegation.version() != version) {
      throw new Problem(412, "delegation-changed-meanwhile").field("version").args(delegation.version());
    }
    return delegation;
  }

  private void requireComing(Terms terms, String field) {
    requireOrder(terms);
    if (!terms.from().isAfter(today())) {
      throw new Problem(400, "delegation-date-past").field(field).args(terms.from());
    }
  }

  private static void requireOrder(Terms terms) {
    if (terms.transitionUntil() != null && terms.transitionUntil().isBefore(terms.from())) {
      throw new Problem(400, "transition-before-start").field("transitionUntil")
          .args(terms.transitionUntil(), terms.from());
    }
  }

  private List<Item> found(Wish wish) {
    var items = givenItems.inForce(wish.region(), wish.items());
    var codes = items.stream().map(Item::code).toList();
    wish.items().stream().filter(code -> !codes.contains(code)).findFirst().ifPresent(code -> {
      throw new Problem(400, "delegation-item-unknown").field("items").args(code, wish.region());
    });
    return items;
  }

  private List<Line> lines(List<Item> items, List<Receiver> receivers) {
    var catalogues = new LinkedHashMap<RegionCode, RegionCode>();
    for (var receiver : receivers) {
      if (receiver.organCode().length() != 18 || !OrganCode.regular(receiver.organCode())) {
        throw new Problem(400, "organ-code-irregular").field("receivers").args(receiver.organCode());
      }
      catalogues.computeIfAbsent(receiver.region(),
          region -> delegations.catalogueOf(region).orElse(region));
    }
    var lines = new ArrayList<Line>();
    var seen = new HashSet<ItemCode>();
    for (var item : items) {
      for (var receiver : receivers) {
        if (!item.region().covers(receiver.region()) || item.region().equals(receiver.region())) {
          throw new Problem(400, "delegation-not-below").field("receivers")
              .args(receiver.region(), item.name(), item.region());
        }
        var received = base(item).at(receiver.organCode(), receiver.region().tier());
        if (!seen.add(received)) {
          throw new Problem(400, "receiver-twice").field("receivers").args(receiver.organName());
        }
        lines.add(new Line(item.code(), receiver.region(), receiver.organCode(), receiver.organName(), received,
            Objects.requireNonNull(catalogues.get(receiver.region())), null, null, null));
      }
    }
    return lines;
  }

  private static BaseCode base(Item item) {
    var base = item.baseCode();
    if (base == null) {
      throw new Problem(400, "delegation-without-base-code").field("items").args(item.code(), item.name());
    }
    return base;
  }

  /** An item goes one way at a time; one that its giver keeps may go to other regions as well. */
  private void requireFree(Wish wish, List<Line> lines) {
    var codes = new HashSet<>(wish.items());
    lines.forEach(line -> codes.add(line.received()));
    for (var other : delegations.concerning(codes)) {
      if (!other.status(today()).open()) {
        continue;
      }
      var alike = other.lines().stream().anyMatch(line -> codes.contains(line.received()))
          || !(wish.keeps() && other.keeps())
              && other.items().stream().anyMatch(item -> codes.contains(item.code()));
      if (alike) {
        throw new Problem(409, "delegation-open").field("items").args(Long.toString(other.id()), other.down().document());
      }
    }
  }

  private void record(Action action, Delegation delegation, Actor by, Map<String, ?> details) {
    audit.record(delegation.items().stream()
        .map(item -> {
          var all = new LinkedHashMap<String, Object>(details);
          all.put("delegation", delegation.id());
          return AuditEntry.of(action, by, delegation.region()).item(item.code().value()).details(all);
        })
        .toList());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ClockConfiguration.ZONE);
  }
}
