package io.tongban.application;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** catalog-service as the gate meets it: editions that follow each other, and what is asked about them, counted. */
public final class CatalogueStandIn {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger REGIONS = new AtomicInteger(120301);

  private static final class Edition {
    private final long id;
    private final String region;
    private final Instant from;
    private final Map<String, String> items;
    private @Nullable Instant until;

    Edition(long id, String region, Instant from, Map<String, String> items) {
      this.id = id;
      this.region = region;
      this.from = from;
      this.items = items;
    }
  }

  private final List<Edition> editions = new ArrayList<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final AtomicInteger generationAsked = new AtomicInteger();
  private volatile CountDownLatch generationDoor = new CountDownLatch(0);
  private volatile CountDownLatch validityDoor = new CountDownLatch(0);

  /** One that no other test publishes for. */
  public static String region() {
    return Integer.toString(REGIONS.getAndIncrement());
  }

  /** An edition of district items; the region's edition before it ends where it begins. */
  public long publish(String region, Supplier<Instant> from, String... codes) {
    return publish(region, from, Stream.of(codes).collect(Collectors.toMap(
        code -> code, code -> item(code, "食品经营许可", "120116", "DISTRICT"))));
  }

  public long publish(String region, Instant from, String... codes) {
    return publish(region, () -> from, codes);
  }

  /** All at once, as a transaction: the date is read and everybody sees the edition, or neither. */
  synchronized long publish(String region, Supplier<Instant> from, Map<String, String> items) {
    var edition = new Edition(editions.size() + 7L, region, from.get(), new LinkedHashMap<>(items));
    editions.stream().filter(before -> before.region.equals(region) && before.until == null)
        .forEach(before -> before.until = edition.from);
    editions.add(edition);
    return edition.id;
  }

  /** How often it was asked for the validity of that code. */
  public int asked(String code) {
    return asked.computeIfAbsent(code, unseen -> new AtomicInteger()).get();
  }

  public int generationAsked() {
    return generationAsked.get();
  }

  /** Holds answers about validity back, once they are thought out, until {@link #open}. */
  public void holdValidity() {
    validityDoor = new CountDownLatch(1);
  }

  public void holdGeneration() {
    generationDoor = new CountDownLatch(1);
  }

  public void open() {
    generationDoor.countDown();
    validityDoor.countDown();
  }

  /** Null for what it does not know. */
  @Nullable String answer(HttpExchange exchange) throws IOException {
    return switch (exchange.getRequestURI().getPath()) {
      case "/internal/catalog/generation" -> {
        generationAsked.incrementAndGet();
        var generation = generation();
        await(generationDoor);
        yield "{\"value\":\"%s\"}".formatted(generation);
      }
      case "/internal/catalog/items/validity" -> {
        var codes = JSON.readTree(exchange.getRequestBody()).valueStream().map(code -> code.asString()).toList();
        codes.forEach(code -> asked.computeIfAbsent(code, unseen -> new AtomicInteger()).incrementAndGet());
        var validity = validity(codes);
        await(validityDoor);
        yield validity;
      }
      default -> null;
    };
  }

  private synchronized String generation() {
    return Integer.toString(editions.size());
  }

  private synchronized String validity(List<String> codes) {
    return "{\"generation\":{\"value\":\"%s\"},\"items\":[%s]}".formatted(generation(), codes.stream()
        .map(code -> "{\"code\":%s,\"spans\":[%s]}".formatted(JSON.writeValueAsString(code), editions.stream()
            .filter(edition -> edition.items.containsKey(code))
            .map(edition -> "{\"editionRegion\":\"%s\",\"from\":\"%s\",\"until\":%s,\"item\":%s}".formatted(
                edition.region, edition.from, edition.until == null ? "null" : '"' + edition.until.toString() + '"',
                edition.items.get(code).replace("EDITION", Long.toString(edition.id))))
            .collect(Collectors.joining(","))))
        .collect(Collectors.joining(",")));
  }

  static String item(String code, String name, String region, String tier) {
    return """
        {"editionId":EDITION,"editionTitle":"滨海新区2026版","code":"%s","name":"%s","mainItem":null,"type":"01",
         "typeName":"行政许可","region":"%s","tier":"%s","organCode":"%s","organName":"滨海新区行政审批局",
         "handling":"PROMISED","statutoryLimitDays":20,"statutoryLimitBasis":"中华人民共和国行政许可法第四十二条",
         "promisedLimitDays":10,"legalBasis":null,"serviceObject":null,"fee":null,"resultName":null}
        """.formatted(code, name, region, tier, Neighbours.ORGAN);
  }

  private static void await(CountDownLatch door) {
    try {
      door.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
