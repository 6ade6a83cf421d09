package io.tongban.client.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When items are in force, by every edition that was published so far: also those over and those not yet begun.
 *
 * @param generation in which all of it was read
 * @param items one for each code asked for
 */
public record ItemValidities(CatalogGeneration generation, List<Validity> items) {

  /** @param spans without overlap, oldest first; none when no published edition ever held the code */
  public record Validity(String code, List<Span> spans) {}

  /**
   * @param editionRegion the region whose edition it is: only that region's next edition can end an open span
   * @param from the first instant in force
   * @param until the first instant no longer in force; null while nothing follows
   */
  public record Span(String editionRegion, Instant from, @Nullable Instant until, CatalogItem item) {}
}
