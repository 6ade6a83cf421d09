package io.tongban.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.testissuer.TestIssuer;
import io.tongban.testservers.WithServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service with a real database, broker and Redis, seen from outside. All tests share one context. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithServers
@ContextConfiguration(initializers = {TestIssuer.class, ServiceTest.Surroundings.class})
@Import({ServiceTest.Beans.class, StatementCount.class})
public abstract class ServiceTest {

  /** A Monday; no holiday is near. */
  protected static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  protected static final String CLERK =
      TestIssuer.officer("clerk", "李窗口", "WINDOW_CLERK@120116013/*");
  protected static final String OTHER_CLERK =
      TestIssuer.officer("clerk-heping", "王窗口", "WINDOW_CLERK@120101009/*");
  protected static final String REVIEWER =
      TestIssuer.officer("reviewer", "赵审查", "REVIEWER@120116/" + Neighbours.ORGAN);
  protected static final String DECIDER =
      TestIssuer.officer("decider", "钱决定", "DECIDER@120116/" + Neighbours.ORGAN);
  protected static final String ADMINISTRATOR = TestIssuer.officer("admin", "管理员", "SYSTEM_ADMINISTRATOR@120000/*");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort
  private int port;
  @Autowired
  protected JdbcClient jdbc;
  @Autowired
  protected JsonMapper json;
  @Autowired
  protected SettableTestClock clock;
  @Autowired
  protected TestTicker ticker;

  static class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(Neighbours.properties()).applyTo(context);
      // Tests take the neighbours away on purpose; the breaker itself is the client module's to test.
      TestPropertyValues.of("resilience4j.circuitbreaker.configs.default.minimum-number-of-calls=10000",
          "resilience4j.circuitbreaker.configs.default.sliding-window-size=10000",
          // What the gate does by itself, tests let it do.
          "tongban.gate.check-every=PT10H").applyTo(context);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    SettableTestClock clock() {
      return new SettableTestClock();
    }

    @Bean
    @Primary
    TestTicker testTicker() {
      return new TestTicker();
    }
  }

  @BeforeEach
  void startOnMonday() {
    clock.set(MONDAY);
    Neighbours.back();
    ticker.forward(Duration.ofMinutes(1));
  }

  /** What came back. */
  public record Answer(int status, byte[] bytes, HttpResponse<byte[]> response, JsonMapper mapper) {

    public JsonNode json() {
      return mapper.readTree(bytes);
    }

    public String code() {
      return json().path("code").asString("");
    }

    public Answer expect(int expected) {
      assertThat(status).as(() -> new String(bytes, StandardCharsets.UTF_8)).isEqualTo(expected);
      return this;
    }
  }

  protected Answer get(String token, String path) {
    return send(token, HttpRequest.newBuilder().GET(), path);
  }

  protected Answer delete(String token, String path) {
    return send(token, HttpRequest.newBuilder().DELETE(), path);
  }

  protected Answer post(String token, String path, Object body, String... headers) {
    var request = HttpRequest.newBuilder()
        .POST(BodyPublishers.ofString(body instanceof String text ? text : json.writeValueAsString(body)))
        .header("Content-Type", "application/json");
    if (headers.length > 0) request.headers(headers);
    return send(token, request, path);
  }

  protected Answer act(String token, String number, String action, Object body) {
    return post(token, "/api/cases/" + number + "/" + action, body);
  }

  protected Answer upload(String token, String name, byte[] content) {
    var boundary = "b" + UUID.randomUUID();
    var head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    var tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return send(token, HttpRequest.newBuilder()
        .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail)))
        .header("Content-Type", "multipart/form-data; boundary=" + boundary), "/api/materials");
  }

  private Answer send(String token, HttpRequest.Builder request, String path) {
    if (token != null) request.header("Authorization", "Bearer " + token);
    try {
      var response = HTTP.send(
          request.uri(URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body(), response, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  protected String address() {
    return "http://127.0.0.1:" + port;
  }

  /** A token of a person nobody else in the tests is. */
  protected static String newApplicant() {
    return TestIssuer.person("person-" + UUID.randomUUID(), "张三丰");
  }

  protected static byte[] pdf() {
    return ("%PDF-1.4\n% " + UUID.randomUUID() + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
  }

  protected String uploaded(String token) {
    return upload(token, "材料.pdf", pdf()).expect(201).json().path("id").asString();
  }

  protected Map<String, Object> piece(String token, String key) {
    return Map.of("key", key, "material", uploaded(token));
  }

  /** A complete application for {@link Neighbours#ITEM} at the counter of 新村街道. */
  protected Map<String, Object> application(String token) {
    return Map.of("itemCode", Neighbours.ITEM, "receivingRegion", "120116013",
        "materials", List.of(piece(token, "application-form"), piece(token, "identity")),
        "form", Map.of("area", 120, "address", "新村街道1号"), "note", "请尽快办理");
  }

  protected Answer submit(String token, Object application) {
    return post(token, "/api/cases", application, "Idempotency-Key", UUID.randomUUID().toString());
  }

  protected String submitted(String token) {
    return submit(token, application(token)).expect(201).json().path("caseNumber").asString();
  }

  protected String accepted(String token) {
    var number = submitted(token);
    act(CLERK, number, "accept", Map.of()).expect(200);
    return number;
  }

  protected String reviewed(String token) {
    var number = accepted(token);
    act(REVIEWER, number, "review", Map.of("recommendation", "GRANT", "opinion", "符合条件")).expect(200);
    return number;
  }

  protected String granted(String token) {
    var number = reviewed(token);
    act(DECIDER, number, "decide", Map.of("decision", "GRANT")).expect(200);
    return number;
  }
}
