package io.tongban.system.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The main job by hand of a real browser; the steps stand in {@code browser/journey.mjs}, pictures in {@code target}. */
class BrowserTest {

  private static final Path BROWSER = Path.of("browser");

  @Test
  void anApplicationIsMadeAcceptedReviewedGrantedAndVerified() throws Exception {
    install();
    var journey = run(BROWSER, 300, List.of("node", "journey.mjs", RunningPlatform.platform().gateway().toString(),
        RunningPlatform.SAMPLE.toString(), Path.of("target/browser").toAbsolutePath().toString()));
    assertThat(journey.exitValue()).as("faults are told above; pictures are in system-tests/target/browser").isZero();
  }

  /** Once per lock file. */
  private static void install() throws Exception {
    var lock = BROWSER.resolve("package-lock.json");
    var stamp = BROWSER.resolve("node_modules/.package-lock.json");
    if (Files.exists(stamp) && changed(stamp).compareTo(changed(lock)) >= 0) {
      return;
    }
    assertThat(run(BROWSER, 300, List.of("npm", "ci", "--no-audit", "--no-fund")).exitValue()).isZero();
  }

  private static FileTime changed(Path file) throws IOException {
    return Files.getLastModifiedTime(file);
  }

  private static Process run(Path folder, int seconds, List<String> command) throws Exception {
    var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(System.out::println);
    }
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return process;
  }
}
