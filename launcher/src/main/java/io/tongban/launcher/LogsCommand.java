package io.tongban.launcher;

import io.tongban.servers.ServerStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of a component's log.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "As in ./tongban status; gateway, or identity for identity-service.")
  String name;

  @Option(names = {"-f", "--follow"}, description = "Stay, and show what is added.")
  boolean follow;

  @Option(names = {"-n", "--lines"}, description = "How many lines (default: ${DEFAULT-VALUE}).", defaultValue = "50")
  int lines;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var log = find(Main.home());
    try (var file = GrowingFile.fromEnd(log)) {
      ServerStartException.lastLines(log, lines).forEach(System.out::println);
      while (follow) {
        System.out.print(file.news());
        System.out.flush();
        Thread.sleep(300);
      }
    }
    return 0;
  }

  private Path find(Home home) throws IOException {
    for (var candidate : new String[] {name, name + "-service"}) {
      var log = home.log(candidate);
      if (candidate.matches("[a-z-]+") && Files.exists(log)) {
        return log;
      }
    }
    try (var logs = Files.list(home.log("any").getParent())) {
      throw new StartFailure("There is no log of %s. There are: %s".formatted(name, logs
          .map(log -> log.getFileName().toString().replaceFirst("\\.log$", ""))
          .sorted().collect(Collectors.joining(", "))));
    }
  }
}
