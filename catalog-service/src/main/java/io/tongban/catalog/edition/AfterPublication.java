package io.tongban.catalog.edition;

import io.tongban.catalog.audit.Actor;
import java.time.Instant;

/** What another feature does when an edition is published. */
public interface AfterPublication {

  /**
   * Called at the end of the publishing transaction.
   *
   * @param from when it takes effect
   */
  void published(Draft edition, Instant from, Actor by);
}
