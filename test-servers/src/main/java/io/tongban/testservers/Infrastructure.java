package io.tongban.testservers;

import java.net.URI;
import java.util.Locale;

/** Where the servers come from. Each method is called once per JVM, but for {@link #postgres()}. */
sealed interface Infrastructure permits EmbeddedInfrastructure, LocalInfrastructure, DockerInfrastructure {
  /** JDBC URL, with user and password, of a server on which databases and users may be created. */
  String postgres();

  /** A Redis database of this JVM's own. */
  URI redis();

  Broker broker();

  /** A broker, or a virtual host of one, that outlives {@code stop}: durable messages are kept. */
  interface Broker {
    /** {@code amqp://user:password@host:port[/virtual host]}. */
    URI url();

    default void stop() {}

    default void start() {}
  }

  static Infrastructure chosen() {
    var wish = System.getProperty("tongban.test.infra", System.getenv().getOrDefault("TONGBAN_TEST_INFRA", ""));
    return switch (wish.toLowerCase(Locale.ROOT)) {
      case "embedded" -> new EmbeddedInfrastructure();
      case "local" -> new LocalInfrastructure(System.getenv());
      case "docker" -> new DockerInfrastructure();
      case "" -> DockerEngine.answers() ? new DockerInfrastructure() : new EmbeddedInfrastructure();
      default -> throw new IllegalArgumentException(
          "TONGBAN_TEST_INFRA is embedded, local or docker, not " + wish);
    };
  }
}
