package io.tongban.application.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.Neighbours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Publications racing submissions, over HTTP on both sides, with the events on a real broker. */
class GateRaceTest extends GateTest {

  private static final int SUBMISSIONS = 60;
  /** Fewer than guide-service is asked at a time. */
  private static final int AT_A_TIME = 12;
  private static final int EDITIONS = 4;

  private record Handed(Map<String, Object> application, String applicant) {}

  private record Done(int status, long edition, Instant submittedAt, Instant answeredAt) {}

  @Test
  @DisplayName("A case pins the edition in force at the instant of its submission, whichever comes first")
  void everyCasePinsTheEditionOfItsInstant() {
    var starts = new TreeMap<Instant, Long>();
    starts.put(Instant.EPOCH, publish(Instant.EPOCH, code));
    var handed = new ArrayList<Handed>();
    for (var n = 0; n < SUBMISSIONS; n++) {
      var applicant = newApplicant();
      handed.add(new Handed(application(applicant, code), applicant));
    }
    // Every reading of time is another instant, and no answer of the catalogue counts for the next submission.
    clock.everyReading(Duration.ofNanos(1000));
    ticker.everyReading(settings.confirmedFor().plusMillis(1));

    var cancelled = new ConcurrentHashMap<String, Instant>();
    List<Done> done;
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      var answered = new Semaphore(0);
      var running = handed.stream().map(one -> running(threads, one, answered)).toList();
      for (var n = 0; n < EDITIONS; n++) {
        answered.acquireUninterruptibly(SUBMISSIONS / (EDITIONS + 2));
        publishNow(code).forEach(starts::put);
      }
      answered.acquireUninterruptibly(SUBMISSIONS / (EDITIONS + 2));
      publishNow("other-" + code).forEach((from, edition) -> cancelled.put(code, from));
      done = running.stream().map(CompletableFuture::join).toList();
    }
    var end = cancelled.get(code);

    assertThat(done).extracting(Done::status).isSubsetOf(201, 409);
    assertThat(done).filteredOn(one -> one.status() == 201).isNotEmpty().allSatisfy(one -> {
      assertThat(one.submittedAt()).isBefore(end);
      assertThat(one.edition()).isEqualTo(starts.floorEntry(one.submittedAt()).getValue());
    });
    assertThat(done).filteredOn(one -> one.status() == 409)
        .allSatisfy(one -> assertThat(one.answeredAt()).isAfter(end));
    var late = newApplicant();
    assertThat(submit(late, application(late, code)).expect(409).code()).isEqualTo("item-not-in-force");
  }

  /** Publishes at the instant of publishing, and tells of it. */
  private Map<Instant, Long> publishNow(String held) {
    var from = new Instant[1];
    var edition = Neighbours.CATALOGUE.publish(region, () -> from[0] = clock.instant(), held);
    send(region, edition, from[0], edition);
    return Map.of(from[0], edition);
  }

  private CompletableFuture<Done> running(ExecutorService threads, Handed one, Semaphore answered) {
    return CompletableFuture.supplyAsync(() -> {
      var answer = submit(one.applicant(), one.application());
      answered.release();
      var view = answer.json();
      return answer.status() == 201
          ? new Done(201, pinned(view.path("caseNumber").asString()),
              Instant.parse(view.path("submittedAt").asString()), clock.instant())
          : new Done(answer.status(), 0, Instant.EPOCH, clock.instant());
    }, threads);
  }
}
