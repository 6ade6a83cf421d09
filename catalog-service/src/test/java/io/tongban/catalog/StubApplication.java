package io.tongban.catalog;

import com.sun.net.httpserver.HttpServer;
import io.tongban.client.application.CalendarClient;
import io.tongban.client.application.RunningCasesClient.Count;
import io.tongban.client.application.RunningCasesClient.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** What application-service answers to the catalogue. */
public final class StubApplication {

  public static final StubApplication INSTANCE = new StubApplication();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public final List<Count> running = new CopyOnWriteArrayList<>();
  public final List<CalendarClient.Override> overrides = new CopyOnWriteArrayList<>();
  public volatile boolean away;
  private final HttpServer server;

  private StubApplication() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answer("/internal/cases/running", body -> {
      var codes = JSON.readValue(body, Question.class).itemCodes();
      return running.stream().filter(count -> codes.contains(count.itemCode())).toList();
    });
    answer("/internal/calendar/overrides", body -> overrides);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(String path, Function<String, Object> answer) {
    server.createContext(path, exchange -> {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var bytes = away ? new byte[0] : JSON.writeValueAsBytes(answer.apply(body));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(away ? 500 : 200, bytes.length == 0 ? -1 : bytes.length);
      try (var out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    });
  }
}
