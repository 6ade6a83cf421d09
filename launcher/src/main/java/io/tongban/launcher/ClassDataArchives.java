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

/**
 * Makes the class-data archives from which later starts are twice as quick.
 *
 * <p>Each is dumped from the running process, one after the other, when all are ready. Letting a JVM record its classes
 * from its start, for an archive at its end, would make the first start a third slower.
 */
final class ClassDataArchives {
  private static final System.Logger LOG = System.getLogger(ClassDataArchives.class.getName());
  private static final Duration DUMP_LIMIT = Duration.ofSeconds(120);
  private static final Duration FINISH_LIMIT = Duration.ofSeconds(60);

  private final Home home;
  private final Map<Path, ChildProcess> wanted = new ConcurrentHashMap<>();
  private Thread maker;

  ClassDataArchives(Home home) {
    this.home = home;
  }

  /** @param archive named for the jars as they were when the process started */
  void started(ChildProcess child, Path archive) {
    wanted.put(archive, child);
  }

  /** Returns at once. */
  synchronized void makeMissing() {
    maker = Thread.ofPlatform().name("class-data-archives").daemon().start(() -> wanted.forEach(this::make));
  }

  /** Waits, a while, until the last is made, so that the next start has it. */
  synchronized void finish(Consumer<String> progress) {
    if (maker == null || !maker.isAlive()) {
      return;
    }
    progress.accept("Making the last class-data archives first, for quicker starts …");
    try {
      maker.join(FINISH_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(Path archive, ChildProcess child) {
    if (Files.exists(archive) || !child.process().isAlive()) {
      return;
    }
    try {
      deleteAll(home.archives(), child.name() + "-????????.jsa*");
      var next = archive.resolveSibling(archive.getFileName() + ".next");
      if (dumped(child, next)) {
        Files.move(next, archive, StandardCopyOption.ATOMIC_MOVE);
      }
      deleteAll(home.run(child.name()), "java_pid*_std*");
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "No class-data archive of " + child.name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean dumped(ChildProcess child, Path file) throws IOException, InterruptedException {
    var jcmd = JavaProgram.java().resolveSibling("jcmd").toString();
    var dump = new ProcessBuilder(jcmd, Long.toString(child.process().pid()), "VM.cds", "static_dump", file.toString())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(new File("/dev/null")))
        .start();
    if (!dump.waitFor(DUMP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      dump.destroyForcibly();
    }
    return Files.exists(file) && dump.waitFor() == 0;
  }

  private static void deleteAll(Path folder, String pattern) throws IOException {
    try (var files = Files.newDirectoryStream(folder, pattern)) {
      for (var file : files) {
        Files.delete(file);
      }
    }
  }
}
