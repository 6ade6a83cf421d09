package io.tongban.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A server of the module embedded-servers. */
record EmbeddedServer(String name, int port, ProcessHandle process, Path log, String url, AutoCloseable server)
    implements Component {

  static EmbeddedServer of(String name, int port, long pid, Path log, String url, AutoCloseable server) {
    return new EmbeddedServer(name, port, ProcessHandle.of(pid).orElseThrow(), log, url, server);
  }

  @Override
  public CompletableFuture<String> ended() {
    // The broker lives as long as this process, which nobody can await from inside.
    return process.equals(ProcessHandle.current())
        ? new CompletableFuture<>()
        : process.onExit().thenApply(gone -> "ended");
  }

  @Override
  public void kill() {
    stop(Duration.ZERO);
  }

  @Override
  public void stop(Duration patience) {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException(name + " could not be stopped: " + e.getMessage(), e);
    }
  }
}
