package io.tongban.catalog.edition;

import io.tongban.access.RegionCode;
import io.tongban.catalog.edition.model.Edition;
import java.time.Clock;
import java.util.Optional;
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

  /** Finds the draft and keeps everybody else from changing or publishing it until the transaction ends. */
  public Optional<Draft> take(RegionCode region, int year, String title) {
    return editions.findDraft(region, year, title)
        .flatMap(found -> editions.lock(found.id()))
        .filter(Edition::draft)
        .map(Drafts::draft);
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
