package io.tongban.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder of one platform on this machine, {@code .tongban} by default: data, logs, secrets and what runs. */
record Home(Path root) {
  Home {
    root = root.toAbsolutePath().normalize();
  }

  Path data(String component) {
    return directory(root.resolve("data").resolve(component));
  }

  Path log(String component) {
    return directory(root.resolve("logs")).resolve(component + ".log");
  }

  /** Empties the logs of an earlier run. */
  void clearLogs(List<String> components) {
    for (var component : components) {
      try {
        // Emptied and not deleted: whoever follows one goes on seeing it.
        Files.newByteChannel(log(component), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING).close();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot empty " + log(component), e);
      }
    }
  }

  /** Why the last run ended, when nobody stopped it. */
  Path crash() {
    return directory(root).resolve("crash.txt");
  }

  /** Working directory and user's home of a child, so that no library writes anywhere else. */
  Path run(String component) {
    return directory(root.resolve("run").resolve(component));
  }

  Path archives() {
    return directory(root.resolve("cds"));
  }

  Path programs() {
    return directory(root.resolve("programs"));
  }

  Path secrets() {
    return directory(root).resolve("secrets.properties");
  }

  Path state() {
    return directory(root).resolve("state.tsv");
  }

  Path lock() {
    return directory(root).resolve("lock");
  }

  private static Path directory(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new StartFailure("Cannot create the folder %s: %s".formatted(path, e), e);
    }
  }
}
