package io.tongban.application.gate;

import io.tongban.application.Neighbours;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What an answer of the gate costs by where it comes from, with real HTTP, Redis and PostgreSQL; the catalogue is a
 * stand-in that answers from memory. Prints the figures of the decision record: {@code -Dtest=GateBenchmark}.
 */
class GateBenchmark extends GateTest {

  private static final int WARM_UP = 3_000;
  private static final int RUNS = 2_000;

  @Test
  void medianOfAnAnswer() {
    publish(Instant.EPOCH, code);
    ask();
    report("in process", this::ask);
    report("in process, generation asked for", () -> {
      ticker.forward(Duration.ofSeconds(1));
      return ask();
    });
    report("Redis", () -> another().ask(code, clock.instant()));
    report("catalogue", () -> {
      redis.delete("tongban:gate:1:" + code);
      return another().ask(code, clock.instant());
    });
    report("unknown code, catalogue", () -> gate.ask(UUID.randomUUID().toString(), clock.instant()));
    Neighbours.away("catalog");
    ticker.forward(Duration.ofSeconds(1));
    report("last known", this::ask);
  }

  /** Remembers nothing in process; what the generation is, it knows. */
  private Gate another() {
    return new Gate(watch, lookup, shared, lastKnown, settings, metrics);
  }

  private static void report(String source, Supplier<Admission> question) {
    for (var n = 0; n < WARM_UP; n++) question.get();
    var nanos = new long[RUNS];
    for (var n = 0; n < RUNS; n++) {
      var start = System.nanoTime();
      question.get();
      nanos[n] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf("%s: median %,.1f µs, 99%% below %,.1f µs%n", source, nanos[RUNS / 2] / 1e3,
        nanos[RUNS * 99 / 100] / 1e3);
  }
}
