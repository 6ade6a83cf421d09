package io.tongban.guide;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tongban.client.application.CalendarClient;
import io.tongban.client.catalog.CatalogItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * catalog-service as guide-service sees it: its two internal addresses, on loopback; it can go away and come back. And
 * application-service's calendar overrides.
 */
public final class StubCatalogue {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<Long, Edition> editions = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final Map<String, JsonNode> elements = new ConcurrentHashMap<>(Sample.elements());
  private final Map<String, String> templates = new ConcurrentHashMap<>();
  public volatile boolean away;
  /** The days on which the city departs from the statutory calendar. */
  public final List<CalendarClient.Override> overrides = new CopyOnWriteArrayList<>();

  StubCatalogue() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/internal/catalog/editions/", exchange -> answer(exchange, this::page));
    server.createContext("/internal/catalog/items/described", exchange -> answer(exchange, this::inForce));
    server.createContext("/internal/calendar/overrides", exchange -> answer(exchange, (path, query) -> overrides));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private record Edition(String region, Instant from, List<CatalogItem> items) {}

  public void hold(long edition, String region, Instant from, List<CatalogItem> items) {
    editions.put(edition,
        new Edition(region, from, items.stream().sorted(Comparator.comparing(CatalogItem::code)).toList()));
  }

  /** What an item consists of from now on, as the JSON of the elements; those of the sample are known. */
  public void describe(String code, String json) {
    elements.put(code, JSON.readTree(json));
  }

  /** The item consists of the same as another. */
  public void describeAs(String code, String other) {
    elements.put(code, elements.getOrDefault(other, JSON.createObjectNode()));
  }

  /** The item adopts the template from now on, in editions published later. */
  public void adopt(String code, String template) {
    templates.put(code, template);
  }

  private Map<String, Object> described(CatalogItem item) {
    var described = new HashMap<String, Object>();
    described.put("item", item);
    described.put("standing", templates.containsValue(item.code()) ? "TEMPLATE" : "IMPLEMENTATION");
    described.put("template", templates.get(item.code()));
    described.put("elements", elements.getOrDefault(item.code(), JSON.createObjectNode()));
    return described;
  }

  private interface Question {

    /** @return null for 404 */
    Object answer(String path, Map<String, String> query);
  }

  private Object page(String path, Map<String, String> query) {
    var edition = Long.parseLong(path.split("/")[4]);
    var size = Integer.parseInt(query.get("size"));
    var after = query.getOrDefault("after", "");
    var left = editions.get(edition).items().stream().filter(item -> item.code().compareTo(after) > 0)
        .limit(size + 1L).toList();
    var page = new HashMap<String, Object>();
    page.put("items", left.stream().limit(size).map(this::described).toList());
    page.put("next", left.size() <= size ? null : left.get(size - 1).code());
    return page;
  }

  private Object inForce(String path, Map<String, String> query) {
    var at = Instant.parse(query.get("at"));
    return editions.values().stream()
        .filter(edition -> !edition.from().isAfter(at))
        .collect(Collectors.toMap(Edition::region, Function.identity(),
            BinaryOperator.maxBy(Comparator.comparing(Edition::from))))
        .values().stream()
        .flatMap(edition -> edition.items().stream())
        .filter(item -> item.code().equals(query.get("code")))
        .findFirst()
        .map(this::described)
        .orElse(null);
  }

  private void answer(HttpExchange exchange, Question question) throws IOException {
    try (exchange) {
      if (away) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      var uri = exchange.getRequestURI();
      var query = UriComponentsBuilder.fromUri(uri).build().getQueryParams().toSingleValueMap();
      query.replaceAll((name, value) -> URLDecoder.decode(value, StandardCharsets.UTF_8));
      var answer = question.answer(uri.getPath(), query);
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      var body = JSON.writeValueAsBytes(answer);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
