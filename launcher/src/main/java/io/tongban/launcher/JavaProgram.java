package io.tongban.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The command line of a jar, with flags for quick starts in little memory.
 *
 * <p>It starts from a class-data archive when there is one. An archive is only good for the very jars it was made
 * from, so its name carries their fingerprint.
 */
record JavaProgram(String name, Path jar, int heapMegabytes, Map<String, String> properties) {
  private static final List<String> FLAGS = List.of(
      "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError",
      "-Xlog:disable");

  /** A JVM left to itself takes a third of the heap for new objects and touches all of it, and most is idle. */
  private List<String> heap() {
    return List.of("-Xms" + heapMegabytes / 2 + "m", "-Xmn" + heapMegabytes / 16 + "m", "-Xmx" + heapMegabytes + "m");
  }

  List<String> command(Path archive, Path home) {
    var command = new ArrayList<String>();
    command.add(java().toString());
    command.addAll(FLAGS);
    command.addAll(heap());
    if (Files.exists(archive)) {
      command.add("-XX:SharedArchiveFile=" + archive);
    }
    command.add("-Duser.home=" + home);
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  Path archive(Path archives) {
    return archives.resolve("%s-%08x.jsa".formatted(name, fingerprint()));
  }

  private long fingerprint() {
    var sum = new CRC32();
    sum.update(Runtime.version().toString().getBytes());
    sum.update(FLAGS.toString().getBytes());
    classPath().forEach(file -> sum.update(description(file).getBytes()));
    return sum.getValue();
  }

  private List<Path> classPath() {
    if (Files.notExists(jar)) {
      throw new StartFailure("%s is not built: %s is missing. ./tongban up builds it; so does mvn package."
          .formatted(name, Progress.shortened(jar)));
    }
    var library = jar.resolveSibling("lib");
    var files = new ArrayList<>(List.of(jar));
    if (Files.isDirectory(library)) {
      try (var jars = Files.list(library)) {
        jars.sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static String description(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
