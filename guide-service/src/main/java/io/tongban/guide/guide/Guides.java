package io.tongban.guide.guide;

import io.tongban.access.RegionCode;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guides in force, and why there is none. */
@Component
class Guides {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Listings listings;
  private final Clock clock;

  Guides(Listings listings, Clock clock) {
    this.listings = listings;
    this.clock = clock;
  }

  /**
   * @param region where somebody wants the item handled; null for wherever it is
   * @throws Problem 404 when the guide is not in force or the item not available there; 503 while its edition is still
   *     being taken over
   */
  Listing inForce(String code, @Nullable RegionCode region) {
    var listing = listings.inForce(code, clock.instant()).orElseThrow(() -> absent(code));
    var home = new RegionCode(listing.item().region());
    if (region != null && !home.covers(region) && !region.covers(home)) {
      throw new Problem(404, "guide-not-in-region").field("region")
          .args(listing.item().name(), region.value(), home.value());
    }
    return listing;
  }

  /** Of an item that is in force or will be. */
  Optional<Listing> inForceOrPending(String code) {
    return Optional.ofNullable(listings.inForceOrPending(List.of(code), clock.instant()).get(code));
  }

  private Problem absent(String code) {
    var now = clock.instant();
    var absence = listings.absence(code, now);
    if (absence.coming() != null) {
      return new Problem(404, "guide-not-yet-in-force").args(code, minute(absence.coming()));
    }
    if (absence.gone() != null) {
      return new Problem(404, "guide-withdrawn").args(code, minute(absence.gone()));
    }
    var takingOver = listings.incomplete().stream().anyMatch(from -> !from.isAfter(now));
    return takingOver ? new Problem(503, "guides-being-derived") : new Problem(404, "guide-not-found").args(code);
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(clock.getZone()));
  }
}
