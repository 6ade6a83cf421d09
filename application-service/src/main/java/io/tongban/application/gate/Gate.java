package io.tongban.application.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import feign.FeignException;
import io.tongban.application.gate.Admission.Reason;
import io.tongban.application.gate.Assurance.Basis;
import io.tongban.application.gate.CatalogueWatch.Word;
import io.tongban.application.gate.GateMetrics.Source;
import io.tongban.client.ServiceAway;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 准入: what does not stand in the catalogue in force cannot be applied for. While catalog-service answers, what it said
 * counts as long as it confirms that nothing was published since; while it does not, what it said last counts, unless
 * something newer is known to exist. Never guesses.
 */
@Component
public class Gate {

  private static final Duration UNUSED = Duration.ofHours(1);

  private record Key(String code, String generation) {}

  private record Found(Knowledge knowledge, Source source) {}

  private final CatalogueWatch watch;
  private final CatalogueLookup lookup;
  private final SharedKnowledge shared;
  private final LastKnown lastKnown;
  private final GateSettings settings;
  private final GateMetrics metrics;
  private final Cache<Key, Knowledge> memory;
  private final Flights<Key, Found> flights = new Flights<>();

  Gate(CatalogueWatch watch, CatalogueLookup lookup, SharedKnowledge shared, LastKnown lastKnown,
      GateSettings settings, GateMetrics metrics) {
    this.watch = watch;
    this.lookup = lookup;
    this.shared = shared;
    this.lastKnown = lastKnown;
    this.settings = settings;
    this.metrics = metrics;
    this.memory = Caffeine.newBuilder()
        .maximumSize(settings.itemsInMemory())
        .expireAfterAccess(UNUSED)
        .build();
  }

  /**
   * Makes remote calls, so never inside a transaction.
   *
   * @param at business time; what is published by the time of asking decides, by its dates
   */
  public Admission ask(String code, Instant at) {
    var answer = switch (watch.current()) {
      case Word.Confirmed word -> confirmed(code, at, word);
      case Word.Silent silent -> unconfirmed(code, at);
    };
    if (answer instanceof Admission.Unavailable(var reason)) metrics.refused(reason);
    return answer;
  }

  private Admission confirmed(String code, Instant at, Word.Confirmed word) {
    var key = new Key(code, word.generation());
    try {
      var held = memory.getIfPresent(key);
      var found = held == null ? flights.join(key, () -> find(key)) : new Found(held, Source.MEMORY);
      metrics.answered(found.source());
      return found.knowledge().answer(at, new Assurance(Basis.CONFIRMED, found.knowledge().generation(), word.at()));
    } catch (ServiceAway | FeignException awayMeanwhile) {
      return unconfirmed(code, at);
    }
  }

  private Found find(Key key) {
    var meanwhile = memory.getIfPresent(key);
    if (meanwhile != null) return new Found(meanwhile, Source.MEMORY);
    var found = shared.find(key.code())
        .filter(known -> known.generation().equals(key.generation()))
        .map(known -> new Found(known, Source.REDIS))
        .orElseGet(() -> new Found(lookup.learn(List.of(key.code())).getFirst(), Source.CATALOGUE));
    var generation = found.knowledge().generation();
    memory.put(new Key(key.code(), generation), found.knowledge());
    // Published between the two questions.
    if (!generation.equals(key.generation())) watch.doubt();
    return found;
  }

  private Admission unconfirmed(String code, Instant at) {
    var confirmation = lastKnown.confirmation().orElse(null);
    var known = lastKnown.find(code).orElse(null);
    if (confirmation == null || known == null) return new Admission.Unavailable(Reason.NEVER_SEEN);
    if (Duration.between(confirmation.at(), at).abs().compareTo(settings.lastKnownFor()) > 0) {
      return new Admission.Unavailable(Reason.TOO_OLD);
    }
    if (!known.generation().equals(confirmation.generation()) || lastKnown.overtaken(known, confirmation, at)) {
      return new Admission.Unavailable(Reason.OVERTAKEN);
    }
    metrics.answered(Source.LAST_KNOWN);
    return known.answer(at, new Assurance(Basis.LAST_KNOWN, known.generation(), confirmation.at()));
  }
}
