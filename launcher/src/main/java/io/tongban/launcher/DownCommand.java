package io.tongban.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops the platform; the data is kept.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
  static final Duration LAUNCHER_PATIENCE = Duration.ofSeconds(150);
  private static final Duration CHILD_PATIENCE = Duration.ofSeconds(15);

  @Override
  public Integer call() {
    System.out.println(stop(Main.home()) ? "Stopped. The data is kept." : "Nothing runs.");
    return 0;
  }

  /**
   * Asks the launcher to stop everything; ends by force what it leaves, or what a killed launcher left.
   *
   * @return whether anything ran
   */
  static boolean stop(Home home) {
    var launcher = RunState.launcher(home.state()).flatMap(RunState.Entry::process);
    launcher.ifPresent(process -> {
      System.out.println("Stopping …");
      Processes.end(process, LAUNCHER_PATIENCE);
    });
    var leftOvers = RunState.endLeftOvers(home.state(), CHILD_PATIENCE);
    if (!leftOvers.isEmpty()) {
      System.out.println("Ended what was left running: " + String.join(", ", leftOvers));
    }
    if (!RunLock.isHeld(home)) {
      new RunState(home.state()).clear();
    }
    return launcher.isPresent() || !leftOvers.isEmpty();
  }
}
