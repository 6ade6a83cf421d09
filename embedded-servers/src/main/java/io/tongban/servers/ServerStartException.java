package io.tongban.servers;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that did not come up: its name, why, and the last lines of its log. */
public final class ServerStartException extends RuntimeException {
  private static final int LINES = 20;
  private static final long FARTHEST = 8L << 20;

  ServerStartException(String server, String why, Path log, Throwable cause) {
    super("%s did not start: %s%nLog: %s%n%s".formatted(server, why, log, String.join("\n", lastLines(log, LINES))),
        cause);
  }

  /** The last lines of a log file, oldest first, but for what lies too far back; empty when there is none. */
  public static List<String> lastLines(Path log, int count) {
    try (var file = Files.newByteChannel(log)) {
      var skipped = Math.max(0, file.size() - FARTHEST);
      var bytes = Channels.newInputStream(file.position(skipped)).readAllBytes();
      var lines = new String(bytes, StandardCharsets.UTF_8).lines().skip(skipped > 0 ? 1 : 0).toList();
      return lines.subList(Math.max(0, lines.size() - Math.max(0, count)), lines.size());
    } catch (IOException missing) {
      return List.of();
    }
  }
}
