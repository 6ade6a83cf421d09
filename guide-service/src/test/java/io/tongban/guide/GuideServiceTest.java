package io.tongban.guide;

import static org.awaitility.Awaitility.await;

import io.tongban.client.application.CalendarChanged;
import io.tongban.client.application.CalendarClient;
import io.tongban.client.catalog.CatalogItem;
import io.tongban.client.catalog.EditionPublished;
import io.tongban.following.WorkingCalendars;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import io.tongban.testissuer.TestIssuer;
import io.tongban.testservers.Server;
import io.tongban.testservers.WithServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The running service, called over HTTP as the gateway calls it. One context for all tests; each takes a new region.
 * The sweeps are an hour away: whatever follows a change was woken by it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "tongban.guide.derivation.sweep=1h",
    "tongban.guide.derivation.page=10",
    "tongban.guide.derivation.first-pause=20ms",
    "tongban.guide.derivation.longest-pause=100ms",
    "tongban.guide.search.sweep=1h",
    "tongban.guide.settling.sweep=50ms",
    "tongban.guide.settling.first-pause=20ms",
    "tongban.guide.settling.longest-pause=100ms",
    "tongban.guide.settling.tries=3",
    "tongban.calendar-following.check=50ms",
    "tongban.guide.imports.batch=10",
    "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=50ms"})
@WithServers({Server.POSTGRES, Server.AMQP})
@ContextConfiguration(initializers = TestIssuer.class)
@Import({GuideServiceTest.Time.class, StatementCount.class})
public abstract class GuideServiceTest {

  protected static final String EVERYWHERE = TestIssuer.officer("catalog", "目录管理员", "CATALOGUE_ADMINISTRATOR@120000/*");
  protected static final StubCatalogue CATALOGUE = new StubCatalogue();
  protected static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> WRITTEN_ASPECTS = List.of("conditions", "quota", "materials", "applicationForm",
      "procedure", "specialProcedure", "placeAndTime", "enquiry", "supervision");
  private static final AtomicInteger REGIONS = new AtomicInteger(310101);
  private static final AtomicLong EDITIONS = new AtomicLong(1);
  private static final AtomicLong CALENDARS = new AtomicLong(1);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected TestClock clock;
  @Autowired protected WorkingCalendars calendars;
  @Autowired EventPublisher events;
  @Autowired TransactionTemplate transaction;

  static class Time {

    @Bean
    TestClock clock() {
      return new TestClock();
    }
  }

  @DynamicPropertySource
  static void catalogue(DynamicPropertyRegistry properties) {
    properties.add("spring.cloud.openfeign.client.config.catalog.url", CATALOGUE::url);
    properties.add("spring.cloud.openfeign.client.config.calendar.url", CATALOGUE::url);
  }

  @AfterEach
  void catalogueIsBack() {
    CATALOGUE.away = false;
    if (!CATALOGUE.overrides.isEmpty()) {
      CATALOGUE.overrides.clear();
      awaitCalendar();
    }
  }

  /** From now on the city takes that day off, as application-service tells. */
  protected void takeOff(LocalDate day) {
    CATALOGUE.overrides.add(new CalendarClient.Override(day, "台风", true, "津政办发〔2026〕1号"));
    awaitCalendar();
  }

  private void awaitCalendar() {
    var revision = CALENDARS.getAndIncrement();
    transaction.executeWithoutResult(status -> events.publish(
        new OutgoingEvent(CalendarChanged.TYPE, "calendar", revision, new CalendarChanged(revision))));
    await().until(() -> calendars.current().overrides().size() == CATALOGUE.overrides.size());
  }

  /** A district that no other test uses. */
  protected static String district() {
    var code = REGIONS.getAndIncrement();
    return code % 100 == 0 ? district() : Integer.toString(code);
  }

  protected static String keeperOf(String region) {
    return TestIssuer.officer("keeper-" + region, "目录管理员", "CATALOGUE_ADMINISTRATOR@" + region + "/*");
  }

  protected static long newEdition() {
    return EDITIONS.getAndIncrement();
  }

  protected static CatalogItem item(long edition, String code, String name, String region) {
    return new CatalogItem(edition, "权力清单", code, name, "某类许可", "01", "行政许可", region, "DISTRICT",
        "11120116MB0A00026R", "行政审批局", "PROMISED", 20, "《行政许可法》第四十二条", 12, "《某法》第一条", "企业", "不收费",
        "许可证");
  }

  /** Items of the district, coded {@code <district>-1} and on. */
  protected static List<CatalogItem> items(long edition, String region, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> item(edition, region + "-" + n, "第" + n + "号许可", region)).toList();
  }

  /** Publishes as the catalogue does, and does not wait. */
  protected void announce(long edition, String region, Instant from, List<CatalogItem> items) {
    CATALOGUE.hold(edition, region, from, items);
    transaction.executeWithoutResult(status -> events.publish(new OutgoingEvent(EditionPublished.TYPE,
        "catalogue-" + region, edition, new EditionPublished(edition, region, "权力清单", 2026, from))));
  }

  /** Publishes at once and waits until the guides are derived. */
  protected void publish(long edition, String region, List<CatalogItem> items) {
    announce(edition, region, clock.instant(), items);
    awaitDerived(edition);
  }

  /** The guides show; those of an edition in force are published too. */
  protected void awaitDerived(long edition) {
    awaitOne("select count(*) from edition where id = :id and position is not null", edition);
    if (jdbc.sql("select effective_from <= :now from edition where id = :id").param("id", edition)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Boolean.class).single()) {
      awaitSettled(edition);
    }
  }

  protected void awaitSettled(long edition) {
    awaitOne("""
        select count(*) from edition e where id = :id and settled_at is not null and not exists (
          select 1 from unsettled u join item i using (code) join edition o on o.id = i.edition_id
          where o.region = e.region)""", edition);
  }

  private void awaitOne(String count, long edition) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
        .until(() -> jdbc.sql(count).param("id", edition).query(Integer.class).single() == 1);
  }

  /** A new district with so many items in force. */
  protected String districtWith(int items) {
    var region = district();
    var edition = newEdition();
    publish(edition, region, items(edition, region, items));
    return region;
  }

  protected Answer get(String path) {
    return send(request(path, null).GET());
  }

  protected Answer guide(String code) {
    return get("/api/guides/" + encoded(code));
  }

  /** Writes a guide; what it leaves out and nobody else knows becomes 无, so that it can be published. */
  protected Answer put(String code, String json, @Nullable String token) {
    return putAsItIs(code, completed(code, json), token);
  }

  /** The guide with 无 for every aspect that it would leave without a value. */
  protected String completed(String code, String json) {
    try {
      if (!(JSON.readTree(json) instanceof ObjectNode guide)) {
        return json;
      }
      var aspects = guide.has("aspects") ? guide.get("aspects") : guide.putObject("aspects");
      var now = guide(code);
      var missing = now.status() != 200 ? WRITTEN_ASPECTS : now.json().path("aspects").valueStream()
          .filter(aspect -> Set.of("", "WRITTEN").contains(aspect.path("source").asString("")))
          .map(aspect -> aspect.path("key").asString()).filter(WRITTEN_ASPECTS::contains).toList();
      if (aspects instanceof ObjectNode written) {
        missing.stream().filter(key -> !written.has(key))
            .filter(key -> !key.equals("materials") || guide.path("materials").isEmpty())
            .forEach(key -> written.put(key, "无"));
      }
      return guide.toString();
    } catch (JacksonException broken) {
      return json;
    }
  }

  protected Answer putAsItIs(String code, String json, @Nullable String token) {
    return send(request("/api/guides/" + encoded(code), token)
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
  }

  protected Answer upload(byte[] file, @Nullable String token) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(("--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"guides.json\"\r\n"
        + "Content-Type: application/json\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--boundary--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(request("/api/guides/imports", token)
        .header("Content-Type", "multipart/form-data; boundary=boundary")
        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  protected Answer upload(String json, @Nullable String token) {
    return upload(json.getBytes(StandardCharsets.UTF_8), token);
  }

  protected HttpRequest.Builder request(String path, @Nullable String token) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofMinutes(2));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  protected static Answer send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  protected static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
