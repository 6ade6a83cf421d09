package io.tongban.application;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Elapsed time of the tests: it stands still until it is moved, or runs a step with every reading. */
public class TestTicker implements Ticker {

  private final AtomicLong now = new AtomicLong();
  private volatile Duration step = Duration.ZERO;

  public void forward(Duration by) {
    now.addAndGet(by.toNanos());
  }

  public void everyReading(Duration step) {
    this.step = step;
  }

  @Override
  public long read() {
    return now.addAndGet(step.toNanos());
  }
}
