package io.tongban.testservers;

import java.net.URI;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** Containers of this JVM, by Testcontainers. */
final class DockerInfrastructure implements Infrastructure {
  private static final String PASSWORD = "test";

  private String postgres;

  @Override
  public String postgres() {
    if (postgres == null) {
      // The image starts the server twice: once to fill the data directory, then for good.
      var ready = Wait.forLogMessage(".*database system is ready to accept connections.*", 2);
      var address = start("postgres:18", 5432, Map.of("POSTGRES_PASSWORD", PASSWORD), ready);
      postgres = "jdbc:postgresql://%s/postgres?user=postgres&password=%s".formatted(address, PASSWORD);
    }
    return postgres;
  }

  @Override
  public URI redis() {
    var ready = Wait.forLogMessage(".*Ready to accept connections.*", 1);
    return URI.create("redis://" + start("redis:7", 6379, Map.of(), ready));
  }

  @Override
  public Broker broker() {
    var ready = Wait.forLogMessage(".*Server startup complete.*", 1);
    var account = Map.of("RABBITMQ_DEFAULT_USER", "test", "RABBITMQ_DEFAULT_PASS", PASSWORD);
    var url = URI.create("amqp://test:%s@%s".formatted(PASSWORD, start("rabbitmq:4", 5672, account, ready)));
    return () -> url;
  }

  /** {@code host:port} under which the container's port is reached. */
  @SuppressWarnings("resource") // stopped at the end of the JVM
  private static String start(String image, int port, Map<String, String> environment, WaitStrategy ready) {
    var container = new GenericContainer<>(DockerImageName.parse(image))
        .withExposedPorts(port)
        .withEnv(environment)
        .waitingFor(ready);
    container.start();
    AtExit.run(container::stop);
    return container.getHost() + ":" + container.getMappedPort(port);
  }
}
