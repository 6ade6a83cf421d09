package io.tongban.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One of the platform's own processes.
 *
 * @param name artifact, folder and name in the registry
 * @param port where it listens unless told otherwise
 * @param database whether it has a database and a user of its own
 */
record Service(String name, int port, boolean database) {
  static final String GATEWAY = "gateway";
  static final String IDENTITY = "identity-service";

  /** In the order in which they are started. */
  static final List<Service> ALL = List.of(
      new Service(IDENTITY, 8101, true),
      new Service("catalog-service", 8102, true),
      new Service("guide-service", 8103, true),
      new Service("application-service", 8104, true),
      new Service("supervision-service", 8105, true),
      new Service(GATEWAY, 8080, false));

  /** {@code identity} of {@code identity-service}. */
  String key() {
    return name.replaceFirst("-service$", "");
  }

  /** Start of its settings' names: {@code TONGBAN_IDENTITY}. */
  String prefix() {
    return "TONGBAN_" + key().toUpperCase(Locale.ROOT);
  }

  /** Setting that moves its port. */
  String portSetting() {
    return name.equals(GATEWAY) ? "TONGBAN_PORT" : prefix() + "_PORT";
  }

  Path jar(Path source) {
    return source.resolve(name).resolve("target").resolve(name + ".jar");
  }
}
