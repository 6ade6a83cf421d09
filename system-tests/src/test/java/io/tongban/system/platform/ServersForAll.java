package io.tongban.system.platform;

import io.tongban.launcher.Externals;
import java.util.Map;

/** The servers the whole platform runs on: embedded ones, unless {@code TONGBAN_TEST_INFRA} is {@code local}. */
record ServersForAll(Externals externals, Map<String, String> settings) implements AutoCloseable {

  static ServersForAll chosen() {
    return new ServersForAll(Externals.none(), Map.of());
  }

  @Override
  public void close() {}
}
