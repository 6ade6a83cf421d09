package io.tongban.application.gate;

import com.github.benmanes.caffeine.cache.Ticker;
import feign.FeignException;
import io.tongban.client.ServiceAway;
import io.tongban.client.catalog.CatalogClient;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows which generation the catalogue is of. An answer counts for {@link GateSettings#confirmedFor} from the moment it
 * was asked for, or until an event gives reason to doubt it; so does the lack of one.
 */
@Component
class CatalogueWatch {

  private static final Logger log = LoggerFactory.getLogger(CatalogueWatch.class);
  private static final String QUESTION = "generation";

  /** What came of asking. */
  sealed interface Word {

    /** Tick from which on it counts. */
    long since();

    /** How often there had been reason to doubt before it was asked for. */
    long doubts();

    record Confirmed(LastKnown.Confirmation said, long since, long doubts) implements Word {

      String generation() {
        return said.generation();
      }

      /** Business time. */
      Instant at() {
        return said.at();
      }
    }

    record Silent(long since, long doubts) implements Word {}
  }

  private final CatalogClient catalog;
  private final LastKnown lastKnown;
  private final GateSettings settings;
  private final Ticker ticker;
  private final Clock clock;
  private final Flights<String, Word> flights = new Flights<>();
  private final AtomicLong doubts = new AtomicLong();
  private volatile @Nullable Word latest;
  private volatile Word.@Nullable Confirmed confirmed;

  CatalogueWatch(CatalogClient catalog, LastKnown lastKnown, GateSettings settings, Ticker ticker, Clock clock) {
    this.catalog = catalog;
    this.lastKnown = lastKnown;
    this.settings = settings;
    this.ticker = ticker;
    this.clock = clock;
  }

  /** The catalogue's word as of now, asked for again when the last one no longer counts. */
  Word current() {
    var now = ticker.read();
    var word = latest;
    while (word == null || !counts(word, now)) {
      word = flights.join(QUESTION, () -> {
        var meanwhile = latest;
        return meanwhile != null && counts(meanwhile, now) ? meanwhile : ask();
      });
    }
    return word;
  }

  /** Asks whether or not the last word still counts. */
  Word anew() {
    doubt();
    return current();
  }

  /** From now on nothing counts that was asked for before. */
  void doubt() {
    doubts.incrementAndGet();
  }

  /** What catalog-service said when it last answered this instance; null when it never did. */
  Word.@Nullable Confirmed lastConfirmed() {
    return confirmed;
  }

  /** Whether the last question was left without an answer. */
  boolean silent() {
    return latest instanceof Word.Silent;
  }

  private boolean counts(Word word, long now) {
    return word.doubts() == doubts.get() && now - word.since() <= settings.confirmedFor().toNanos();
  }

  /** One thread at a time. */
  private Word ask() {
    var doubted = doubts.get();
    var asked = ticker.read();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // Read before: what is heard of later may be missing from the answer.
    var news = lastKnown.newestNews();
    Word word;
    try {
      var said = new LastKnown.Confirmation(catalog.generation().value(), at, news);
      word = keep(new Word.Confirmed(said, asked, doubted));
      if (silent()) log.info("catalog-service answers again");
    } catch (ServiceAway | FeignException away) {
      if (!silent()) log.warn("The gate answers from what it knows last: {}", away.getMessage());
      word = new Word.Silent(ticker.read(), doubted);
    }
    latest = word;
    return word;
  }

  /** Written down only when something was published; that nothing was, {@link CatalogueRefresh} does now and then. */
  private Word keep(Word.Confirmed word) {
    var before = confirmed;
    if (before == null || !before.generation().equals(word.generation()) || before.said().news() < word.said().news()) {
      lastKnown.confirm(word.said());
    }
    confirmed = word;
    return word;
  }
}
