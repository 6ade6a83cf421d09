package io.tongban.catalog.tier;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.AfterPublication;
import io.tongban.catalog.edition.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares adoptions with what was published, after the publication: that it is to be done is stored with it, each page
 * is a short transaction that moves the mark on, and any instance goes on from the mark when this one dies.
 */
@Component
class DriftCounting implements AfterPublication, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(DriftCounting.class);
  private static final int PAGE = 2000;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private final DriftRecounts recounts;
  private final Adoptions adoptions;
  private final Drifts drifts;
  private final DriftNotices notices;
  private final TransactionTemplate transaction;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("drift-").factory());
  private volatile boolean stopping;

  DriftCounting(DriftRecounts recounts, Adoptions adoptions, Drifts drifts, DriftNotices notices,
      TransactionTemplate transaction) {
    this.recounts = recounts;
    this.adoptions = adoptions;
    this.drifts = drifts;
    this.notices = notices;
    this.transaction = transaction;
  }

  @Override
  public void published(Draft edition, Instant from, Actor by) {
    var id = recounts.store(edition, from);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        worker.execute(() -> count(id));
      }
    });
  }

  /** What another process left undone. */
  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
  void pickUp() {
    recounts.pending().forEach(id -> worker.execute(() -> count(id)));
  }

  void count(long id) {
    var findings = drifts.findings();
    try {
      while (!stopping && Boolean.TRUE.equals(transaction.execute(status -> page(id, findings)))) {
        log.debug("Drift recount {} goes on", id);
      }
    } catch (RuntimeException e) {
      if (!stopping) {
        log.warn("Drift recount {} stays where it is until it is picked up again", id, e);
      }
    }
  }

  /** One page; returns whether there is more to do. */
  private boolean page(long id, Findings findings) {
    var recount = recounts.take(id).orElse(null);
    if (recount == null) {
      return false;
    }
    if (recount.total() == null) {
      recounts.begin(recount, adoptions.adopting(recount.editions(), recount.edition()));
      return true;
    }
    if (recount.through()) {
      notices.tell(recount);
      recounts.done(recount);
      return false;
    }
    compare(recount, findings);
    return true;
  }

  private void compare(DriftRecount recount, Findings findings) {
    var edition = recount.editions().get(recount.place() - 1);
    var pairs = adoptions.piece(
        PairQuery.of(edition, recount.from()).against(recount.edition()), recount.after(), PAGE);
    var counts = new TreeMap<>(recount.counts());
    pairs.forEach(pair -> counts.put(pair.region(), counts
        .getOrDefault(pair.region(), new Drifts.Count(pair.region(), 0, 0, 0, 0)).andOneMore()));
    findings.of(pairs.stream().filter(Adoptions.Pair::differs).toList()).forEach(found ->
        counts.computeIfPresent(found.pair().region(), (region, count) -> count.with(found.finding().kind())));
    var more = pairs.size() == PAGE;
    recounts.counted(recount, pairs.size(), more ? recount.place() : recount.place() + 1,
        more ? pairs.getLast().child().code().value() : "", counts);
  }

  /** The page under way ends before the connections close. */
  @Override
  public void destroy() throws InterruptedException {
    stopping = true;
    worker.shutdown();
    worker.awaitTermination(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
  }
}
