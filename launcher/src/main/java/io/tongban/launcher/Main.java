package io.tongban.launcher;

import io.tongban.launcher.demo.DemoCommand;
import io.tongban.launcher.demo.ImportCommand;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./tongban}; the script of that name finds a JDK, builds, and comes here. */
@Command(
    name = "tongban",
    description = "通办: administrative approval in three tiers, on this machine.",
    mixinStandardHelpOptions = true,
    version = "0.1.0-SNAPSHOT",
    subcommands = {
        UpCommand.class, DownCommand.class, StatusCommand.class, LogsCommand.class, ResetCommand.class,
        DemoCommand.class, ImportCommand.class, DeadLettersCommand.class
    },
    footer = {
        "",
        "The script also knows:",
        "  test [MAVEN OPTION...]   Builds everything and runs every test."
    })
final class Main implements Runnable {
  @Spec CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler((failure, command, parsed) -> told(failure, command.getErr()));
  }

  /** A failure that was foreseen is told in its own words, any other one with its origin. */
  private static int told(Exception failure, PrintWriter err) {
    if (failure instanceof StartFailure) {
      err.println("\n" + failure.getMessage().strip());
    } else {
      failure.printStackTrace(err);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** The repository: told by the script, otherwise where one stands. */
  static Path source() {
    return Path.of(System.getProperty("tongban.source", "")).toAbsolutePath().normalize();
  }

  static Home home() {
    return new Home(PlatformOptions.standard(source(), System.getenv(), true).home());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
