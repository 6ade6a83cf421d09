package io.tongban.guide.guide;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What guides in force say, for whoever lists a few of them. */
@Component
public class FoundGuides {

  private final Listings listings;
  private final Composing composing;
  private final Clock clock;

  FoundGuides(Listings listings, Composing composing, Clock clock) {
    this.listings = listings;
    this.composing = composing;
    this.clock = clock;
  }

  /**
   * @param promisedDays 承诺时限 in working days; 0 is at once
   * @param online whether everything can be done on the website; null when the catalogue does not say
   * @param visits how often one has to come at most; null when the catalogue does not say
   * @param told the aspects that say something, in their order
   */
  public record Found(String handling, int promisedDays, @Nullable Boolean online, @Nullable Integer visits,
      List<Told> told) {}

  public record Told(String key, String title, String titleEn, String value) {}

  /** By code, in one question; a guide that went out of force meanwhile is absent. */
  public Map<String, Found> of(Collection<String> codes) {
    var law = composing.lawToday();
    return listings.inForce(codes, clock.instant()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> found(entry.getValue(), law)));
  }

  private Found found(Listing listing, Map<String, String> law) {
    var item = listing.item();
    var ways = listing.elements().ways();
    return new Found(item.handling(), item.promisedLimitDays(), ways == null ? null : ways.online(),
        ways == null ? null : ways.visits(),
        composing.guide(listing, law).entries().stream()
            .filter(entry -> entry.value() != null)
            .map(entry -> new Told(entry.aspect().key(), entry.aspect().title(), entry.aspect().titleEn(),
                Objects.requireNonNull(entry.value())))
            .toList());
  }
}
