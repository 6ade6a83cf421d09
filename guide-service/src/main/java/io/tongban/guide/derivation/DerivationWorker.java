package io.tongban.guide.derivation;

import io.tongban.client.catalog.CatalogClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Fetches the items of published editions from the catalogue, page by page, and resumes where it stopped. It is woken
 * by the commit that notes an edition; while the catalogue is away it tries again with growing pauses. A lock of the
 * database lets one instance of the service work at a time; it ends with a crashed instance.
 */
@Component
class DerivationWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DerivationWorker.class);
  private static final String LOCK = "hashtextextended('guide.derivation', 0)";
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Derivations derivations;
  private final CatalogClient catalogue;
  private final DataSource dataSource;
  private final DerivationSettings settings;
  private final Semaphore wake = new Semaphore(0);
  private volatile @Nullable Thread thread;

  DerivationWorker(
      Derivations derivations, CatalogClient catalogue, DataSource dataSource, DerivationSettings settings) {
    this.derivations = derivations;
    this.catalogue = catalogue;
    this.dataSource = dataSource;
    this.settings = settings;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void noted(EditionNews.Noted noted) {
    wake.release();
  }

  @Override
  public void start() {
    var started = new Thread(this::run, "guide-derivation");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    var stopping = thread;
    if (stopping == null) {
      return;
    }
    thread = null;
    wake.release();
    try {
      if (!stopping.join(LONGEST_STOP)) {
        stopping.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    var failures = 0;
    while (isRunning()) {
      wake.drainPermits();
      failures = round() ? 0 : failures + 1;
      try {
        wake.tryAcquire(settings.pauseAfter(failures).toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Works on all open derivations; false when one of them failed. */
  private boolean round() {
    try (var connection = dataSource.getConnection()) {
      var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      if (!jdbc.sql("select pg_try_advisory_lock(" + LOCK + ")").query(Boolean.class).single()) {
        return true;
      }
      try {
        return deriveAll();
      } finally {
        jdbc.sql("select pg_advisory_unlock(" + LOCK + ")").query(Boolean.class).single();
      }
    } catch (SQLException | RuntimeException e) {
      log.warn("Open derivations wait: {}", e.toString());
      return false;
    }
  }

  /** An edition waits for the earlier ones of its region: what an item says is compared with what it said before. */
  private boolean deriveAll() {
    var held = new HashSet<String>();
    for (var derivation : derivations.open()) {
      if (!held.contains(derivation.region()) && isRunning() && !derived(derivation)) {
        held.add(derivation.region());
      }
    }
    return held.isEmpty();
  }

  private boolean derived(Derivation derivation) {
    var edition = derivation.edition();
    try {
      var after = derivation.after();
      do {
        var page = catalogue.describedItems(edition, after, settings.page());
        derivations.take(edition, page);
        after = page.next();
      } while (after != null && isRunning());
      log.info("Edition {} of region {} has its guides", edition, derivation.region());
      return true;
    } catch (RuntimeException e) {
      log.warn("Edition {} waits for its guides after failure {}: {}",
          edition, derivation.failures() + 1, e.toString());
      derivations.failed(edition, e.toString());
      return false;
    }
  }
}
