package io.tongban.guide.search;

import io.tongban.clock.ClockMoved;
import io.tongban.guide.guide.GuideFeed;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Fills the index from the database and then follows every change, whichever instance made it. A notification lost with
 * its connection loses nothing: what is read are the changes after the last position, not the notification.
 */
@Component
class IndexFollower implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final GuideFeed feed;
  private final GuideIndex index;
  private final DataSource dataSource;
  private final SearchSettings settings;
  private final Clock clock;
  private volatile List<GuideFeed.Term> terms = List.of();
  private volatile boolean filled;
  private volatile boolean refill;
  private volatile @Nullable Thread thread;
  private volatile @Nullable ChangeSignal signal;
  /** Of the thread alone: whether what was put in is everything up to the position. */
  private boolean whole;
  private long position;

  IndexFollower(GuideFeed feed, GuideIndex index, DataSource dataSource, SearchSettings settings, Clock clock) {
    this.feed = feed;
    this.index = index;
    this.dataSource = dataSource;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether the index was filled; while it is filled again it shows what it held before. */
  boolean filled() {
    return filled;
  }

  /** The editions in force now. */
  Set<Long> editionsInForce() {
    var now = clock.instant();
    return terms.stream().filter(term -> term.rulesAt(now)).map(GuideFeed.Term::edition).collect(Collectors.toSet());
  }

  /** An edition that had ended may be in force again. */
  @EventListener
  void moved(ClockMoved moved) {
    refill = true;
    wake();
  }

  @Override
  public void start() {
    var started = new Thread(this::run, "guide-index");
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
    wake();
    try {
      stopping.join(LONGEST_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    while (isRunning()) {
      try (var listening = ChangeSignal.listen(dataSource)) {
        signal = listening;
        follow(listening);
      } catch (SQLException | RuntimeException e) {
        if (isRunning()) {
          log.warn("The guide index is {} and follows again in {} s: {}",
              filled ? "as it was" : "not filled", PAUSE_AFTER_FAILURE.toSeconds(), e.toString());
          pause();
        }
      } finally {
        signal = null;
      }
    }
  }

  private void follow(ChangeSignal listening) throws SQLException {
    while (isRunning()) {
      if (!whole || refill) {
        fill();
      }
      catchUp();
      listening.await(settings.sweep());
    }
  }

  private void fill() {
    whole = false;
    refill = false;
    var begun = System.nanoTime();
    index.removeAll();
    try (var filling = new Filling(index, settings.fillThreads())) {
      position = feed.readAll(clock.instant(), filling);
      filling.finish();
    }
    terms = feed.terms();
    index.compact();
    index.refresh();
    whole = true;
    filled = true;
    log.info("{} guides indexed in {} ms", index.size(), Duration.ofNanos(System.nanoTime() - begun).toMillis());
  }

  private void catchUp() {
    for (var news = feed.since(position); news.position() > position; news = feed.since(position)) {
      news.editions().forEach(edition -> feed.readEdition(edition, index::put));
      feed.read(news.codes(), clock.instant(), index::put);
      if (!news.editions().isEmpty()) {
        index.refresh();
        terms = feed.terms();
        index.removeEditionsOtherThan(editionsNotEnded());
      }
      index.refresh();
      position = news.position();
    }
  }

  private Set<Long> editionsNotEnded() {
    var now = clock.instant();
    return terms.stream()
        .filter(term -> term.until() == null || term.until().isAfter(now))
        .map(GuideFeed.Term::edition)
        .collect(Collectors.toSet());
  }

  /** A wait is ended by its own notification; only where that cannot be sent is its connection broken. */
  private void wake() {
    try {
      feed.wake();
    } catch (DataAccessException e) {
      log.debug("Nothing could be sent to whoever waits", e);
      abandon();
    }
  }

  private void abandon() {
    var listening = signal;
    try {
      if (listening != null) {
        listening.abandon();
      }
    } catch (SQLException e) {
      log.debug("The connection was gone already", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
