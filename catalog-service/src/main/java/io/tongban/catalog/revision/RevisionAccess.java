package io.tongban.catalog.revision;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.problem.Problem;

/** Whoever keeps the region's catalogue leads its revision; an organ's administrator answers for the organ. */
final class RevisionAccess {

  private RevisionAccess() {}

  static boolean leads(Revision revision, Caller caller) {
    return EditionAccess.keeps(revision.region(), caller);
  }

  static boolean answersFor(Revision revision, String organ, Caller caller) {
    return caller.may(CATALOGUE_ADMINISTRATOR, revision.region(), organ);
  }

  /** @throws Problem 403 {@code wrong-organ} */
  static void requireAnswersFor(Revision revision, String organ, Caller caller) {
    if (!answersFor(revision, organ, caller)) {
      throw new Problem(403, "wrong-organ").field("organ").args(organ);
    }
  }
}
