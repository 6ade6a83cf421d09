package io.tongban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest extends GatewayTest {

  private static final String PAGE = "text/html,application/xhtml+xml";

  @ParameterizedTest
  @ValueSource(strings = {
    "/api/identity/regions?parent=120116", "/api/catalog/items?q=%E9%A3%9F%E5%93%81", "/api/cases/mine",
    "/api/materials/1", "/api/calendar/days", "/api/supervision/signals?case=1", "/verify/120116-1",
    "/oauth2/jwks", "/userinfo", "/.well-known/openid-configuration", "/sign-in", "/sign-in/style.css"
  })
  void leadToTheirService(String path) {
    assertThat(browser.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void keepPathAndQueryAsTheyAre() {
    browser.get("/api/catalog/items/%E4%B8%9A-1?region=120116&q=a%26b%20c");

    assertThat(upstream.last().uri()).hasToString("/api/catalog/items/%E4%B8%9A-1?region=120116&q=a%26b%20c");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/internal/identity/regions", "/api/nothing", "/api/identityx", "/v3/api-docs", "/api/docs/nothing", "/error/x",
    "/api/docs/../../internal/identity/regions"
  })
  void leadNowhereElse(String path) {
    var answer = browser.get(path);

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(upstream.asked).isEmpty();
  }

  @Test
  void whatIsNotThereIsToldInAProblemDocument() {
    var answer = browser.get("/api/nothing", "Accept", PAGE);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "//api/cases", "/api//cases/mine", "/api/cases;a=b/mine", "/api/cases/%3B", "/api/cases/../../internal/x",
    "/api/cases/%2e%2e/x", "/api/cases/a%2Fb", "/api/cases/a\\b", "/api/cases/a%5Cb", "/api/cases/%00", "/api/cases/%0d",
    "/api/cases/a%25b", "/api/cases/%zz", "/api/cases/%c3%28", "/api/cases/a|b", "/api/cases/业"
  })
  void whatIsNoProperPathIsToldInAProblemDocument(String path) {
    var answer = browser.sendLine("GET " + path);

    assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: application/problem+json")
        .contains("\"code\":\"malformed-path\"", "地址格式有误").doesNotContain("\"instance\"");
    assertThat(upstream.asked).isEmpty();
  }

  @Test
  void anUnknownMethodIsToldInAProblemDocument() {
    assertThat(browser.sendLine("FOO /api/cases")).startsWith("HTTP/1.1 400")
        .contains("Content-Type: application/problem+json", "\"code\":\"status-400\"", "\"instance\":\"/api/cases\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/guides/120116-1", "/public-services", "/public-services/91120116MA0H40047M/supply/versions/1"})
  void whoReadsAGuideIsToldOnAPageThatItIsAway(String page) {
    var answer = browser.get(page, "Accept", PAGE);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    assertThat(answer.headers().firstValue("retry-after")).hasValue("10");
    assertThat(answer.body()).contains("办事指南暂时无法显示");
  }

  @Test
  void aServiceThatIsAwayIsToldAtOnceAndInAProblemDocument() {
    for (var i = 0; i < 8; i++) {
      var answer = browser.get("/api/guides/search?q=a");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("\"code\":\"service-away\"").contains("服务暂时不可用");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1000})
  void aServiceThatDiesOverItsAnswerIsAway(int sent) {
    var answer = browser.get("/api/cases/broken-off/" + sent);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"code\":\"service-away\"");
    assertThat(answer.headers().firstValue("location")).isEmpty();
  }

  @Test
  void anAnswerThatIsHalfOutIsBrokenOffAndNotFilledUp() {
    var answer = browser.sendLine("GET /api/cases/broken-off/500000");

    assertThat(answer).startsWith("HTTP/1.1 201").contains("Content-Length: 1048576").doesNotContain("{");
    assertThat(answer.length()).isLessThan(1 << 20);
  }

  @Test
  void problemsAreEnglishForWhoAsks() {
    assertThat(browser.get("/api/guides/search", "Accept-Language", "en").body()).contains("The service is away");
  }

  @Test
  void aBearerTokenPassesUnchangedAndNeedsNoCsrfToken() {
    var answer = browser.post("/api/cases", "{}", "Authorization", "Bearer abc");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(upstream.last().headers().getFirst("Authorization")).isEqualTo("Bearer abc");
    assertThat(upstream.last().body()).isEqualTo("{}");
  }

  @Test
  void aServiceLearnsWhoAskedAndNotWhatTheClientClaims() {
    browser.get("/api/cases/mine", "X-Forwarded-Prefix", "/evil", "Forwarded", "for=6.6.6.6", "Cookie", "a=b");

    var headers = upstream.last().headers();
    assertThat(headers.getFirst("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(headers.getFirst("X-Forwarded-Host")).isEqualTo("127.0.0.1");
    assertThat(headers.getFirst("X-Forwarded-Port")).isEqualTo(String.valueOf(port));
    assertThat(headers).doesNotContainKeys("X-forwarded-prefix", "Forwarded", "Cookie");
  }

  @Test
  void aTraceGoesThrough() {
    var answer = browser.get("/api/cases/mine");

    var trace = answer.headers().firstValue("x-trace-id").orElseThrow();
    assertThat(upstream.last().headers().getFirst("traceparent")).startsWith("00-" + trace);
  }

  @Test
  void whatIsTooLargeIsNotSentOn() {
    var answer = browser.post("/api/cases", "x".repeat(1024 * 1024 + 1));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("request-too-large");
    assertThat(upstream.asked).isEmpty();
  }

  @Test
  void uploadsMayBeLarger() {
    assertThat(browser.post("/api/materials", "x".repeat(2 * 1024 * 1024)).statusCode()).isEqualTo(200);
    assertThat(upstream.last().body()).hasSize(2 * 1024 * 1024);
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack() {
    var answer = stopped(3, () -> browser.post("/api/identity/enterprises", "{}"));

    assertThat(Integer.parseInt(answer.headers().firstValue("retry-after").orElseThrow())).isBetween(1, 60);
    assertThat(answer.body()).contains("too-many-requests");
  }

  @Test
  void whoCommentsOrPrintsTooOftenIsStopped() {
    stopped(2, () -> browser.post("/api/catalog/rounds/1/comments", "{}"));
    stopped(2, () -> browser.get("/api/guides/120116-1.pdf"));

    assertThat(browser.get("/api/catalog/rounds/1/comments").statusCode()).as("reading is free").isEqualTo(200);
  }

  /** The refusal after so many requests in a minute, also when a new minute begins meanwhile. */
  private static HttpResponse<String> stopped(int most, Supplier<HttpResponse<String>> request) {
    return Stream.generate(request).limit(2L * most + 1)
        .filter(answer -> answer.statusCode() == 429)
        .findFirst().orElseThrow(() -> new AssertionError("Nobody was stopped"));
  }

  @Test
  void theDocumentsOfAllServicesAreListedAndFetched() {
    assertThat(browser.get("/api/docs").body())
        .contains("identity-service", "catalog-service", "guide-service", "application-service",
            "supervision-service", "/api/docs/catalog-service", "目录服务");

    browser.get("/api/docs/catalog-service");
    assertThat(upstream.last().uri()).hasToString("/v3/api-docs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/workbench/queue", "/guides/120116-01/checklist", "/verify/120116-1", "/register/person"})
  void pagesAreTheWebsites(String path) {
    var answer = browser.get(path, "Accept", PAGE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-cache");
    assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
    assertThat(upstream.asked).isEmpty();
  }

  @Test
  void aMissingAssetIsNoPage() {
    assertThat(browser.get("/assets/missing.js", "Accept", "*/*").statusCode()).isEqualTo(404);
  }
}
