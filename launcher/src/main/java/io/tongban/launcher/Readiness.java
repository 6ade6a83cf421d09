package io.tongban.launcher;

import io.tongban.servers.ServerStartException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits until a component serves, or tells why it never will. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int LINES = 20;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** Whether a service says that it serves. */
  boolean of(URI service) {
    var request = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness")).timeout(PATIENCE).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** @throws StartFailure when the component ends, or is not ready in time, with the end of its log */
  static void await(Component component, Supplier<Boolean> ready, Duration limit) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!ready.get()) {
      if (component.ended().isDone()) {
        throw failure(component, "ended before it was ready (" + component.ended().join() + ")");
      }
      if (System.nanoTime() > deadline) {
        throw failure(component, "was not ready within " + limit.toSeconds() + " s");
      }
      pause(component);
    }
  }

  private static void pause(Component component) {
    try {
      component.ended().get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException alive) {
      // As it should be.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while " + component.name() + " started", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  static StartFailure failure(Component component, String what) {
    var lines = ServerStartException.lastLines(component.log(), LINES);
    return new StartFailure("%s %s. The end of %s:%n%s".formatted(
        component.name(), what, Progress.shortened(component.log()), String.join("\n", lines).indent(4)));
  }
}
