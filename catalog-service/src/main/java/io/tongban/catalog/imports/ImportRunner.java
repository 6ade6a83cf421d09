package io.tongban.catalog.imports;

import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.imports.ImportJob.Failure;
import io.tongban.catalog.imports.reading.ListFile;
import io.tongban.catalog.imports.reading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs import jobs, each in one transaction: a list is taken in as a whole or not at all. A job whose process dies is
 * found by any instance of the service, since its lock goes with its connection, and run once more.
 */
@Component
class ImportRunner implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
  private static final int MOST_ATTEMPTS = 2;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final ImportJobs jobs;
  private final FileParts parts;
  private final ListTaking taking;
  private final Audit audit;
  private final ImportSettings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final TransactionTemplate aside;
  private final ExecutorService workers;
  private final Set<Long> submitted = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  ImportRunner(ImportJobs jobs, FileParts parts, ListTaking taking, Audit audit, ImportSettings settings, Clock clock,
      PlatformTransactionManager transactions) {
    this.jobs = jobs;
    this.parts = parts;
    this.taking = taking;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.aside = new TransactionTemplate(transactions);
    this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.workers = Executors.newFixedThreadPool(settings.workers(), Thread.ofPlatform().name("import-", 1).factory());
  }

  void submit(long id) {
    if (submitted.add(id)) {
      workers.execute(() -> {
        try {
          run(id);
        } catch (RuntimeException e) {
          log.warn("Import {} stays as it is until it is picked up again: {}", id, e.toString());
        } finally {
          submitted.remove(id);
        }
      });
    }
  }

  /** Jobs that nobody works on: their process died, here or elsewhere. */
  @Scheduled(fixedDelayString = "PT30S")
  void pickUp() {
    jobs.running().forEach(this::submit);
  }

  /** Files of jobs that broke off are kept for a while, for another run. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  void forget() {
    parts.deleteOfEndedBefore(clock.instant().minus(settings.keepBrokenOff()));
  }

  void run(long id) {
    try {
      transaction.executeWithoutResult(status -> takeIn(id));
    } catch (Unreadable e) {
      fail(id, new Failure(e.code(), e.args()));
    } catch (RuntimeException e) {
      if (stopping) {
        throw e;
      }
      log.error("Import {} broke off", id, e);
      fail(id, new Failure("import-broke-off", List.of()));
    }
  }

  private void takeIn(long id) {
    if (!jobs.take(id)) {
      return;
    }
    var job = jobs.find(id).filter(ImportJob::running).orElse(null);
    if (job == null) {
      return;
    }
    if (job.attempts() >= MOST_ATTEMPTS) {
      throw new Unreadable("import-interrupted", job.attempts());
    }
    aside.executeWithoutResult(status -> jobs.begun(id));
    var counts = fromFile(job);
    log.info("Import {} of {}: {}", id, job.fileName(), counts);
  }

  private ImportJob.Counts fromFile(ImportJob job) {
    try {
      var file = Files.createTempFile("tongban-import-", ".tmp");
      try {
        parts.copy(job.id(), file);
        var list = ListFile.inspect(file, job.fileName(), settings.mostUnpacked().toBytes(), job.mapping());
        var taken = taking.take(job, list, so -> aside.executeWithoutResult(status -> jobs.progress(job.id(), so)));
        jobs.done(job.id(), taken.counts(), taken.edition());
        parts.delete(job.id());
        return taken.counts();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fail(long id, Failure failure) {
    transaction.executeWithoutResult(status -> {
      if (jobs.take(id)) {
        jobs.find(id).filter(ImportJob::running).ifPresent(job -> {
          jobs.failed(id, failure);
          if (!ImportJob.TECHNICAL.contains(failure.code())) {
            parts.delete(id);
          }
          audit.record(new AuditEntry(Action.IMPORT_FAILED, job.by(), job.region(), job.edition(), null, id,
              Map.of("file", job.fileName(), "reason", failure.code())));
        });
      }
    });
  }

  /** What does not end in time is not failed: the next process runs it again. */
  @Override
  public void destroy() throws InterruptedException {
    workers.shutdown();
    if (!workers.awaitTermination(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      stopping = true;
      workers.shutdownNow();
    }
  }
}
