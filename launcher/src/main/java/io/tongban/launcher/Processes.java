package io.tongban.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends and measures processes of this machine. */
final class Processes {
  private Processes() {}

  /** Asks a process to end, and ends it when it has not after a while; what it started and left goes with it. */
  static void end(ProcessHandle process, Duration patience) {
    var children = process.descendants().toList();
    process.destroy();
    if (!awaitEnd(process, patience)) {
      children = process.descendants().toList();
      process.destroyForcibly();
      awaitEnd(process, Duration.ofSeconds(5));
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  static boolean awaitEnd(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * What a process and its descendants hold in memory, in bytes. Memory that several share is split among them where
   * the system tells how, and counts for each elsewhere.
   */
  static long residentBytes(ProcessHandle process, boolean withDescendants) {
    var family = withDescendants ? Stream.concat(Stream.of(process), process.descendants()) : Stream.of(process);
    return family.mapToLong(member -> residentBytes(member.pid())).sum();
  }

  private static long residentBytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
      return lines.filter(line -> line.startsWith("Pss:")).mapToLong(Processes::kilobytes).sum() * 1024;
    } catch (IOException | UncheckedIOException elsewhere) {
      return residentBytesByPs(pid);
    }
  }

  private static long residentBytesByPs(long pid) {
    try {
      var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
      try (var lines = ps.inputReader()) {
        return lines.lines().mapToLong(Processes::kilobytes).sum() * 1024;
      }
    } catch (IOException noPs) {
      return 0;
    }
  }

  private static long kilobytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", ""));
  }
}
