package io.tongban.application.casefile.model;

import java.time.Instant;

/**
 * How it was known at submission that the item is in force.
 *
 * @param editionTitle of the edition whose id the terms hold
 * @param generation of the catalogue: equal for cases that were admitted by the same one
 * @param confirmedAt when catalog-service last said that this is the catalogue
 */
public record CatalogueCheck(Basis basis, String editionTitle, String generation, Instant confirmedAt) {

  public enum Basis {
    /** catalog-service said so at submission. */
    CONFIRMED,
    /** catalog-service did not answer; it was so when it last did. */
    LAST_KNOWN
  }
}
