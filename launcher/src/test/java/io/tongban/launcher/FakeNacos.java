package io.tongban.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The two addresses of Nacos that the launcher calls; the real one is slow to start. */
final class FakeNacos implements AutoCloseable {
  private final HttpServer server;
  private volatile String published = "";

  FakeNacos() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/nacos/v3/admin/cs/config", this::keep);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String published() {
    return published;
  }

  private void keep(HttpExchange exchange) throws IOException {
    published = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
