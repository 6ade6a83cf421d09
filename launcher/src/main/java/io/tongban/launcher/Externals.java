package io.tongban.launcher;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Servers that run elsewhere; each takes the place of the embedded one.
 *
 * @param postgres JDBC URL with user and password of someone who may create databases and roles
 * @param redis {@code redis://…}
 * @param amqp {@code amqp://…}
 * @param nacos {@code host:port}
 * @param namespace the platform's name on servers that others use too
 */
public record Externals(
    Optional<String> postgres, Optional<String> redis, Optional<String> amqp, Optional<String> nacos,
    Namespace namespace) {

  public static Externals none() {
    return from(Map.of());
  }

  /**
   * From {@code TONGBAN_POSTGRES_URL}, {@code TONGBAN_REDIS_URL}, {@code TONGBAN_AMQP_URL}, {@code TONGBAN_NACOS_ADDR}
   * and {@code TONGBAN_NAMESPACE}.
   */
  public static Externals from(Map<String, String> environment) {
    return new Externals(
        setting(environment, "TONGBAN_POSTGRES_URL"),
        setting(environment, "TONGBAN_REDIS_URL"),
        setting(environment, "TONGBAN_AMQP_URL"),
        setting(environment, "TONGBAN_NACOS_ADDR"),
        Namespace.from(environment));
  }

  boolean any() {
    return Stream.of(postgres, redis, amqp, nacos).anyMatch(Optional::isPresent);
  }

  private static Optional<String> setting(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).map(String::strip);
  }
}
