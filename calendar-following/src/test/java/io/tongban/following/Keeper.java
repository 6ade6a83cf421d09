package io.tongban.following;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers over HTTP what application-service answers; it can go away and come back. */
final class Keeper {

  private final HttpServer server;
  final AtomicInteger asked = new AtomicInteger();
  volatile String overrides = "[]";
  volatile boolean away;

  Keeper() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/internal/calendar/overrides", exchange -> {
      try (exchange) {
        asked.incrementAndGet();
        var body = overrides.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : 200, away ? -1 : body.length);
        if (!away) {
          exchange.getResponseBody().write(body);
        }
      }
    });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
