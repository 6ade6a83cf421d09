package io.tongban.identity.token;

import static io.tongban.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tongban.identity.Browser;
import io.tongban.identity.IdentityTest;
import io.tongban.identity.person.Accounts;
import io.tongban.identity.setup.DemoAccounts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

class TokenTest extends IdentityTest {

  private static final String CALLBACK = ISSUER + "/login/oauth2/code/tongban";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private SigningKeys keys;

  @Test
  void aServiceGetsAMachineToken() {
    var claims = claims(machine("application-service", "service-test"));

    assertThat(claims.getSubject()).isEqualTo("application-service");
    assertThat(claims.getClaims())
        .containsEntry("kind", "MACHINE")
        .containsEntry("grants", java.util.List.of("SERVICE@000000/*"))
        .containsEntry("iss", ISSUER);
  }

  @Test
  void theRobotOfTheDemoCallsTheSignedInApi() {
    with(machine("tongban-robot", "tongban-robot-demo")).get().uri("/api/identity/me").exchange()
        .expectBody()
        .jsonPath("$.kind").isEqualTo("MACHINE")
        .jsonPath("$.grants[?(@.role=='SYSTEM_ADMINISTRATOR')].region").isEqualTo("000000");
  }

  @Test
  void aWrongSecretGetsNothing() {
    ask("application-service", "wrong", Map.of("grant_type", "client_credentials")).expectStatus().isUnauthorized();
    ask("nobody", "wrong", Map.of("grant_type", "client_credentials")).expectStatus().isUnauthorized();
    ask("application-service", "service-test", Map.of("grant_type", "password")).expectStatus().isBadRequest();
  }

  @Test
  void whoIsNotSignedInIsShownThePage() {
    assertThat(location(new Browser(address()).open(authorize()))).isEqualTo("/sign-in");
  }

  @Test
  void signInGivesTokensThatSayWhoAndWhatWhere() {
    var tokens = exchange(code("clerk.xincun")).returnResult(MAP).getResponseBody();
    var claims = claims((String) tokens.get("access_token"));

    assertThat(claims.getSubject()).isEqualTo(accounts.byLoginName("clerk.xincun").orElseThrow().id().toString());
    assertThat(claims.getClaims())
        .containsEntry("kind", "OFFICER")
        .containsEntry("name", "新村街道窗口")
        .containsEntry("grants", java.util.List.of("WINDOW_CLERK@120116013/*"));
    assertThat(tokens).containsKeys("refresh_token", "id_token");
  }

  @Test
  void aPersonIsAnApplicantEverywhere() {
    var tokens = exchange(code("zhangsan")).returnResult(MAP).getResponseBody();

    assertThat(claims((String) tokens.get("access_token")).getClaims())
        .containsEntry("grants", java.util.List.of("APPLICANT@000000/*"));
  }

  @Test
  void aRefreshTokenWorksOnce() {
    var first = (String) exchange(code("reviewer.binhai")).returnResult(MAP).getResponseBody().get("refresh_token");

    var second = refresh(first).expectStatus().isOk().returnResult(MAP).getResponseBody();

    assertThat(second.get("refresh_token")).isNotEqualTo(first);
    refresh(first).expectStatus().isBadRequest().expectBody().jsonPath("$.error").isEqualTo("invalid_grant");
  }

  @Test
  void aDisabledAccountGetsNoFurtherTokens() {
    var token = (String) exchange(code("clerk.heping")).returnResult(MAP).getResponseBody().get("refresh_token");

    var id = accounts.byLoginName("clerk.heping").orElseThrow().id();
    accounts.disable(id);
    try {
      refresh(token).expectStatus().isBadRequest().expectBody().jsonPath("$.error").isEqualTo("invalid_grant");
    } finally {
      jdbc.sql("update account set disabled_at = null where id = :id").param("id", id).update();
    }
  }

  @Test
  void aCodeWithoutItsVerifierIsWorthNothing() {
    ask("gateway", "gateway-test", Map.of("grant_type", "authorization_code", "code", code("admin"),
        "redirect_uri", CALLBACK)).expectStatus().isBadRequest();
  }

  @Test
  void anotherReturnAddressIsRefused() {
    var answer = new Browser(address()).open(authorize().replace("tongban", "elsewhere"));

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aNewKeyIsPublishedBeforeItSigns() {
    var signing = kid(machine("catalog-service", "catalog-test"));
    jdbc.sql("update signing_key set created_at = created_at - interval '90 days 1 hour'").update();
    keys.keep();

    anybody().get().uri("/oauth2/jwks").exchange()
        .expectBody()
        .jsonPath("$.keys.length()").isEqualTo(2)
        .jsonPath("$.keys[*].d").doesNotExist();
    assertThat(kid(machine("catalog-service", "catalog-test"))).isEqualTo(signing);

    jdbc.sql("update signing_key set created_at = created_at - interval '16 minutes'").update();
    keys.keep();
    assertThat(kid(machine("catalog-service", "catalog-test"))).isNotEqualTo(signing);
    with(token("x", "OFFICER", "WINDOW_CLERK@120116/*")).get().uri("/api/identity/regions").exchange()
        .expectStatus().isOk();
  }

  @Test
  void anExpiredOrForgedTokenIsRefused() {
    with("nonsense").get().uri("/api/identity/me").exchange().expectStatus().isUnauthorized()
        .expectBody().jsonPath("$.code").isEqualTo("unauthenticated");
    var token = token("x", "OFFICER", "SYSTEM_ADMINISTRATOR@120000/*");
    with(token.substring(0, token.length() - 6) + "AAAAAA").get().uri("/api/identity/officers").exchange()
        .expectStatus().isUnauthorized();
  }

  private static final ParameterizedTypeReference<Map<String, Object>> MAP = new ParameterizedTypeReference<>() {};

  private String machine(String client, String secret) {
    return (String) ask(client, secret, Map.of("grant_type", "client_credentials")).expectStatus().isOk()
        .returnResult(MAP).getResponseBody().get("access_token");
  }

  private String code(String account) {
    var browser = new Browser(address());
    browser.open(authorize());
    var back = location(browser.signIn(account, DemoAccounts.PASSWORD));
    assertThat(back).startsWith("/oauth2/authorize?");
    return location(browser.open(back)).replaceFirst(".*[?&]code=([^&]+).*", "$1");
  }

  private RestTestClient.ResponseSpec exchange(String code) {
    return ask("gateway", "gateway-test", Map.of("grant_type", "authorization_code", "code", code,
        "redirect_uri", CALLBACK, "code_verifier", VERIFIER)).expectStatus().isOk();
  }

  private RestTestClient.ResponseSpec refresh(String token) {
    return ask("gateway", "gateway-test", Map.of("grant_type", "refresh_token", "refresh_token", token));
  }

  private RestTestClient.ResponseSpec ask(String client, String secret, Map<String, String> form) {
    var body = new LinkedMultiValueMap<String, String>();
    form.forEach(body::add);
    return anybody().post().uri("/oauth2/token")
        .headers(headers -> headers.setBasicAuth(client, secret))
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(body)
        .exchange();
  }

  private static String authorize() {
    return "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid&state=s&code_challenge_method=S256"
        + "&code_challenge=" + challenge() + "&redirect_uri=" + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8);
  }

  private static String challenge() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static JWTClaimsSet claims(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static String kid(String token) {
    try {
      return SignedJWT.parse(token).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }
}
