package io.tongban.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that did not come up: its name, why, and the last lines of its log. */
public final class ServerStartException extends RuntimeException {
  private static final int LINES = 20;

  ServerStartException(String server, String why, Path log, Throwable cause) {
    super("%s did not start: %s%nLog: %s%n%s".formatted(server, why, log, String.join("\n", lastLines(log, LINES))),
        cause);
  }

  /** The last lines of a log file, oldest first; empty when there is none. */
  public static List<String> lastLines(Path log, int count) {
    try {
      var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException missing) {
      return List.of();
    }
  }
}
