package io.tongban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest extends GatewayTest {

  private static final String START = "/oauth2/authorization/tongban";

  @Test
  void nobodyIsSignedInAtFirst() {
    assertThat(browser.get("/api/session").body()).isEqualTo("{\"signedIn\":false}");
  }

  @Test
  void signInReturnsToThePageItBeganOn() {
    assertThat(browser.signIn(upstream, START + "?returnTo=/guides/1%3Fregion%3D120116"))
        .isEqualTo("/guides/1?region=120116");
    assertThat(browser.get("/api/session").body()).contains("\"signedIn\":true", "\"id\":\"user-1\"", "新村窗口",
        "\"kind\":\"OFFICER\"", "\"roles\":[\"WINDOW_CLERK\"]",
        "{\"role\":\"WINDOW_CLERK\",\"region\":\"120116013\",\"organ\":\"*\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/%5Cevil.example", "evil", "", "/a%0d%0ab"})
  void otherSitesAreNoPlaceToReturnTo(String returnTo) {
    var answer = browser.get(START + "?returnTo=" + returnTo);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid-return");
  }

  @Test
  void whoComesByAnotherAddressGoesToThePublicOneFirst() {
    var answer = browser.get("http://localhost:" + port + START + "?returnTo=/a");

    assertThat(Browser.location(answer)).isEqualTo(START + "?returnTo=%2Fa");
    assertThat(browser.cookie("TONGBAN_SESSION")).isEmpty();
  }

  @Test
  void theBrowserHoldsNothingButACookie() {
    browser.signIn(upstream, START);

    assertThat(browser.cookie("TONGBAN_SESSION")).isPresent();
    assertThat(browser.cookie("XSRF-TOKEN")).isPresent();
    browser.get("/api/cases/mine");
    assertThat(upstream.last().headers().getFirst("Authorization")).startsWith("Bearer ey");
    assertThat(upstream.last().headers()).doesNotContainKey("Cookie");
  }

  @Test
  void aChangeThatRidesOnTheCookieNeedsTheCsrfToken() {
    browser.signIn(upstream, START);

    var refused = browser.post("/api/cases", "{}");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("csrf-token-wrong");

    browser.get("/api/session");
    var token = browser.cookie("XSRF-TOKEN").orElseThrow();
    assertThat(browser.post("/api/cases", "{}", "X-XSRF-TOKEN", token).statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenOfTheClientsOwnIsNotReplacedByTheSessions() {
    browser.signIn(upstream, START);

    browser.get("/api/cases/mine", "Authorization", "Bearer abc");
    assertThat(upstream.last().headers().get("Authorization")).containsExactly("Bearer abc");
  }

  @Test
  void anExpiredTokenIsRenewedOnceForAllRequests() throws Exception {
    upstream.accessSeconds = 5;
    browser.signIn(upstream, START);
    upstream.accessSeconds = 900;
    var before = upstream.refreshes();
    var requests = IntStream.range(0, 8).<Callable<Integer>>mapToObj(i ->
        () -> browser.get("/api/cases/mine").statusCode()).toList();

    try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(together.invokeAll(requests)).extracting(answer -> answer.get()).containsOnly(200);
    }
    assertThat(upstream.refreshes()).isEqualTo(before + 1);
  }

  @Test
  void aSessionThatCannotBeRenewedEnds() {
    upstream.accessSeconds = 5;
    browser.signIn(upstream, START);
    upstream.validRefreshToken = "another";

    var answer = browser.get("/api/cases/mine");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("session-expired");
    assertThat(browser.get("/api/session").body()).isEqualTo("{\"signedIn\":false}");
  }

  @Test
  void signOutEndsBothSessions() {
    browser.signIn(upstream, START);
    browser.get("/api/session");
    var token = browser.cookie("XSRF-TOKEN").orElseThrow();

    assertThat(browser.post("/api/session/sign-out", "", "X-XSRF-TOKEN", token).body())
        .isEqualTo("{\"location\":\"/\"}");

    assertThat(browser.get("/api/session").body()).isEqualTo("{\"signedIn\":false}");
    assertThat(upstream.asked).filteredOn(asked -> asked.uri().getPath().equals("/connect/logout"))
        .singleElement()
        .satisfies(asked -> {
          assertThat(asked.uri().getQuery()).contains("id_token_hint=ey");
          assertThat(asked.headers().getFirst("Cookie")).isEqualTo("TONGBAN_IDENTITY=identity-session");
        });
    assertThat(upstream.last().uri().getPath()).isEqualTo("/oauth2/revoke");
  }

  @Test
  void whereIdentityIsAwayTheBrowserGoesToEndItsSessionItself() {
    browser.signIn(upstream, START);
    browser.get("/api/session");
    upstream.logoutAway = true;

    assertThat(browser.post("/api/session/sign-out", "",
        "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow()).body()).contains("/connect/logout?id_token_hint=");
    assertThat(browser.get("/api/session").body()).isEqualTo("{\"signedIn\":false}");
  }

  @Test
  void aForgedReturnFromSignInSignsNobodyIn() {
    var answer = browser.get("/login/oauth2/code/tongban?code=c&state=forged");

    assertThat(Browser.location(answer)).isEqualTo("/?signIn=failed");
    assertThat(browser.get("/api/session").body()).isEqualTo("{\"signedIn\":false}");
  }

  @Test
  void identitySeesItsOwnCookieOnly() {
    browser.signIn(upstream, START);

    browser.get("/sign-in");
    assertThat(upstream.last().headers().getFirst("Cookie")).isEqualTo("TONGBAN_IDENTITY=identity-session");
  }
}
