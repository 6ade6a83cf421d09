package io.tongban.system.platform;

import io.tongban.launcher.Platform;
import io.tongban.launcher.PlatformOptions;
import io.tongban.launcher.demo.DemoAccounts;
import io.tongban.launcher.demo.SampleCity;
import io.tongban.launcher.demo.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One platform for all system tests of a run: real processes on free ports, the sample city published. */
final class RunningPlatform {

  static final Path SOURCE = Path.of("..").toAbsolutePath().normalize();
  static final Path SAMPLE = SOURCE.resolve("data/sample");

  private static final Platform PLATFORM = start();
  private static final DemoAccounts ACCOUNTS = new DemoAccounts(PLATFORM.gateway());

  static {
    try {
      SampleCity.load(ACCOUNTS, SAMPLE, new Tally());
    } catch (Exception e) {
      throw new IllegalStateException("The sample city could not be loaded", e);
    }
  }

  private RunningPlatform() {}

  static Platform platform() {
    return PLATFORM;
  }

  static DemoAccounts accounts() {
    return ACCOUNTS;
  }

  private static Platform start() {
    try {
      var home = Files.createTempDirectory("tongban-system");
      var servers = ServersForAll.chosen();
      var platform = Platform.start(
          PlatformOptions.isolated(SOURCE, home).with(servers.externals()).with(servers.settings())
              .with(System.out::println));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        platform.close();
        servers.close();
      }));
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
