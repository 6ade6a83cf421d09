package io.tongban.catalog.edition;

import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.edition.model.Edition;
import io.tongban.problem.Problem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins drafts: empty ones, or from an edition that the yearly revision (年度修订) starts out from. */
@Service
class Drafting {

  private final Editions editions;
  private final Drafts drafts;
  private final DraftFilling filling;
  private final Audit audit;

  Drafting(Editions editions, Drafts drafts, DraftFilling filling, Audit audit) {
    this.editions = editions;
    this.drafts = drafts;
    this.filling = filling;
    this.audit = audit;
  }

  /**
   * @param from the published edition of the same region whose items the draft begins with; null for none
   * @throws Problem 409 {@code draft-exists} when that region, year and title have a draft already, 409
   *     {@code edition-not-of-region} when the other edition cannot be begun from
   */
  @Transactional
  Edition begin(RegionCode region, int year, String title, @Nullable Long from, Actor by) {
    if (from != null) {
      editions.find(from)
          .filter(edition -> !edition.draft() && edition.region().equals(region.value()))
          .orElseThrow(() -> new Problem(409, "edition-not-of-region").field("from").args(from));
    }
    try {
      var draft = drafts.begin(region, year, title);
      if (from != null) {
        drafts.holds(draft, filling.fill(draft, from));
      }
      audit.record(AuditEntry.of(Action.BEGIN_DRAFT, by, region).edition(draft.id())
          .details(Map.of("title", title, "year", year, "from", Objects.requireNonNullElse(from, ""))));
      return editions.find(draft.id()).orElseThrow();
    } catch (DuplicateKeyException e) {
      throw new Problem(409, "draft-exists").field("title").args(title, year);
    }
  }
}
