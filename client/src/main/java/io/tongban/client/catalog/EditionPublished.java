package io.tongban.client.catalog;

import java.time.Instant;

/** Event {@value #TYPE}: an edition is published and rules its region from {@code effectiveFrom} on. */
public record EditionPublished(long editionId, String region, String title, int year, Instant effectiveFrom) {

  public static final String TYPE = "catalog.edition-published";
}
