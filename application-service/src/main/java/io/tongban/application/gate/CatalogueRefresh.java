package io.tongban.application.gate;

import feign.FeignException;
import io.tongban.client.ServiceAway;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Learns again, after a publication, what is kept for the time when catalog-service is away; and asks now and then
 * whether anything was published, so that the last word is recent also after a quiet weekend.
 */
@Component
class CatalogueRefresh {

  private static final Logger log = LoggerFactory.getLogger(CatalogueRefresh.class);

  private final CatalogueWatch watch;
  private final CatalogueLookup lookup;
  private final LastKnown lastKnown;
  private final ReentrantLock working = new ReentrantLock();

  CatalogueRefresh(CatalogueWatch watch, CatalogueLookup lookup, LastKnown lastKnown) {
    this.watch = watch;
    this.lookup = lookup;
    this.lastKnown = lastKnown;
  }

  @Async
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void heard(EditionNews.Heard heard) {
    watch.doubt();
    keepUp();
  }

  @Scheduled(fixedDelayString = "${tongban.gate.check-every}")
  void keepUp() {
    working.lock();
    try {
      if (watch.anew() instanceof CatalogueWatch.Word.Confirmed word) {
        lastKnown.confirm(word.said());
        learnAgain(word.generation());
      }
    } catch (ServiceAway | FeignException away) {
      log.info("The last known items stay as they are for now: {}", away.getMessage());
    } finally {
      working.unlock();
    }
  }

  private void learnAgain(String generation) {
    var codes = lastKnown.outdated(generation, CatalogueLookup.MOST);
    while (!codes.isEmpty()) {
      var learnt = lookup.learn(codes);
      // Something was published meanwhile: its own event, or the next round, goes on from here.
      if (!learnt.getFirst().generation().equals(generation)) return;
      codes = lastKnown.outdated(generation, CatalogueLookup.MOST);
    }
  }
}
