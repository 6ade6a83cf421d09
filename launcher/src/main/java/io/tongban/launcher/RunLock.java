package io.tongban.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Held by the one launcher of a home; the system lets go of it when the launcher dies. */
final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** @throws StartFailure when another launcher holds it */
  static RunLock take(Home home) {
    try {
      var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return new RunLock(channel);
      }
      channel.close();
      var pid = RunState.launcher(home.state()).map(launcher -> " (process " + launcher.pid() + ")").orElse("");
      throw new StartFailure("The platform in %s runs already%s. See it with ./tongban status, stop it with ./tongban down."
          .formatted(Progress.shortened(home.root()), pid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether some launcher holds it now. */
  static boolean isHeld(Home home) {
    try (var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return !locked(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
