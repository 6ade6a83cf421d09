package io.tongban.system.platform;

import io.tongban.launcher.Platform;
import io.tongban.launcher.PlatformOptions;
import io.tongban.launcher.demo.DemoAccounts;
import io.tongban.launcher.demo.SampleCity;
import io.tongban.launcher.demo.Tally;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** One platform for all system tests of a run: real processes on free ports, the sample city published. */
final class RunningPlatform {

  static final Path SOURCE = Path.of("..").toAbsolutePath().normalize();
  static final Path SAMPLE = SOURCE.resolve("data/sample");

  private static final ServersForAll SERVERS = ServersForAll.chosen();
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

  static ServersForAll servers() {
    return SERVERS;
  }

  static DemoAccounts accounts() {
    return ACCOUNTS;
  }

  /** Its logs stay in {@code target/platform} until the next run. */
  private static Platform start() {
    var home = Path.of("target", "platform").toAbsolutePath();
    FileSystemUtils.deleteRecursively(home.toFile());
    var platform = Platform.start(
        PlatformOptions.isolated(SOURCE, home).with(SERVERS.externals()).with(System.out::println));
    SERVERS.closeAtEnd(platform, home);
    return platform;
  }
}
