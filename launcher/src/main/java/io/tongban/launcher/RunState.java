package io.tongban.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What runs, in a file that other commands read and that outlives a killed launcher.
 *
 * <p>A process is known by its id and its start, because ids are used again.
 */
final class RunState {
  static final String LAUNCHER = "launcher";

  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

  /**
   * One process.
   *
   * @param component its name
   * @param ready whether it serves
   * @param port where it listens, 0 for none
   * @param pid process id
   * @param started start of the process
   * @param log its log file
   */
  record Entry(String component, boolean ready, int port, long pid, Instant started, Path log) {
    static Entry of(String component, boolean ready, int port, ProcessHandle process, Path log) {
      return new Entry(component, ready, port, process.pid(), process.info().startInstant().orElse(Instant.EPOCH), log);
    }

    /** The process, unless it ended; another one of the same id does not count. */
    Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
      return process.info().startInstant()
          .map(start -> Duration.between(start, started).abs().compareTo(CLOCK_STEP) < 0)
          .orElse(false);
    }

    private String line() {
      return String.join("\t", component, Boolean.toString(ready), Integer.toString(port), Long.toString(pid),
          started.toString(), log.toString());
    }

    private static Entry parse(String line) {
      var fields = line.split("\t");
      return new Entry(fields[0], Boolean.parseBoolean(fields[1]), Integer.parseInt(fields[2]),
          Long.parseLong(fields[3]), Instant.parse(fields[4]), Path.of(fields[5]));
    }
  }

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  RunState(Path file) {
    this.file = file;
  }

  /** What was noted last; empty when nothing was. */
  static List<Entry> read(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file).stream().map(Entry::parse).toList() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  static Optional<Entry> launcher(Path file) {
    return read(file).stream().filter(entry -> entry.component().equals(LAUNCHER)).findFirst();
  }

  /** Adds or replaces what is known of a component. */
  synchronized void note(Entry entry) {
    entries.put(entry.component(), entry);
    save();
  }

  synchronized void forget(String component) {
    if (entries.remove(component) != null) {
      save();
    }
  }

  /** Nothing runs any more. */
  synchronized void clear() {
    entries.clear();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + file, e);
    }
  }

  private void save() {
    try {
      var next = file.resolveSibling("state.next");
      Files.writeString(next, entries.values().stream().map(Entry::line).collect(Collectors.joining("\n", "", "\n")));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /** Ends what an earlier launcher left running, last started first, and tells their names. */
  static List<String> endLeftOvers(Path file, Duration patience) {
    var ended = new ArrayList<String>();
    for (var entry : read(file).reversed()) {
      var process = entry.process();
      if (process.isPresent() && process.get().pid() != ProcessHandle.current().pid()) {
        Processes.end(process.get(), patience);
        ended.add(entry.component());
      }
    }
    return ended;
  }
}
