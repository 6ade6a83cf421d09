package io.tongban.system.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The scripts of {@code browser/}, with the real browser that their packages bring. */
final class NodeScripts {

  private static final Path FOLDER = Path.of("browser");

  private NodeScripts() {}

  /** Tells what the script says. */
  static int run(String script, int seconds, String... arguments) throws Exception {
    install();
    var command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(arguments));
    return run(seconds, command);
  }

  /** Once per lock file. */
  private static synchronized void install() throws Exception {
    var lock = FOLDER.resolve("package-lock.json");
    var stamp = FOLDER.resolve("node_modules/.package-lock.json");
    if (Files.exists(stamp) && changed(stamp).compareTo(changed(lock)) >= 0) {
      return;
    }
    assertThat(run(300, List.of("npm", "ci", "--no-audit", "--no-fund"))).isZero();
  }

  private static FileTime changed(Path file) throws IOException {
    return Files.getLastModifiedTime(file);
  }

  private static int run(int seconds, List<String> command) throws Exception {
    var process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(System.out::println);
    }
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return process.exitValue();
  }
}
