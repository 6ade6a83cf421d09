package io.tongban.testservers;

import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.boot.SpringApplication;

/** Puts away what the tests of this JVM used, last first, when the JVM ends. */
final class AtExit {
  private static final Deque<Runnable> STEPS = new ArrayDeque<>();

  private AtExit() {}

  static synchronized void run(Runnable step) {
    if (STEPS.isEmpty()) {
      Runtime.getRuntime().addShutdownHook(new Thread(AtExit::putAway, "test-servers"));
    }
    STEPS.push(step);
  }

  private static synchronized void putAway() {
    // Spring applications first: they would complain about servers that vanish. Waits when Spring's own hook runs.
    if (SpringApplication.getShutdownHandlers() instanceof Runnable closeApplications) {
      closeApplications.run();
    }
    for (var step : STEPS) {
      try {
        step.run();
      } catch (RuntimeException | Error e) {
        System.err.println("test-servers: " + e);
      }
    }
  }
}
