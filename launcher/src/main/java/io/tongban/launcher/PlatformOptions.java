package io.tongban.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What to start, where.
 *
 * @param source the repository, whose modules are built
 * @param home folder of data, logs and secrets
 * @param ports who listens where
 * @param externals servers that are not to be started
 * @param environment further settings for the services, which win over the launcher's
 * @param demo whether the demonstration accounts and the settable clock exist
 * @param archives whether class-data archives are made for quicker starts; pays for a home that is used again
 * @param progress told one line per component
 */
public record PlatformOptions(
    Path source, Path home, PortPlan ports, Externals externals, Map<String, String> environment, boolean demo,
    boolean archives, Consumer<String> progress) {

  /** As {@code ./tongban up} starts it, with the settings of the environment. */
  static PlatformOptions standard(Path source, Map<String, String> environment, boolean demo) {
    var home = Path.of(environment.getOrDefault("TONGBAN_HOME", source.resolve(".tongban").toString()));
    return new PlatformOptions(source, home, PortPlan.from(environment), Externals.from(environment), Map.of(), demo,
        true, System.out::println);
  }

  /** One more platform beside others: on free ports, in demo mode. */
  public static PlatformOptions isolated(Path source, Path home) {
    return new PlatformOptions(source, home, PortPlan.free(), Externals.none(), Map.of(), true,
        false, line -> {});
  }

  public PlatformOptions with(Externals others) {
    return new PlatformOptions(source, home, ports, others, environment, demo, archives, progress);
  }

  public PlatformOptions with(Consumer<String> listener) {
    return new PlatformOptions(source, home, ports, externals, environment, demo, archives, listener);
  }
}
