package io.tongban.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tongban.testissuer.TestIssuer;
import jakarta.servlet.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = AccessConfigurationTest.App.class)
@ContextConfiguration(initializers = TestIssuer.class)
class AccessConfigurationTest {

  private static final String CLERK = TestIssuer.officer("7", "窗口李", "WINDOW_CLERK@120116013/*");

  @LocalServerPort int port;
  @Autowired JsonMapper json;

  @SpringBootApplication
  @Import(Desk.class)
  static class App {

    @Bean
    Filter failing() {
      return (request, response, chain) -> {
        if (request.getParameter("fail") != null) throw new IllegalStateException("a secret");
        chain.doFilter(request, response);
      };
    }
  }

  record Body(int number) {}

  @RestController
  static class Desk {

    @Public
    @GetMapping("/open")
    String open(@RequestParam(required = false) @Nullable RegionCode region) {
      return "open " + region;
    }

    @SignedIn
    @GetMapping("/mine")
    String mine(Caller caller) {
      return caller.name();
    }

    @Needs({Role.REVIEWER, Role.WINDOW_CLERK})
    @PostMapping("/desk")
    String desk(@RequestBody Body body) {
      return "desk " + body.number();
    }

    @Machine
    @GetMapping("/internal/answer")
    String answer(Caller caller) {
      return caller.id();
    }
  }

  static class Forgotten {
    void nobodySaidWhoMayCallMe() {}
  }

  @Test
  void everybodyMayCallWhatIsPublic() {
    assertThat(get("/open", null).body()).isEqualTo("open null");
  }

  @Test
  void aStrangerIsAskedToSignIn() {
    var answer = get("/mine", null);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(problem(answer).get("code").asString()).isEqualTo("unauthenticated");
    assertThat(problem(answer).get("title").asString()).isEqualTo("请先登录");
  }

  @Test
  void anExpiredTokenIsRefusedEvenWherePublic() {
    assertThat(get("/open", TestIssuer.expired()).status()).isEqualTo(401);
  }

  @Test
  void whoeverIsSignedInIsNamed() {
    assertThat(get("/mine", TestIssuer.person("1", "张三")).body()).isEqualTo("张三");
  }

  @Test
  void aWrongRoleIsRefusedBeforeTheBodyIsRead() {
    var answer = call(HttpMethod.POST, "/desk", TestIssuer.person("1", "张三"), "{broken", "zh");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(problem(answer).get("code").asString()).isEqualTo("wrong-role");
  }

  @Test
  void anUnreadableBodyNamesTheFieldInTheCallersLanguage() {
    var answer = call(HttpMethod.POST, "/desk", CLERK, "{\"number\":\"many\"}", "en");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(problem(answer).get("field").asString()).isEqualTo("number");
    assertThat(problem(answer).get("title").asString()).isEqualTo("Unreadable request");
    assertThat(problem(answer).get("action").asString()).isNotBlank();
  }

  @Test
  void oneOfTheRolesIsEnough() {
    assertThat(call(HttpMethod.POST, "/desk", CLERK, "{\"number\":3}", "zh").body()).isEqualTo("desk 3");
  }

  @Test
  void onlyMachinesCallInternalAddresses() {
    assertThat(get("/internal/answer", CLERK).status()).isEqualTo(403);
    assertThat(get("/internal/answer", TestIssuer.service("guide-service")).body()).isEqualTo("guide-service");
  }

  @Test
  void aWrongRegionCodeIsNamed() {
    var answer = get("/open?region=12", null);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(problem(answer).get("field").asString()).isEqualTo("region");
  }

  @Test
  void anUnknownAddressIsAProblemToo() {
    var answer = get("/nowhere", null);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(problem(answer).get("code").asString()).isEqualTo("status-404");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//open", "/open;a=b", "/open/a%2Fb", "/open/%00", "/open/%5C", "/open/%25", "/%2e%2e/open"})
  void whatIsNoProperPathIsAProblemToo(String path) {
    var answer = answer(RestClient.create().get().uri(URI.create("http://127.0.0.1:" + port + path)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(problem(answer).get("code").asString()).isEqualTo("malformed-path");
  }

  @Test
  void whatFailsInAFilterIsAProblemThatTellsNothingOfIt() {
    var answer = get("/open?fail=yes", null);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(problem(answer).get("code").asString()).isEqualTo("internal-error");
    assertThat(problem(answer).get("instance").asString()).isEqualTo("/open");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void theDocumentSaysWhoMayCallWhat() {
    var paths = json.readTree(get("/v3/api-docs", null).body()).get("paths");

    assertThat(paths.at("/~1open/get/security").isEmpty()).isTrue();
    assertThat(paths.at("/~1desk/post/x-roles").toString()).isEqualTo("[\"REVIEWER\",\"WINDOW_CLERK\"]");
    assertThat(paths.at("/~1mine/get/security/0/bearer").isArray()).isTrue();
  }

  @Test
  void aMethodWithoutARuleIsFound() throws Exception {
    var method = Forgotten.class.getDeclaredMethod("nobodySaidWhoMayCallMe");

    assertThatIllegalStateException().isThrownBy(() -> Rule.of(method)).withMessageContaining("nobodySaidWho");
  }

  private JsonNode problem(Answer answer) {
    return json.readTree(answer.body());
  }

  private Answer get(String path, @Nullable String token) {
    return call(HttpMethod.GET, path, token, null, "zh");
  }

  private Answer call(
      HttpMethod method, String path, @Nullable String token, @Nullable String body, String language) {
    var request = RestClient.create("http://127.0.0.1:" + port).method(method).uri(path)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language);
    if (token != null) {
      request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return answer(request);
  }

  private static Answer answer(RestClient.RequestHeadersSpec<?> request) {
    return request.exchange((sent, response) -> new Answer(
        response.getStatusCode().value(),
        String.valueOf(response.getHeaders().getContentType()),
        new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
  }

  record Answer(int status, String type, String body) {}
}
