package io.tongban.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a launcher of its own, shows what it says, and leaves when the platform is ready. */
final class DetachedUp {
  private final Home home;
  private final boolean withoutDemo;

  DetachedUp(Home home, boolean withoutDemo) {
    this.home = home;
    this.withoutDemo = withoutDemo;
  }

  int run() throws IOException, InterruptedException {
    RunLock.take(home).close();
    var log = home.log(RunState.LAUNCHER);
    Files.deleteIfExists(log);
    var launcher = new ProcessBuilder(command())
        .redirectInput(Redirect.from(new File("/dev/null")))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(log.toFile()))
        .start();
    var giveUp = new Thread(launcher::destroy);
    Runtime.getRuntime().addShutdownHook(giveUp);
    try (var output = GrowingFile.fromStart(log)) {
      var said = new StringBuilder();
      while (said.append(shown(output)).indexOf(UpCommand.READY) < 0 && launcher.isAlive()) {
        launcher.waitFor(200, TimeUnit.MILLISECONDS);
      }
      shown(output);
    }
    Runtime.getRuntime().removeShutdownHook(giveUp);
    return launcher.isAlive() ? 0 : launcher.exitValue();
  }

  /** As this JVM was started. The shell makes it deaf to the terminal's going away; a JVM keeps to that. */
  private List<String> command() {
    var command = new ArrayList<>(List.of(
        "/bin/sh", "-c", "trap '' HUP INT; exec \"$@\"", "tongban", JavaProgram.java().toString()));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
    if (withoutDemo) {
      command.add("--no-demo");
    }
    return command;
  }

  private static String shown(GrowingFile output) throws IOException {
    var news = output.news();
    System.out.print(news);
    System.out.flush();
    return news;
  }
}
