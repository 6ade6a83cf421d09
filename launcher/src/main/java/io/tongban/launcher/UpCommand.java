package io.tongban.launcher;

import io.tongban.launcher.demo.DemoAccounts;
import io.tongban.launcher.demo.SampleCity;
import io.tongban.launcher.demo.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts the platform and stays; Ctrl-C stops it.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  /** Said last when the platform is ready. */
  static final String READY = "Stop it with Ctrl-C, or ./tongban down from elsewhere.";

  @Option(names = {"-d", "--detach"}, description = "Return when it is ready, and let it run.")
  boolean detach;

  @Option(names = "--no-demo", description = "Without demonstration accounts and without the settable clock.")
  boolean withoutDemo;

  @Override
  public Integer call() throws Exception {
    return detach ? new DetachedUp(Main.home(), withoutDemo).run() : runHere();
  }

  private int runHere() throws Exception {
    var options = PlatformOptions.standard(Main.source(), System.getenv(), !withoutDemo);
    var home = new Home(options.home());
    RunLock.take(home).close();
    logTo(home);
    Files.deleteIfExists(home.crash());
    var begin = System.nanoTime();
    System.out.printf("通办 Tongban starts; data in %s%n%n", Progress.shortened(home.root()));

    var platform = new Platform(options, Service.ALL);
    var stopping = new AtomicBoolean();
    var stopped = new CompletableFuture<Void>();
    var hook = new Thread(() -> stop(platform, stopping, stopped), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      platform.start();
    } catch (RuntimeException failure) {
      // A start that Ctrl-C cuts short fails in many ways; none of them is news.
      if (stopping.compareAndSet(false, true)) {
        throw failure;
      }
      return stopped.thenApply(done -> 130).join();
    }
    if (options.demo()) {
      loadSample(options, platform);
    }
    // Unpacking PostgreSQL took a heap that is not needed again.
    System.gc();
    greet(options, home, platform, Duration.ofNanos(System.nanoTime() - begin));

    var crash = platform.crash().join();
    if (stopping.compareAndSet(false, true)) {
      System.err.printf("%n%s%n", crash.getMessage().strip());
      platform.close();
      System.err.println("Everything is stopped.");
      Files.writeString(home.crash(), crash.getMessage());
      return 1;
    }
    return stopped.thenApply(done -> 130).join();
  }

  /** Without its sample the platform still serves; so a failure is told and no more. */
  private static void loadSample(PlatformOptions options, Platform platform) {
    var begin = System.nanoTime();
    try {
      SampleCity.load(
          new DemoAccounts(platform.gateway()), options.source().resolve("data/sample"), new Tally());
      options.progress().accept(Progress.line("sample city", begin, "data/sample"));
    } catch (Exception e) {
      System.err.println("The sample city could not be loaded: " + e.getMessage());
    }
  }

  private static void stop(Platform platform, AtomicBoolean stopping, CompletableFuture<Void> stopped) {
    if (stopping.compareAndSet(false, true)) {
      System.out.println("\nStopping …");
      platform.close();
      System.out.println("Stopped. The data is kept.");
    }
    stopped.complete(null);
  }

  private static void greet(PlatformOptions options, Home home, Platform platform, Duration time) {
    var bytes = StatusCommand.residentBytes(RunState.read(home.state())).values().stream()
        .mapToLong(Long::longValue).sum();
    System.out.printf("%nReady in %d s, %s resident.%n%n  %s%n%n",
        time.toSeconds(), Progress.megabytes(bytes), platform.gateway());
    if (options.demo()) {
      System.out.println(demoAccounts());
    } else {
      System.out.println(System.getenv("TONGBAN_ADMIN_LOGIN") == null
          ? "  Sign in as admin; the password is administrator.password in %s.%n".formatted(
              Progress.shortened(home.secrets()))
          : "  Sign in as %s.%n".formatted(System.getenv("TONGBAN_ADMIN_LOGIN")));
    }
    System.out.println("  " + READY);
  }

  /** Read from the one place that lists them. */
  static String demoAccounts() {
    try (var resource = UpCommand.class.getResourceAsStream("demo-accounts.tsv")) {
      var lines = new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#")).toList();
      var text = new StringBuilder("  Demonstration accounts, all with the password " + lines.getFirst() + ":\n");
      lines.stream().skip(1).map(line -> line.split("\t"))
          .forEach(account -> text.append("    %-18s %s%n".formatted(account[0], account[2])));
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The broker and the servers' starters log inside this JVM. */
  private static void logTo(Home home) throws IOException {
    LogManager.getLogManager().reset();
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
    var file = Files.newOutputStream(home.log(PortPlan.AMQP));
    Logger.getLogger("").addHandler(new StreamHandler(file, new SimpleFormatter()) {
      @Override
      public synchronized void publish(LogRecord line) {
        super.publish(line);
        flush();
      }
    });
  }
}
