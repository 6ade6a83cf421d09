package io.tongban.launcher;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The components of a platform: each is started, noted, awaited and watched, and all are stopped in order. */
final class RunningParts {
  private static final Duration START_LIMIT = Duration.ofSeconds(300);
  static final Duration STOP_LIMIT = Duration.ofSeconds(40);

  private final RunState state;
  private final Consumer<String> progress;
  private final SequencedMap<String, Part> parts = new LinkedHashMap<>();
  private final Set<Component> killed = new HashSet<>();
  private final CompletableFuture<StartFailure> crash = new CompletableFuture<>();
  private final Object stopping = new Object();
  private boolean closing;

  /** A component that was started, and how it is started again. */
  private record Part(Component component, Supplier<? extends Component> start, Supplier<Boolean> ready) {}

  RunningParts(RunState state, Consumer<String> progress) {
    this.state = state;
    this.progress = progress;
  }

  /**
   * Starts a component, notes it at once, so that whoever comes later can end it, and waits until it serves.
   *
   * @throws StartFailure when it does not come up, or the platform stops meanwhile
   */
  <T extends Component> T start(String name, Supplier<T> start, Supplier<Boolean> ready) {
    var begin = System.nanoTime();
    synchronized (this) {
      if (closing) throw new StartFailure(name + " is not started: the platform stops");
    }
    var component = start.get();
    register(new Part(component, start, ready));
    Readiness.await(component, ready, START_LIMIT);
    state.note(RunState.Entry.of(name, true, component.port(), component.process(), component.log()));
    progress.accept(Progress.line(name, begin, Progress.shortened(component.log())));
    return component;
  }

  private void register(Part part) {
    var component = part.component();
    synchronized (this) {
      parts.put(component.name(), part);
      if (!closing) {
        state.note(RunState.Entry.of(component.name(), false, component.port(), component.process(), component.log()));
        component.ended().thenAccept(how -> ended(component, how));
        return;
      }
    }
    component.stop(STOP_LIMIT);
    throw new StartFailure(component.name() + " is stopped: the platform stops");
  }

  private void ended(Component component, String how) {
    synchronized (this) {
      if (closing || killed.remove(component)) return;
    }
    crash.complete(Readiness.failure(component, "ended by itself (" + how + ")"));
  }

  /** Completes with the reason when a part ends that nobody ended here. */
  CompletableFuture<StartFailure> crash() {
    return crash;
  }

  Component get(String name) {
    return part(name).component();
  }

  /** Ends a component at once, which counts as no crash. */
  void kill(String name) {
    Component component;
    synchronized (this) {
      component = part(name).component();
      killed.add(component);
    }
    component.kill();
  }

  /** Starts a component that was killed, and waits until it serves. */
  void restart(String name) {
    var part = part(name);
    start(name, part.start(), part.ready());
  }

  private synchronized Part part(String name) {
    var part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("There is no " + name + " here, but " + parts.keySet());
    }
    return part;
  }

  /** Stops the services, then Nacos, then the servers; safe to call twice. */
  void stopAll() {
    List<Component> components;
    synchronized (this) {
      closing = true;
      components = parts.sequencedValues().reversed().stream().map(Part::component).toList();
    }
    synchronized (stopping) {
      stopTogether(components.stream()
          .filter(part -> part instanceof ChildProcess && !part.name().equals(PortPlan.NACOS)));
      stopTogether(components.stream().filter(part -> part.name().equals(PortPlan.NACOS)));
      stopTogether(components.stream().filter(part -> part instanceof EmbeddedServer));
    }
  }

  private void stopTogether(Stream<Component> components) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      components.toList().forEach(component -> threads.submit(() -> {
        component.stop(STOP_LIMIT);
        state.forget(component.name());
      }));
    }
  }
}
