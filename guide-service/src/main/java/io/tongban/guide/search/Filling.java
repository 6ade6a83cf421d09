package io.tongban.guide.search;

import io.tongban.guide.guide.GuideText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Puts guides into the index by several threads while one reads them, a few batches ahead at most. */
final class Filling implements Consumer<GuideText>, AutoCloseable {

  private static final int BATCH = 200;
  private static final int BATCHES_AHEAD = 4;

  private final GuideIndex index;
  private final ExecutorService threads;
  private final int most;
  private final Deque<Future<?>> running = new ArrayDeque<>();
  private List<GuideText> batch = new ArrayList<>(BATCH);

  Filling(GuideIndex index, int threads) {
    this.index = index;
    this.threads = Executors.newFixedThreadPool(threads, task -> {
      var thread = new Thread(task, "guide-index-filling");
      thread.setDaemon(true);
      return thread;
    });
    this.most = threads + BATCHES_AHEAD;
  }

  /** @throws IllegalStateException when an earlier one could not be put in */
  @Override
  public void accept(GuideText guide) {
    batch.add(guide);
    if (batch.size() == BATCH) {
      hand();
    }
  }

  /** Returns when all that was accepted is in. */
  void finish() {
    hand();
    while (!running.isEmpty()) {
      await(running.removeFirst());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void hand() {
    var guides = batch;
    batch = new ArrayList<>(BATCH);
    running.addLast(threads.submit(() -> guides.forEach(index::add)));
    if (running.size() > most) {
      await(running.removeFirst());
    }
  }

  private static void await(Future<?> handed) {
    try {
      handed.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A guide could not be put into the index", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Filling was interrupted", e);
    }
  }
}
