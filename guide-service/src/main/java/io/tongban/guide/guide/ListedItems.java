package io.tongban.guide.guide;

import feign.FeignException;
import io.tongban.client.ServiceAway;
import io.tongban.client.catalog.CatalogClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The items a guide may be written for: those in force and those of an edition to come. An edition published a moment
 * ago may not have arrived here yet, so what is not known is asked of the catalogue. Not to be called in a transaction.
 */
@Component
public class ListedItems {

  private final Listings listings;
  private final CatalogClient catalogue;
  private final Clock clock;

  ListedItems(Listings listings, CatalogClient catalogue, Clock clock) {
    this.listings = listings;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** @throws ServiceAway when the catalogue would have to be asked and does not answer */
  public Optional<Item> find(String code) {
    var known = listings.inForceOrPending(List.of(code), clock.instant()).get(code);
    return known == null ? ask(code) : Optional.of(known.item());
  }

  /** By code; those that are known here. */
  public Map<String, Item> known(Collection<String> codes) {
    var items = new HashMap<String, Item>();
    listings.inForceOrPending(codes, clock.instant()).forEach((code, listing) -> items.put(code, listing.item()));
    return items;
  }

  /** @throws ServiceAway when the catalogue does not answer */
  public Optional<Item> ask(String code) {
    var now = clock.instant();
    return Stream.concat(Stream.of(now), listings.incomplete().stream().filter(now::isBefore))
        .flatMap(at -> ask(code, at).stream())
        .findFirst();
  }

  private Optional<Item> ask(String code, Instant at) {
    try {
      return Optional.of(Item.of(catalogue.inForce(code, at)));
    } catch (FeignException.NotFound unlisted) {
      return Optional.empty();
    }
  }
}
