package io.tongban.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the class-data archives from which later starts are twice as quick.
 *
 * <p>Each is dumped from the running process, one after the other, when all are ready. Letting a JVM record its classes
 * from its start, for an archive at its end, would make the first start a third slower.
 */
final class ClassDataArchives {
  private static final System.Logger LOG = System.getLogger(ClassDataArchives.class.getName());
  private static final Duration DUMP_LIMIT = Duration.ofSeconds(120);

  private final Home home;
  private final Map<Path, ChildProcess> wanted = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private volatile @Nullable Thread maker;
  private volatile @Nullable Dump dump;

  /** The command that dumps, and the process that is dumped. */
  private record Dump(Process command, ChildProcess child) {}

  ClassDataArchives(Home home) {
    this.home = home;
  }

  /** @param archive named for the jars as they were when the process started */
  void started(ChildProcess child, Path archive) {
    wanted.put(archive, child);
  }

  /** Returns at once. */
  void makeMissing() {
    maker = Thread.ofPlatform().name("class-data-archives").daemon().start(() -> wanted.forEach(this::make));
  }

  /**
   * Lets the one under way be finished and begins no other; the next start makes the rest.
   *
   * @param patience after which the one under way is given up
   */
  void stop(Duration patience, Consumer<String> progress) {
    stopping = true;
    var making = maker;
    if (making == null || !making.isAlive()) {
      return;
    }
    try {
      if (patience.isPositive()) {
        progress.accept("Finishing a class-data archive first, for quicker starts …");
        making.join(patience);
      }
      while (making.isAlive()) {
        abandon(dump);
        making.join(Duration.ofMillis(200));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(Path archive, ChildProcess child) {
    if (stopping || Files.exists(archive) || !child.process().isAlive()) {
      return;
    }
    try {
      deleteAll(home.archives(), child.name() + "-????????.jsa*");
      var next = archive.resolveSibling(archive.getFileName() + ".next");
      if (dumped(child, next)) {
        Files.move(next, archive, StandardCopyOption.ATOMIC_MOVE);
      }
      deleteAll(home.archives(), next.getFileName() + "*");
      deleteAll(home.run(child.name()), "java_pid*_std*");
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "No class-data archive of " + child.name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean dumped(ChildProcess child, Path file) throws IOException, InterruptedException {
    var jcmd = JavaProgram.java().resolveSibling("jcmd").toString();
    var command = new ProcessBuilder(
        jcmd, Long.toString(child.process().pid()), "VM.cds", "static_dump", file.toString())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(new File("/dev/null")))
        .start();
    dump = new Dump(command, child);
    try {
      if (!command.waitFor(DUMP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        abandon(dump);
      }
      return command.waitFor() == 0 && Files.exists(file);
    } finally {
      dump = null;
    }
  }

  private static void abandon(@Nullable Dump dump) {
    if (dump != null) {
      dump.command().destroyForcibly();
      // The archive is written by a process that the dumped one has started for it.
      dump.child().process().descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static void deleteAll(Path folder, String pattern) throws IOException {
    try (var files = Files.newDirectoryStream(folder, pattern)) {
      for (var file : files) {
        Files.delete(file);
      }
    }
  }
}
