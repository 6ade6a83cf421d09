package io.tongban.gateway;

import io.tongban.servers.Ports;
import io.tongban.testservers.Server;
import io.tongban.testservers.WithServers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running gateway, once for all tests, before an upstream that plays the services; guide-service is away. */
@WithServers(Server.REDIS)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = {
    "spring.cloud.nacos.discovery.enabled=false",
    "spring.cloud.nacos.config.enabled=false",
    "spring.security.oauth2.client.registration.tongban.client-secret=gateway-test",
    "tongban.limits.registration=3",
    "tongban.limits.comment=2",
    "tongban.limits.print=2"
})
abstract class GatewayTest {

  protected static final Upstream upstream = new Upstream();
  /** Chosen beforehand: the gateway must know its public address. */
  protected static final int port = Ports.free();

  protected Browser browser;

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    for (var service : new String[] {"identity", "catalog", "application", "supervision"}) {
      registry.add("spring.cloud.discovery.client.simple.instances." + service + "-service[0].uri",
          upstream::address);
    }
    registry.add("spring.cloud.discovery.client.simple.instances.guide-service[0].uri", () -> "http://127.0.0.1:1");
    registry.add("tongban.identity-url", upstream::address);
    registry.add("server.port", () -> port);
    registry.add("tongban.issuer", () -> "http://127.0.0.1:" + port);
  }

  @BeforeEach
  void anew() {
    browser = new Browser(port);
    upstream.asked.clear();
    upstream.accessSeconds = 900;
    upstream.logoutAway = false;
  }
}
