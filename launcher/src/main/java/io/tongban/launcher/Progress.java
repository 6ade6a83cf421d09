package io.tongban.launcher;

import java.nio.file.Path;
import java.time.Duration;

/** How things are said on the terminal. */
final class Progress {
  private Progress() {}

  /** A path as one would type it here. */
  static String shortened(Path path) {
    var here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
  }

  /**
   * One thing is done.
   *
   * @param begin by {@link System#nanoTime}
   * @param where to look at it
   */
  static String line(String what, long begin, String where) {
    return "  %-20s %5.1f s   %s".formatted(what, (System.nanoTime() - begin) / 1e9, where);
  }

  static String megabytes(long bytes) {
    return "%,d MB".formatted(bytes / (1024 * 1024));
  }

  /** {@code 2 h 03 min}, {@code 4 min 05 s}. */
  static String span(Duration span) {
    return span.toHours() > 0
        ? "%d h %02d min".formatted(span.toHours(), span.toMinutesPart())
        : "%d min %02d s".formatted(span.toMinutes(), span.toSecondsPart());
  }
}
