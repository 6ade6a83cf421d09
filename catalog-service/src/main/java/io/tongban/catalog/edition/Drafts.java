package io.tongban.catalog.edition;

import io.tongban.access.RegionCode;
import io.tongban.catalog.edition.model.Edition;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/** The drafts, for the features that fill them. Call it inside a transaction. */
@Component
public class Drafts {

  private final Editions editions;
  private final Clock clock;

  Drafts(Editions editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  public Optional<Draft> find(RegionCode region, int year, String title) {
    return editions.findDraft(region, year, title).map(Drafts::draft);
  }

  /** Empty when there is no such edition, or it is published. */
  public Optional<Draft> find(long id) {
    return editions.find(id).filter(Edition::draft).map(Drafts::draft);
  }

  /** Finds the draft and keeps everybody else from changing or publishing it until the transaction ends. */
  public Optional<Draft> take(RegionCode region, int year, String title) {
    return editions.findDraft(region, year, title)
        .flatMap(found -> editions.lock(found.id()))
        .filter(Edition::draft)
        .map(Drafts::draft);
  }

  /**
   * Keeps everybody else from publishing or deleting the draft until the transaction ends; waits a moment for others.
   *
   * @throws Problem 404 when there is no such edition, 409 {@code edition-already-published} when it is no draft any
   *     more, 409 {@code draft-busy} when somebody else, as an import, holds it for long
   */
  public Draft take(long id) {
    try {
      var edition = editions.lockSoon(id).orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
      if (!edition.draft()) {
        throw new Problem(409, "edition-already-published").args(edition.title());
      }
      return draft(edition);
    } catch (CannotAcquireLockException held) {
      throw new Problem(409, "draft-busy");
    }
  }

  /**
   * Keeps everybody from publishing any edition until the transaction ends; for what concerns more than one. Call it
   * before a draft is taken.
   */
  public void holdPublication() {
    editions.lockPublication();
  }

  public Draft begin(RegionCode region, int year, String title) {
    return draft(editions.begin(region, year, title, clock.instant()));
  }

  /** Tells how many items the draft now holds. */
  public void holds(Draft draft, int items) {
    editions.setItems(draft.id(), items);
  }

  static Draft draft(Edition edition) {
    return new Draft(edition.id(), new RegionCode(edition.region()), edition.year(), edition.title());
  }
}
