package io.tongban.application.gate;

import io.tongban.client.catalog.CatalogClient;
import io.tongban.client.catalog.ItemValidities;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Asks catalog-service about items and writes down what it said, for the other instances and for bad days. */
@Component
class CatalogueLookup {

  /** So many codes at a time; {@link CatalogClient#validity}. */
  static final int MOST = 200;

  private final CatalogClient catalog;
  private final SharedKnowledge shared;
  private final LastKnown lastKnown;
  private final Clock clock;
  /** Fewer than the client's bulkhead lets through: it turns the rest away as if catalog-service were. */
  private final Semaphore atATime = new Semaphore(20);

  CatalogueLookup(CatalogClient catalog, SharedKnowledge shared, LastKnown lastKnown, Clock clock) {
    this.catalog = catalog;
    this.shared = shared;
    this.lastKnown = lastKnown;
    this.clock = clock;
  }

  /**
   * @return in the order of the codes, all under one generation
   * @throws io.tongban.client.ServiceAway or {@link feign.FeignException} when there is no answer
   */
  List<Knowledge> learn(List<String> codes) {
    var said = ask(codes);
    var learnt = said.items().stream().map(item -> Knowledge.of(item, said.generation().value())).toList();
    lastKnown.keep(learnt, clock.instant());
    learnt.forEach(shared::put);
    return learnt;
  }

  private ItemValidities ask(List<String> codes) {
    atATime.acquireUninterruptibly();
    try {
      return catalog.validity(codes);
    } finally {
      atATime.release();
    }
  }
}
