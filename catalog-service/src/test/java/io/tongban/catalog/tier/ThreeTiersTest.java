package io.tongban.catalog.tier;

import static org.awaitility.Awaitility.await;

import io.tongban.catalog.Answer;
import io.tongban.catalog.CatalogTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Cities with districts and townships of their own, and base codes that no other test uses. */
public abstract class ThreeTiersTest extends CatalogTest {

  protected static final String ORGAN = "11120116MB0A00026R";
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  private static final AtomicInteger CITIES = new AtomicInteger(4501);
  private static final AtomicInteger BASES = new AtomicInteger(100_001);
  private static final AtomicInteger TITLES = new AtomicInteger(1);

  /** A city that no other test uses; its districts are {@code <first four digits>01} and on. */
  protected static String city() {
    return CITIES.getAndIncrement() + "00";
  }

  protected static String districtOf(String city) {
    return city.substring(0, 4) + "01";
  }

  protected static String base() {
    return "000131" + BASES.getAndIncrement();
  }

  /** A regular credit code of the organ with that number. */
  protected static String organ(int number) {
    var head = "11450000MB%07d".formatted(number);
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(head.charAt(i)) * WEIGHTS[i];
    }
    return head + ALPHABET.charAt((31 - sum % 31) % 31);
  }

  protected long begun(String region) {
    return begun(region, null);
  }

  protected long begun(String region, Long from) {
    return post("/api/catalog/editions", "{\"region\":\"%s\",\"year\":2026,\"title\":\"目录%d\",\"from\":%s}"
        .formatted(region, TITLES.getAndIncrement(), from), keeperOf(region)).expect(201).json().path("id").asLong();
  }

  /** Adds a template with one material to the draft of a city. */
  protected void template(long edition, String city, String base, int promised, String material) {
    post("/api/catalog/editions/" + edition + "/items", wording(city, base, promised, material, """
        "standing":"TEMPLATE","organCode":"%s\"""".formatted(ORGAN)), keeperOf(city)).expect(201);
  }

  /** A city's published edition with so many templates; their base codes. */
  protected List<String> templates(String city, int number) {
    var edition = begun(city);
    var bases = Stream.generate(ThreeTiersTest::base).limit(number).toList();
    bases.forEach(base -> template(edition, city, base, 10, "申请书"));
    publish(edition, city, "{}").expect(200);
    return bases;
  }

  protected static String wording(String region, String base, int promised, String material, String more) {
    return """
        {"name":"%6$s许可","type":"01","region":"%1$s","organName":"市场监管局","handling":"PROMISED",
         "statutoryLimitDays":20,"statutoryLimitBasis":"《中华人民共和国行政许可法》第四十二条","promisedLimitDays":%3$d,
         "baseCode":"%2$s","elements":{"materials":[{"key":"m","name":"%4$s","form":"COPY","copies":1,
           "required":true,"basis":[{"document":"食品安全法","level":"LAW"}]}]},%5$s}"""
        .formatted(region, base, promised, material, more, name(base));
  }

  /** A name unlike those of other base codes, so that none is taken for another in disguise. */
  private static String name(String base) {
    var number = Integer.parseInt(base.substring(6));
    return IntStream.range(0, 8)
        .mapToObj(place -> Character.toString(0x4e00 + Math.floorMod(number * 7919 + place * 2741 * (number % 97 + 1), 12000)))
        .collect(Collectors.joining());
  }

  protected Answer adopt(long edition, String keeperRegion, String json) {
    return post("/api/catalog/editions/" + edition + "/adoptions", json, keeperOf(keeperRegion));
  }

  protected static String adopter(String region, String organ) {
    return "{\"region\":\"%s\",\"organCode\":\"%s\",\"organName\":\"审批局\"}".formatted(region, organ);
  }

  /** Waits until all adoptions are compared with what the region has published. */
  protected void counted(String region) {
    await().atMost(Duration.ofMinutes(5)).until(() -> jdbc.sql(
            "select count(*) from drift_recount where region = ? and done_at is null").param(region)
        .query(Integer.class).single() == 0);
  }

  protected JsonNode item(long edition, String keeperRegion, String code) {
    return get("/api/catalog/editions/" + edition + "/items/" + code, keeperOf(keeperRegion)).expect(200).json();
  }

  protected Answer change(long edition, String keeperRegion, String code, int version, String wording) {
    return send(request("/api/catalog/editions/" + edition + "/items/" + code + "?version=" + version,
        keeperOf(keeperRegion)).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(wording)));
  }

  @SafeVarargs
  protected static List<Answer> together(Supplier<Answer>... calls) {
    return together(List.of(calls));
  }

  protected static List<Answer> together(List<Supplier<Answer>> calls) {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      return calls.stream().map(call -> CompletableFuture.supplyAsync(call, callers)).toList().stream()
          .map(CompletableFuture::join).toList();
    }
  }
}
