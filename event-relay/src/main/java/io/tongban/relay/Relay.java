package io.tongban.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that sends. Each commit of an event wakes it; unwoken it looks every sweep, for rows that a crash left
 * behind. While the broker is away it tries again with growing pauses that new events do not cut short.
 */
final class Relay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration PAUSE_WHILE_ANOTHER_SENDS = Duration.ofMillis(200);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final Sender sender;
  private final Housekeeping housekeeping;
  private final RelaySettings settings;
  private final RelayMetrics metrics;
  private final Semaphore wake = new Semaphore(0);
  private volatile @Nullable Thread thread;

  Relay(Sender sender, Housekeeping housekeeping, RelaySettings settings, RelayMetrics metrics) {
    this.sender = sender;
    this.housekeeping = housekeeping;
    this.settings = settings;
    this.metrics = metrics;
  }

  void wake() {
    wake.release();
  }

  @Override
  public void start() {
    var started = new Thread(this::run, "event-relay");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    var stopping = thread;
    if (stopping == null) return;
    thread = null;
    wake();
    try {
      if (!stopping.join(LONGEST_STOP)) stopping.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sender.close();
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Starts early and stops late: after the requests and the listeners that still write events. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    try {
      int failures = 0;
      while (isRunning()) {
        try {
          wake.drainPermits();
          var result = sender.sendAll(this::isRunning);
          failures = 0;
          housekeeping.runIfDue();
          awaitWork(result);
        } catch (InterruptedException e) {
          throw e;
        } catch (Exception e) {
          metrics.sendingFailed();
          var pause = settings.sendBackOff().after(++failures);
          log.warn("Events stay in the outbox, next try in {} ms: {}", pause.toMillis(), e.toString());
          pauseUnlessStopped(pause);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitWork(Sender.Result result) throws InterruptedException {
    switch (result) {
      case EMPTIED -> wake.tryAcquire(settings.sweep().toMillis(), TimeUnit.MILLISECONDS);
      case ANOTHER_INSTANCE_SENDS -> Thread.sleep(PAUSE_WHILE_ANOTHER_SENDS);
    }
  }

  private void pauseUnlessStopped(Duration pause) throws InterruptedException {
    var end = System.nanoTime() + pause.toNanos();
    while (isRunning() && System.nanoTime() < end) {
      Thread.sleep(Duration.ofMillis(50));
    }
  }
}
