package io.tongban.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "reset",
    description = "Stops the platform and deletes its data, logs and passwords.",
    mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
  @Option(names = {"-y", "--yes"}, description = "Do not ask.")
  boolean yes;

  @Override
  public Integer call() throws IOException {
    var home = Main.home();
    if (!yes && !confirmed(home.root())) {
      System.out.println("Nothing was deleted.");
      return 1;
    }
    DownCommand.stop(home);
    // Only what a platform makes is deleted, in case TONGBAN_HOME names a folder with other things in it.
    for (var part : new String[] {"data", "logs", "run", "cds", "programs", "secrets.properties", "state.tsv", "crash.txt",
        "lock"}) {
      delete(home.root().resolve(part));
    }
    System.out.println(Externals.from(System.getenv()).any()
        ? "Deleted. What lies on servers of your own stays there."
        : "Deleted. ./tongban up starts with nothing.");
    return 0;
  }

  private static boolean confirmed(Path root) {
    System.out.printf("Delete all data in %s? Type yes: ", Progress.shortened(root));
    var answer = new Scanner(System.in);
    return answer.hasNextLine() && answer.nextLine().strip().equals("yes");
  }

  private static void delete(Path path) throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    try (var tree = Files.walk(path)) {
      for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
