package io.tongban.catalog.edition;

import io.tongban.access.Caller;
import io.tongban.catalog.edition.model.Edition;
import io.tongban.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other features may know of an edition. */
@Component
public class EditionHeads {

  private final Editions editions;
  private final EditionAccess access;

  EditionHeads(Editions editions, EditionAccess access) {
    this.editions = editions;
    this.access = access;
  }

  /** @param effectiveFrom null while a draft */
  public record Head(long id, String region, int year, String title, int items, @Nullable Instant effectiveFrom,
      @Nullable Instant effectiveUntil) {}

  /** @throws Problem 404 when there is no published edition of that number */
  public void require(long id) {
    editions.find(id).filter(edition -> !edition.draft())
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }

  public boolean published(long id) {
    return editions.find(id).filter(edition -> !edition.draft()).isPresent();
  }

  /** Another text whenever other editions are in force. */
  public String inForce(Instant at) {
    return editions.inForce(at);
  }

  /** @throws Problem 404 when there is no such edition, or none that the caller may see */
  public Head visible(long id, Caller caller) {
    return head(access.visible(id, caller));
  }

  private static Head head(Edition edition) {
    return new Head(edition.id(), edition.region(), edition.year(), edition.title(), edition.items(),
        edition.effectiveFrom(), edition.effectiveUntil());
  }
}
