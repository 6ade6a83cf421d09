package io.tongban.catalog.edition;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.catalog.edition.model.Edition;
import io.tongban.problem.Problem;
import org.springframework.stereotype.Component;

/** Who sees and who changes which edition: everybody the published ones, drafts their region's administrators. */
@Component
public class EditionAccess {

  private final Editions editions;

  EditionAccess(Editions editions) {
    this.editions = editions;
  }

  /** @throws Problem 404 when there is no such edition, or none that the caller may see */
  public void requireVisible(long id, Caller caller) {
    visible(id, caller);
  }

  /** Who keeps the list of one organ only answers in its revision; an edition is all organs'. */
  public static boolean keeps(RegionCode region, Caller caller) {
    return caller.grantsOf(CATALOGUE_ADMINISTRATOR).stream()
        .anyMatch(grant -> grant.organ().equals(Grant.EVERY_ORGAN) && grant.region().covers(region));
  }

  /** @throws Problem 403 unless the caller keeps the catalogue of that region */
  public static void requireKeeper(RegionCode region, Caller caller) {
    if (!keeps(region, caller)) {
      throw new Problem(403, "wrong-region").field("region");
    }
  }

  /** @throws Problem 404 when there is no such edition, 403 unless the caller keeps the catalogue of its region */
  public void requireKept(long id, Caller caller) {
    kept(id, caller);
  }

  Edition visible(long id, Caller caller) {
    return editions.find(id)
        .filter(edition -> !edition.draft() || keeps(new RegionCode(edition.region()), caller))
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }

  Edition kept(long id, Caller caller) {
    var edition = editions.find(id).orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
    requireKeeper(new RegionCode(edition.region()), caller);
    return edition;
  }
}
