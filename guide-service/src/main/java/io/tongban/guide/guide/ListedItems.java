package io.tongban.guide.guide;

import feign.FeignException;
import io.tongban.client.ServiceAway;
import io.tongban.client.catalog.CatalogClient;
import io.tongban.guide.guide.model.Elements;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The items a guide may be written for: those in force and those of an edition to come. An edition published a moment
 * ago may not have arrived here yet, so what is not known is asked of the catalogue. Not to be called in a transaction.
 */
@Component
public class ListedItems {

  private static final String IMPLEMENTATION = "IMPLEMENTATION";

  private final Listings listings;
  private final CatalogClient catalogue;
  private final JsonMapper json;
  private final Clock clock;

  ListedItems(Listings listings, CatalogClient catalogue, JsonMapper json, Clock clock) {
    this.listings = listings;
    this.catalogue = catalogue;
    this.json = json;
    this.clock = clock;
  }

  /** @throws ServiceAway when the catalogue would have to be asked and does not answer */
  public Optional<Item> find(String code) {
    return described(code).map(Described::item);
  }

  /** @throws ServiceAway when the catalogue would have to be asked and does not answer */
  public Optional<Described> described(String code) {
    var known = listings.inForceOrPending(List.of(code), clock.instant()).get(code);
    if (known != null) {
      return Optional.of(known.described());
    }
    return listings.template(code, clock.instant()).or(() -> ask(code));
  }

  /** By code; those that are known here. */
  public Map<String, Described> known(Collection<String> codes) {
    var items = new HashMap<String, Described>();
    listings.inForceOrPending(codes, clock.instant()).forEach((code, listing) -> items.put(code, listing.described()));
    return items;
  }

  /** @throws ServiceAway when the catalogue does not answer */
  public Optional<Described> ask(String code) {
    var now = clock.instant();
    return Stream.concat(Stream.of(now), listings.incomplete().stream().filter(now::isBefore))
        .flatMap(at -> ask(code, at).stream())
        .findFirst();
  }

  private Optional<Described> ask(String code, Instant at) {
    try {
      var found = catalogue.described(code, at);
      return Optional.of(new Described(Item.of(found.item()), !IMPLEMENTATION.equals(found.standing()),
          found.template(), json.convertValue(found.elements(), Elements.class),
          found.template() == null ? null : listings.writing(found.template()).orElse(null)));
    } catch (FeignException.NotFound unlisted) {
      return Optional.empty();
    }
  }
}
