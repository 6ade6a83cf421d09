package io.tongban.testissuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A token issuer on loopback, one per JVM. In a test: {@code @ContextConfiguration(initializers = TestIssuer.class)},
 * then send {@code Bearer} {@link #officer}, {@link #person}, {@link #service}.
 */
public final class TestIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String ISSUER = "http://issuer.test";
  private static final RSAKey KEY = key();
  private static final HttpServer SERVER = serve();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "tongban.access.issuer=" + ISSUER,
            "tongban.access.jwks-uri=http://127.0.0.1:" + SERVER.getAddress().getPort() + "/jwks",
            "tongban.client.token-uri=http://127.0.0.1:" + SERVER.getAddress().getPort() + "/token",
            "tongban.client.secret=test")
        .applyTo(context);
  }

  /** @param grants each {@code ROLE@REGION/ORGAN} */
  public static String officer(String id, String name, String... grants) {
    return token(id, name, "OFFICER", List.of(grants), Duration.ofMinutes(30));
  }

  public static String person(String id, String name) {
    return token(id, name, "PERSON", List.of("APPLICANT@000000/*"), Duration.ofMinutes(30));
  }

  public static String enterprise(String id, String name) {
    return token(id, name, "ENTERPRISE", List.of("APPLICANT@000000/*"), Duration.ofMinutes(30));
  }

  public static String service(String id) {
    return token(id, id, "MACHINE", List.of("SERVICE@000000/*"), Duration.ofMinutes(30));
  }

  /** A token that is no longer valid. */
  public static String expired() {
    return token("late", "late", "PERSON", List.of("APPLICANT@000000/*"), Duration.ofMinutes(-30));
  }

  private static String token(String id, String name, String kind, List<String> grants, Duration life) {
    var now = Instant.now();
    var claims = new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject(id)
        .claim("name", name)
        .claim("kind", kind)
        .claim("grants", grants)
        .issueTime(Date.from(now.minusSeconds(3600)))
        .expirationTime(Date.from(now.plus(life)))
        .build();
    var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
    try {
      jwt.sign(new RSASSASigner(KEY));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpServer serve() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      answer(server, "/jwks", () -> new JWKSet(KEY.toPublicJWK()).toString());
      answer(server, "/token", () -> "{\"access_token\":\"" + service("test-service")
          + "\",\"token_type\":\"Bearer\",\"expires_in\":1800}");
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpServer server, String path, Supplier<String> body) {
    server.createContext(path, exchange -> {
      var bytes = body.get().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      try (var out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    });
  }
}
