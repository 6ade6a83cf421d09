package io.tongban.catalog.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.tongban.access.RegionCode;
import io.tongban.catalog.edition.EditionHeads;
import io.tongban.catalog.statistics.StatisticsController.Statistics;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Statistics that were counted. What is published never changes: they hold for an edition for ever, and for a region as
 * long as the same editions are in force. Those of a draft are counted anew each time.
 */
@Component
class KnownFigures {

  private static final int MOST = 200;

  private final EditionHeads editions;
  private final Cache<Question, Statistics> kept;

  KnownFigures(EditionHeads editions, MeterRegistry meters) {
    this.editions = editions;
    this.kept = CaffeineCacheMetrics.monitor(meters,
        Caffeine.newBuilder().maximumSize(MOST).recordStats().<Question, Statistics>build(), "catalog.statistics");
  }

  /** @param inForce tells which editions are; empty where one edition is counted */
  private record Question(@Nullable RegionCode region, @Nullable Long edition, String inForce) {}

  /** @param edition whose items are counted; null for all in force in the region */
  Statistics of(@Nullable RegionCode region, @Nullable Long edition, Instant at, Supplier<Statistics> counting) {
    if (edition != null && !editions.published(edition)) {
      return counting.get();
    }
    return kept.get(new Question(region, edition, edition == null ? editions.inForce(at) : ""),
        question -> counting.get());
  }
}
