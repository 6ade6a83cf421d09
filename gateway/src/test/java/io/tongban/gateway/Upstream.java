package io.tongban.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** All services in one: it answers with what it was asked, and gives tokens as identity-service would. */
final class Upstream implements AutoCloseable {

  /** A request as it arrived. */
  record Asked(String method, URI uri, Headers headers, String body) {}

  private final RSAKey key;
  private final HttpServer server;
  private final AtomicInteger refreshes = new AtomicInteger();
  final List<Asked> asked = new CopyOnWriteArrayList<>();
  volatile String nonce = "";
  volatile int accessSeconds = 900;
  volatile String validRefreshToken = "";
  volatile boolean logoutAway;

  Upstream() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::echo);
    server.createContext("/oauth2/jwks", exchange ->
        answer(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/oauth2/token", this::token);
    server.createContext("/api/cases/broken-off", this::breakOff);
    server.createContext("/connect/logout", exchange -> {
      record(exchange);
      answer(exchange, logoutAway ? 500 : 302, "text/plain", "");
    });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int refreshes() {
    return refreshes.get();
  }

  Asked last() {
    return asked.getLast();
  }

  String accessToken() {
    return jwt("user-1", accessSeconds);
  }

  private void echo(HttpExchange exchange) throws IOException {
    var request = record(exchange);
    answer(exchange, 200, "application/json", "{\"path\":\"" + request.uri() + "\"}");
  }

  /** Announces a megabyte, sends as much of it as the path says, and dies. */
  private void breakOff(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    exchange.getResponseHeaders().set("Location", "/api/cases/1");
    exchange.sendResponseHeaders(201, 1 << 20);
    exchange.getResponseBody().write(new byte[Integer.parseInt(path.substring(path.lastIndexOf('/') + 1))]);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = record(exchange).body();
    if (form.contains("grant_type=refresh_token")) {
      if (!form.contains("refresh_token=" + validRefreshToken)) {
        answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
        return;
      }
      refreshes.incrementAndGet();
    }
    validRefreshToken = "refresh-" + System.nanoTime();
    answer(exchange, 200, "application/json", """
        {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s"}"""
        .formatted(accessToken(), accessSeconds, validRefreshToken, jwt("user-1", 900)));
  }

  private Asked record(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var request = new Asked(
        exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body);
    asked.add(request);
    return request;
  }

  private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private String jwt(String subject, int seconds) {
    var now = Instant.now();
    var jwt = new SignedJWT(
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
        new JWTClaimsSet.Builder()
            .issuer("http://127.0.0.1")
            .subject(subject)
            .audience("gateway")
            .claim("nonce", nonce)
            .claim("name", "新村窗口")
            .claim("kind", "OFFICER")
            .claim("grants", List.of("WINDOW_CLERK@120116013/*"))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(seconds)))
            .build());
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
