package io.tongban.identity.signin;

import static io.tongban.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.clock.ClockControl;
import io.tongban.identity.Browser;
import io.tongban.identity.IdentityTest;
import io.tongban.identity.person.Account;
import io.tongban.identity.person.Accounts;
import io.tongban.identity.setup.DemoAccounts;
import io.tongban.identity.setup.DemoSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

class SignInTest extends IdentityTest {

  private static final String SIGNED_IN = "/oauth2/authorization/tongban";

  @Autowired private Accounts accounts;
  @Autowired private PasswordEncoder passwords;
  @Autowired private JdbcClient jdbc;
  @Autowired private ClockControl clock;
  @Autowired private SigningIn signingIn;
  @Autowired private SignInLocks locks;

  @Test
  void thePageIsChineseFirstAndListsTheDemoAccounts() {
    var page = browser().open("/sign-in");

    assertThat(page.body()).contains("登录名", "/register/person", "/register/enterprise", "clerk.xincun");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow()).startsWith("default-src 'none'");
    assertThat(page.headers().firstValue("set-cookie").orElseThrow())
        .startsWith("TONGBAN_IDENTITY=").contains("HttpOnly", "SameSite=Lax");
    assertThat(browser().open("/sign-in/style.css").statusCode()).isEqualTo(200);
  }

  @Test
  void theRightPasswordLeadsOnAndIsLogged() {
    assertThat(location(browser().signIn(" Catalog ", DemoAccounts.PASSWORD))).isEqualTo(SIGNED_IN);
    assertThat(outcomes("catalog")).endsWith("SIGNED_IN");
  }

  @Test
  void anUnknownNameAndAWrongPasswordAreAnsweredAlike() {
    assertThat(pageAfter("supervisor.city", "wrong")).isEqualTo(pageAfter("no.such.name", "wrong"));
  }

  @Test
  void fiveFailuresLockTheNameForAQuarterOfAnHour() {
    for (var i = 0; i < 5; i++) {
      assertThat(pageAfter("openness.city", "wrong")).contains("登录名或密码不正确");
    }

    assertThat(pageAfter("openness.city", DemoAccounts.PASSWORD)).contains("已锁定至");
    assertThat(outcomes("openness.city")).endsWith("WRONG,LOCKED");

    moveClock(Duration.ofMinutes(16));
    assertThat(location(browser().signIn("openness.city", DemoAccounts.PASSWORD))).isEqualTo(SIGNED_IN);
    moveClock(Duration.ZERO);
  }

  @Test
  void aNameNobodyHasIsLockedLikeAnyOther() {
    for (var i = 0; i < 5; i++) {
      pageAfter("nobody.at.all", "wrong");
    }

    assertThat(pageAfter("nobody.at.all", "wrong")).contains("已锁定至");
  }

  @Test
  void guessesAtTheSameTimeDoNotSlipPastTheLock() throws Exception {
    var guesses = IntStream.range(0, 20).<Callable<Outcome>>mapToObj(i ->
        () -> signingIn.attempt("reviewer.city", "guess " + i, "127.0.0.1")).toList();

    try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(together.invokeAll(guesses)).extracting(answer -> answer.get())
          .filteredOn(Outcome.Wrong.class::isInstance).hasSize(5);
    }
  }

  @Test
  void anAdministratorUnlocks() {
    var decider = accounts.byLoginName("decider.city").orElseThrow();
    for (var i = 0; i < 5; i++) {
      signingIn.attempt("decider.city", "wrong", "127.0.0.1");
    }

    officer("SYSTEM_ADMINISTRATOR@120000/*").post().uri("/api/identity/officers/{id}/unlock", decider.id())
        .exchange().expectStatus().isOk();

    assertThat(signingIn.attempt("decider.city", DemoAccounts.PASSWORD, "127.0.0.1"))
        .isEqualTo(new Outcome.SignedIn(decider));
  }

  @Test
  void aDisabledAccountIsToldSoOnlyToWhoKnowsThePassword() {
    var account = new Account(UUID.randomUUID(), Account.Kind.OFFICER, "gone.officer", "某某", null, null, null,
        passwords.encode("a-good-password"), false, null, null);
    accounts.add(account);
    accounts.disable(account.id());

    assertThat(pageAfter("gone.officer", "wrong")).contains("登录名或密码不正确");
    assertThat(pageAfter("gone.officer", "a-good-password")).contains("已停用");
  }

  @Test
  void outsideDemoModeADemoAccountIsAsGoodAsUnknown() {
    var atWork = new SigningIn(accounts, locks, passwords, new DemoSettings(false), jdbc, Clock.systemUTC());

    assertThat(atWork.attempt("decider.binhai", DemoAccounts.PASSWORD, "127.0.0.1")).isEqualTo(new Outcome.Wrong());
  }

  @Test
  void aFormWithoutItsTokenIsSentBackToThePage() {
    var browser = browser();
    var answer = browser.post("/sign-in", Map.of("username", "admin", "password", DemoAccounts.PASSWORD));

    assertThat(location(answer)).isEqualTo("/sign-in?expired");
    assertThat(browser.open("/sign-in?expired").body()).contains("请重新登录");
  }

  @Test
  void aNameNoDatabaseCouldHoldIsJustWrong() {
    assertThat(signingIn.attempt("\0" + "x".repeat(5000), "wrong", "127.0.0.1")).isEqualTo(new Outcome.Wrong());
  }

  private String pageAfter(String name, String password) {
    var browser = browser();
    assertThat(location(browser.signIn(name, password))).isEqualTo("/sign-in?error");
    return browser.open("/sign-in?error").body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  private String outcomes(String name) {
    return String.join(",", jdbc.sql("select outcome from sign_in_log where login_name = :name order by id")
        .param("name", name).query(String.class).list());
  }

  private void moveClock(Duration offset) {
    officer("SYSTEM_ADMINISTRATOR@120000/*").put().uri("/api/identity/clock")
        .body(Map.of("offset", offset.toString())).exchange().expectStatus().isOk();
    await().until(() -> clock.offset().equals(offset));
  }

  private Browser browser() {
    return new Browser(address());
  }
}
