package io.tongban.catalog.resemblance;

import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an item be published though it resembles a cancelled one, because somebody answers for the difference. */
@Service
class Overriding {

  private final Drafts drafts;
  private final Items items;
  private final Flagging flagging;
  private final Overrides overrides;
  private final Audit audit;
  private final Clock clock;

  Overriding(Drafts drafts, Items items, Flagging flagging, Overrides overrides, Audit audit, Clock clock) {
    this.drafts = drafts;
    this.items = items;
    this.flagging = flagging;
    this.overrides = overrides;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Holds against all cancelled items that it resembles now, until one of the two texts changes.
   *
   * @param version of the item that was looked at; null for whatever it is now
   * @throws Problem 404 {@code item-not-in-draft}, 412 {@code item-changed-meanwhile}, 409 {@code no-resemblance} when
   *     it resembles none, and as {@link Drafts#take(long)}
   */
  @Transactional
  Flag override(long edition, ItemCode code, @Nullable Integer version, String reason, Actor by) {
    var draft = drafts.take(edition);
    var stored = items.find(edition, code)
        .orElseThrow(() -> new Problem(404, "item-not-in-draft").field("code").args(code));
    if (version != null && stored.version() != version) {
      throw new Problem(412, "item-changed-meanwhile").field("version").args(stored.editedBy(), stored.version());
    }
    var flag = flagging.flag(draft, clock.instant(), code)
        .orElseThrow(() -> new Problem(409, "no-resemblance").field("code").args(code));
    overrides.put(draft, flag.code(), flag.against(), reason, by);
    audit.record(AuditEntry.of(Action.OVERRIDE_RESEMBLANCE, by, stored.item().region())
        .edition(edition)
        .item(code.value())
        .details(Map.of("reason", reason, "name", flag.name(), "against", flag.against().stream()
            .map(one -> Map.of("cancelled", one.evidence().cancelled().key(),
                "name", one.evidence().cancelled().name(), "points", one.evidence().points()))
            .toList())));
    return flagging.flag(draft, clock.instant(), code).orElseThrow();
  }
}
