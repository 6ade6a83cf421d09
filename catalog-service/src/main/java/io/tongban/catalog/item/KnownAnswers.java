package io.tongban.catalog.item;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.tongban.catalog.item.Catalogue.Hit;
import io.tongban.catalog.item.ItemFacets.Counts;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was counted and ranked of the items in force. Published editions never change, so an answer holds as long as the
 * same editions are in force, which is part of the question here. Only numbers and codes are kept, no items.
 */
@Component
class KnownAnswers {

  private final Cache<Question, Long> totals;
  private final Cache<Piece, List<Hit>> hits;
  private final Cache<Question, Counts> facets;

  KnownAnswers(MeterRegistry meters) {
    totals = kept(meters, "totals", 5000);
    hits = kept(meters, "hits", 2000);
    facets = kept(meters, "facets", 200);
  }

  /** @param inForce tells which editions are in force; see {@link Catalogue#editionsInForce} */
  private record Question(String inForce, ItemFilter filter) {}

  private record Piece(String inForce, ItemFilter filter, RankedItem.@Nullable Place after, int offset, int limit) {}

  long total(String inForce, ItemFilter filter, Supplier<Long> counting) {
    return totals.get(new Question(inForce, filter), question -> counting.get());
  }

  List<Hit> hits(String inForce, ItemFilter filter, RankedItem.@Nullable Place after, int offset, int limit,
      Supplier<List<Hit>> ranking) {
    return hits.get(new Piece(inForce, filter, after, offset, limit), piece -> List.copyOf(ranking.get()));
  }

  Counts facets(String inForce, ItemFilter filter, Supplier<Counts> counting) {
    return facets.get(new Question(inForce, filter), question -> counting.get());
  }

  private static <K, V> Cache<K, V> kept(MeterRegistry meters, String name, int most) {
    return CaffeineCacheMetrics.monitor(meters, Caffeine.newBuilder().maximumSize(most).recordStats().<K, V>build(),
        "catalog.items." + name);
  }
}
