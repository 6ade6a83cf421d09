package io.tongban.identity;

import io.tongban.testservers.Server;
import io.tongban.testservers.WithServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The running service, once for all tests; callers with tokens as it signs them. */
@WithServers({Server.POSTGRES, Server.REDIS})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "tongban.demo=true",
    "tongban.registration.bcrypt-cost=4",
    "tongban.token.gateway-secret=gateway-test",
    "tongban.token.clients=application-service=service-test,catalog-service=catalog-test",
    "tongban.client.token-uri=http://127.0.0.1:1/oauth2/token",
    "spring.cloud.nacos.discovery.enabled=false",
    "spring.cloud.nacos.config.enabled=false"
})
public abstract class IdentityTest {

  protected static final String ISSUER = "http://127.0.0.1:8080";

  @LocalServerPort protected int port;
  @Autowired private JwtEncoder tokens;

  protected String address() {
    return "http://127.0.0.1:" + port;
  }

  protected RestTestClient anybody() {
    return RestTestClient.bindToServer()
        .baseUrl(address())
        .defaultHeader("Accept", MediaType.APPLICATION_JSON_VALUE)
        .build();
  }

  /** @param grants each {@code ROLE@REGION/ORGAN} */
  protected RestTestClient officer(String... grants) {
    return with(token("officer", "OFFICER", grants));
  }

  protected RestTestClient with(String token) {
    return anybody().mutate().defaultHeader("Authorization", "Bearer " + token).build();
  }

  protected String token(String subject, String kind, String... grants) {
    var now = Instant.now();
    return tokens.encode(JwtEncoderParameters.from(JwtClaimsSet.builder()
        .issuer(ISSUER)
        .subject(subject)
        .claim("kind", kind)
        .claim("name", subject)
        .claim("grants", List.of(grants))
        .issuedAt(now)
        .expiresAt(now.plus(Duration.ofMinutes(5)))
        .build())).getTokenValue();
  }
}
