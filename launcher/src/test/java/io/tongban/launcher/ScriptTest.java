package io.tongban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions of the script {@code ./tongban}, with pretended JDKs. */
class ScriptTest {
  private static final Path SCRIPT = Path.of("../tongban").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void java_home_wins_when_it_fits() throws Exception {
    var mine = jdk("mine", "23.0.1");
    jdk("other", "25");

    assertThat(find(mine)).isEqualTo(mine.toString());
  }

  @Test
  void the_newest_long_term_release_is_taken_before_a_newer_interim_one() throws Exception {
    jdk("a", "17.0.15");
    jdk("b", "21.0.4");
    jdk("c", "26");
    var best = jdk("d", "25.0.3");

    assertThat(find(jdk("old", "11.0.2"))).isEqualTo(best.toString());
  }

  @Test
  void a_runtime_without_compiler_does_not_fit() throws Exception {
    var runtime = jdk("runtime", "25");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(find(runtime)).isEmpty();
  }

  @Test
  void without_a_fitting_jdk_the_script_says_what_is_missing() throws Exception {
    jdk("old", "17.0.15");

    assertThat(run("main up", folder.resolve("nowhere"))).contains("A JDK of version 21 or newer is missing");
  }

  private String find(Path javaHome) throws Exception {
    return run("find_jdk", javaHome).strip();
  }

  private String run(String function, Path javaHome) throws Exception {
    // Only the shell's own tools are on the PATH, and no java.
    var path = Files.createDirectories(folder.resolve("path"));
    for (var tool : new String[] {"sed", "head", "sort", "cut", "dirname"}) {
      if (Files.notExists(path.resolve(tool))) {
        executable(path.resolve(tool), "exec " + which(tool) + " \"$@\"");
      }
    }
    var process = new ProcessBuilder("/bin/bash", "-c", "source '" + SCRIPT + "'; " + function)
        .redirectErrorStream(true);
    process.environment().clear();
    process.environment().putAll(Map.of(
        "PATH", path.toString(), "JAVA_HOME", javaHome.toString(), "HOME", folder.toString(),
        "TONGBAN_JDK_FOLDERS", folder.resolve("jdks") + "/*"));
    return new String(process.start().getInputStream().readAllBytes());
  }

  private static Path which(String tool) {
    for (var place : new String[] {"/usr/bin", "/bin"}) {
      if (Files.exists(Path.of(place, tool))) {
        return Path.of(place, tool);
      }
    }
    throw new IllegalStateException(tool);
  }

  private Path jdk(String name, String version) throws IOException {
    var bin = Files.createDirectories(folder.resolve("jdks").resolve(name).resolve("bin"));
    executable(bin.resolve("javac"), "");
    executable(bin.resolve("java"), "echo 'openjdk version \"" + version + "\" 2025-09-16' >&2");
    return bin.getParent();
  }

  private static void executable(Path file, String line) throws IOException {
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
  }
}
