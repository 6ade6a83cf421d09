package io.tongban.catalog;

import static org.awaitility.Awaitility.await;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The running service, called over HTTP as the gateway calls it. One context for all tests; each takes new regions. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {
  "tongban.catalog.imports.most-rows=" + CatalogTest.MOST_ROWS,
  // That reasons are owed has a test of its own; the others publish what they need.
  "tongban.catalog.change.reason-needed=false"
})
@WithServers({Server.POSTGRES, Server.AMQP})
@ContextConfiguration(initializers = TestIssuer.class)
@Import(CatalogTest.Time.class)
public abstract class CatalogTest {

  /** What the tests allow a list to hold. */
  protected static final int MOST_ROWS = 3000;
  protected static final String HEADER =
      "department,department_code,main_item,item_name,item_code,item_type_code,region_code\n";
  private static final AtomicInteger REGIONS = new AtomicInteger(310101);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected TestClock clock;

  static class Time {

    @Bean
    TestClock clock() {
      return new TestClock();
    }
  }

  @DynamicPropertySource
  static void neighbours(DynamicPropertyRegistry properties) {
    properties.add("spring.cloud.openfeign.client.config.running-cases.url", StubApplication.INSTANCE::url);
    properties.add("spring.cloud.openfeign.client.config.calendar.url", StubApplication.INSTANCE::url);
    // Tests take the neighbour away on purpose; the breaker itself is the client module's to test.
    properties.add("resilience4j.circuitbreaker.configs.default.minimum-number-of-calls", () -> 10000);
    properties.add("resilience4j.circuitbreaker.configs.default.sliding-window-size", () -> 10000);
  }

  /** A district that no other test uses. */
  protected static String district() {
    var code = REGIONS.getAndIncrement();
    return code % 100 == 0 ? district() : Integer.toString(code);
  }

  protected static String keeperOf(String region) {
    return TestIssuer.officer("keeper-" + region, "目录管理员", "CATALOGUE_ADMINISTRATOR@" + region + "/*");
  }

  /** A list of so many licences of the district, coded {@code <district>-A000001} and on. */
  protected static String list(String region, int rows) {
    var list = new StringBuilder(HEADER);
    for (var n = 1; n <= rows; n++) {
      list.append("市场监管局,11120116MB0A00026R,未分类,第%d号许可,%s-A%06d,1,%s\n".formatted(n, region, n, region));
    }
    return list.toString();
  }

  protected Answer get(String path, @Nullable String token) {
    return send(request(path, token).GET());
  }

  protected Answer delete(String path, @Nullable String token) {
    return send(request(path, token).DELETE());
  }

  protected Answer post(String path, String json, @Nullable String token) {
    return send(request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  protected HttpRequest.Builder request(String path, @Nullable String token) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofMinutes(10));
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

  protected Answer upload(String region, String fileName, byte[] file, Map<String, String> more) {
    return upload(region, fileName, file, more, keeperOf(region));
  }

  protected Answer upload(String region, String fileName, byte[] file, Map<String, String> more,
      @Nullable String token) {
    var fields = new TreeMap<>(Map.of("region", region, "title", "权力清单", "year", "2026"));
    fields.putAll(more);
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> body.writeBytes(
        "--boundary\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            .concat("%s\r\n").formatted(name, value).getBytes(StandardCharsets.UTF_8)));
    body.writeBytes("--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
        .formatted(fileName).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--boundary--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(request("/api/catalog/imports", token)
        .header("Content-Type", "multipart/form-data; boundary=boundary")
        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Uploads and waits until the job has ended. */
  protected JsonNode imported(String region, String fileName, byte[] file, Map<String, String> more) {
    var started = upload(region, fileName, file, more).expect(202);
    return ended(started.json().path("id").asLong(), keeperOf(region));
  }

  protected JsonNode imported(String region, String csv) {
    return imported(region, "list.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  protected JsonNode ended(long job, String token) {
    return await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(50))
        .until(() -> get("/api/catalog/imports/" + job, token).expect(200).json(),
            view -> !view.path("state").asString().equals("RUNNING"));
  }

  /** A draft of so many items. */
  protected long draft(String region, int rows) {
    return imported(region, list(region, rows)).path("editionId").asLong();
  }

  protected Answer publish(long edition, String region, String json) {
    return post("/api/catalog/editions/" + edition + "/publish", json, keeperOf(region));
  }

  /** A published edition of so many items. */
  protected long published(String region, int rows) {
    var edition = draft(region, rows);
    publish(edition, region, "{}").expect(200);
    return edition;
  }

  /** What waits for that caller, as "KIND title | subject | due overdue | link". */
  protected List<String> tasks(String token) {
    return get("/api/catalog/tasks", token).expect(200).json().path("items").valueStream()
        .map(task -> "%s %s | %s | %s %s | %s".formatted(task.path("kind").asString(), task.path("title").asString(),
            task.path("subject").asString(), task.path("due").asString("-"), task.path("overdue").asBoolean(),
            task.path("link").asString()))
        .toList();
  }

  protected static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
