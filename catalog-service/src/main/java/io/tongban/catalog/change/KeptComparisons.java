package io.tongban.catalog.change;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.tongban.catalog.change.EditionComparison.Comparison;
import io.tongban.catalog.change.EditionComparison.Pair;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Keeps what two editions differ in once both have taken effect: then neither they nor what other catalogues held at
 * their beginnings can change any more. However many ask at a time, it is worked out once.
 */
@Component
class KeptComparisons {

  private final EditionComparison comparison;
  private final Clock clock;
  private final Cache<Key, Comparison> kept;

  KeptComparisons(EditionComparison comparison, ChangeSettings settings, MeterRegistry meters, Clock clock) {
    this.comparison = comparison;
    this.clock = clock;
    this.kept = CaffeineCacheMetrics.monitor(meters, Caffeine.newBuilder()
        .maximumWeight(settings.keptDifferences())
        .weigher((Key key, Comparison compared) -> 1 + compared.differences().size())
        .recordStats()
        .build(), "catalog.diff");
  }

  private record Key(long before, long after) {}

  Comparison compare(Pair pair) {
    return settled(pair) ? kept.get(new Key(pair.before().id(), pair.after().id()), key -> comparison.compare(pair))
        : comparison.compare(pair);
  }

  /** Whether both are in force or were; a draft is not, nor is what takes effect later. */
  boolean settled(Pair pair) {
    var now = clock.instant();
    return begun(pair.before(), now) && begun(pair.after(), now);
  }

  private static boolean begun(ComparedEdition edition, Instant now) {
    return edition.from() != null && !edition.from().isAfter(now);
  }

  /** How often one was worked out to be kept. */
  long workedOut() {
    return kept.stats().loadCount();
  }
}
