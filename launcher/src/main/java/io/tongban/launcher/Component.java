package io.tongban.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A part of the platform that runs. */
interface Component {
  String name();

  int port();

  /** Its process; the launcher's own for what runs inside it. */
  ProcessHandle process();

  Path log();

  /** Completes, with the exit code where there is one, when it ended by itself or because it was stopped. */
  CompletableFuture<String> ended();

  /** Ends it at once, as a crash would, where it is a process of its own; a server that keeps data is stopped. */
  void kill();

  /** Asks it to end and waits; ends it by force after a while. */
  void stop(Duration patience);
}
