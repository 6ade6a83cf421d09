package io.tongban.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends and measures processes of this machine. */
final class Processes {
  private Processes() {}

  /** Asks a process to end, and ends it when it has not after a while. */
  static void end(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!awaitEnd(process, patience)) {
      var children = process.descendants().toList();
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
      awaitEnd(process, Duration.ofSeconds(5));
    }
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

  /** Resident bytes of every process of this machine, by id; empty where {@code ps} is missing. */
  static Map<Long, Long> residentBytes() {
    try {
      var ps = new ProcessBuilder("ps", "-A", "-o", "pid=,rss=").start();
      var bytes = new HashMap<Long, Long>();
      try (var lines = ps.inputReader()) {
        lines.lines().map(line -> line.strip().split("\\s+")).filter(fields -> fields.length == 2)
            .forEach(fields -> bytes.put(Long.parseLong(fields[0]), Long.parseLong(fields[1]) * 1024));
      }
      return bytes;
    } catch (IOException noPs) {
      return Map.of();
    }
  }
}
