package io.tongban.client.catalog;

import java.time.Instant;
import java.util.List;

/**
 * Event {@value #TYPE}: an edition with templates is published, and from {@code effectiveFrom} on adoptions of these
 * regions do not follow their templates any more.
 *
 * @param region the region of the edition
 */
public record AdoptionsDrifted(long editionId, String region, Instant effectiveFrom, List<Region> regions) {

  public static final String TYPE = "catalog.adoptions-drifted";

  /**
   * @param outdated adoptions that still say what the template said before
   * @param violating adoptions that demand more of applicants than the template
   */
  public record Region(String region, int outdated, int violating) {}
}
