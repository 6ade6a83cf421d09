package io.tongban.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A program this launcher started, with its output in a log file. */
record ChildProcess(String name, int port, Process child, Path log) implements Component {
  private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

  static ChildProcess start(
      String name, int port, List<String> command, Path directory, Map<String, String> environment, Path log) {
    var builder = new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectInput(Redirect.from(new File("/dev/null")))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      return new ChildProcess(name, port, builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + name, e);
    }
  }

  @Override
  public ProcessHandle process() {
    return child.toHandle();
  }

  @Override
  public CompletableFuture<String> ended() {
    return child.onExit().thenApply(ended -> "exit code " + ended.exitValue());
  }

  @Override
  public void kill() {
    child.destroyForcibly();
    Processes.awaitEnd(child.toHandle(), KILL_LIMIT);
  }

  @Override
  public void stop(Duration patience) {
    Processes.end(child.toHandle(), patience);
  }
}
