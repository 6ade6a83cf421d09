package io.tongban.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "Shows what runs. Ends with 0 when the platform is ready, 1 when it is not, 3 when it does not run.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private static final String ROW = "%-20s %-9s %6s %8s %10s %14s%n";

  @Override
  public Integer call() throws IOException {
    var home = Main.home();
    var entries = RunState.read(home.state());
    if (entries.stream().noneMatch(entry -> entry.process().isPresent())) {
      System.out.println("Nothing runs.");
      if (Files.exists(home.crash())) {
        System.out.printf("%nThe last run ended by itself:%n%s%n", Files.readString(home.crash()).strip());
      }
      return 3;
    }
    var bytes = residentBytes(entries);
    System.out.printf(ROW, "component", "state", "port", "pid", "resident", "up for");
    entries.forEach(entry -> System.out.printf(ROW, entry.component(), state(entry),
        entry.port() == 0 ? "" : entry.port(), entry.pid(),
        bytes.containsKey(entry.component()) ? Progress.megabytes(bytes.get(entry.component())) : "",
        Progress.span(Duration.between(entry.started(), Instant.now()))));
    System.out.printf(ROW, "in all", "", "", "",
        Progress.megabytes(bytes.values().stream().mapToLong(Long::longValue).sum()), "");
    if (!RunLock.isHeld(home)) {
      System.out.println("\nThe launcher is gone; ./tongban down ends what it left.");
      return 1;
    }
    return entries.stream().allMatch(entry -> state(entry).equals("ready")) ? 0 : 1;
  }

  private static String state(RunState.Entry entry) {
    if (entry.process().isEmpty()) {
      return "ended";
    }
    return entry.ready() ? "ready" : "starting";
  }

  /** By component. The launcher's children count for themselves, and what runs inside it counts with it. */
  static Map<String, Long> residentBytes(List<RunState.Entry> entries) {
    var sums = new LinkedHashMap<String, Long>();
    var launcher = entries.stream().filter(entry -> entry.component().equals(RunState.LAUNCHER)).findFirst();
    for (var entry : entries) {
      var isLauncher = entry.component().equals(RunState.LAUNCHER);
      if (isLauncher || launcher.isEmpty() || launcher.get().pid() != entry.pid()) {
        entry.process().ifPresent(process ->
            sums.put(entry.component(), Processes.residentBytes(process, !isLauncher)));
      }
    }
    return sums;
  }
}
