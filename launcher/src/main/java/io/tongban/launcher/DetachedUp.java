package io.tongban.launcher;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
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
    try (var output = new RandomAccessFile(log.toFile(), "r")) {
      while (launcher.isAlive() && !ready(launcher)) {
        show(output);
        launcher.waitFor(200, TimeUnit.MILLISECONDS);
      }
      launcher.waitFor(300, TimeUnit.MILLISECONDS);
      show(output);
    }
    Runtime.getRuntime().removeShutdownHook(giveUp);
    return launcher.isAlive() ? 0 : launcher.exitValue();
  }

  /** The shell makes it deaf to the terminal's going away; a JVM keeps to that. */
  private List<String> command() throws IOException {
    var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' HUP INT; exec \"$@\"", "tongban",
        JavaProgram.java().toString()));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
        "-Dtongban.source=" + Main.source(), "-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
    if (withoutDemo) {
      command.add("--no-demo");
    }
    return command;
  }

  private boolean ready(Process launcher) {
    return RunState.launcher(home.state())
        .filter(entry -> entry.pid() == launcher.pid() && entry.ready())
        .isPresent();
  }

  private static void show(RandomAccessFile output) throws IOException {
    var news = new byte[(int) (output.length() - output.getFilePointer())];
    output.readFully(news);
    System.out.print(new String(news, StandardCharsets.UTF_8));
    System.out.flush();
  }
}
