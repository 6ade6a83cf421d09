package io.tongban.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.identity.IdentityTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

class RegistrationTest extends IdentityTest {

  @Autowired private Accounts accounts;

  @Test
  void aPersonRegisters() {
    register("people", person("li.lei", "110105194912310089")).expectStatus().isCreated()
        .expectBody()
        .jsonPath("$.loginName").isEqualTo("li.lei")
        .jsonPath("$.id").exists()
        .jsonPath("$.password").doesNotExist();

    assertThat(accounts.byLoginName("li.lei").orElseThrow().passwordHash()).startsWith("{bcrypt}$2a$04$");
  }

  @Test
  void anEnterpriseRegisters() {
    register("enterprises", enterprise("zhongguo.shiyan", "91110000710931130E")).expectStatus().isCreated();

    assertThat(accounts.byLoginName("zhongguo.shiyan").orElseThrow().identifierMasked())
        .isEqualTo("91110000*********E");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    register("people", Map.of("idNumber", "110105194912310021", "phone", "110", "loginName", "x",
            "password", "secret")).expectStatus().isBadRequest()
        .expectBody()
        .jsonPath("$.code").isEqualTo("invalid-request")
        .jsonPath("$.errors[*].code").isEqualTo(List.of("missing", "id-number-check-digit", "phone-format",
            "login-name-format", "password-short"))
        .jsonPath("$.errors[1].message").isEqualTo("公民身份号码的校验码不正确，请逐位核对");
  }

  @Test
  void nobodyIsBornTomorrow() {
    register("people", person("later", "110105209912310029")).expectStatus().isBadRequest()
        .expectBody().jsonPath("$.errors[0].code").isEqualTo("id-number-birth-date");
  }

  @Test
  void aWrongCreditCodeIsRefusedWithItsRule() {
    register("enterprises", enterprise("wrong.code", "91110000710931130F")).expectStatus().isBadRequest()
        .expectBody().jsonPath("$.errors[0].code").isEqualTo("credit-code-check-digit");
  }

  @Test
  void aLoginNameIsTakenOnceHoweverItIsWritten() {
    register("people", person("ZhangSan", "110105194912310062")).expectStatus().isEqualTo(409)
        .expectBody()
        .jsonPath("$.code").isEqualTo("login-name-taken")
        .jsonPath("$.field").isEqualTo("loginName");
  }

  @Test
  void anIdentifierHasOneAccount() {
    register("people", person("zhang.san.two", "11010519491231002X")).expectStatus().isEqualTo(409)
        .expectBody().jsonPath("$.code").isEqualTo("identifier-registered");
  }

  @Test
  void ofRegistrationsAtTheSameTimeOneIsDone() throws Exception {
    var form = person("han.meimei", "110105194912310046");
    var tries = IntStream.range(0, 6).<Callable<Integer>>mapToObj(i -> () ->
        register("people", form).returnResult(String.class).getStatus().value()).toList();

    try (var together = Executors.newFixedThreadPool(6)) {
      assertThat(together.invokeAll(tries)).extracting(answer -> answer.get())
          .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    }
  }

  @Test
  void whatIsNotJsonIsRefused() {
    anybody().post().uri("/api/identity/people").header("Content-Type", "application/json").body("{").exchange()
        .expectStatus().isBadRequest()
        .expectBody().jsonPath("$.code").isEqualTo("unreadable-body");
  }

  @Test
  void oneLearnsWhoOneIs() {
    var zhangsan = accounts.byLoginName("zhangsan").orElseThrow();

    with(token(zhangsan.id().toString(), "PERSON", "APPLICANT@000000/*")).get().uri("/api/identity/me").exchange()
        .expectBody()
        .jsonPath("$.loginName").isEqualTo("zhangsan")
        .jsonPath("$.identifierMasked").isEqualTo("110105***********X")
        .jsonPath("$.roles[0]").isEqualTo("APPLICANT");
    with(token("x", "OFFICER", "WINDOW_CLERK@120116013/*")).get().uri("/api/identity/me").exchange()
        .expectStatus().isNotFound();
    anybody().get().uri("/api/identity/me").exchange().expectStatus().isUnauthorized();
  }

  private RestTestClient.ResponseSpec register(String what, Map<String, ?> form) {
    return anybody().post().uri("/api/identity/" + what).body(form).exchange();
  }

  private static Map<String, String> person(String loginName, String idNumber) {
    return Map.of("name", "李雷", "idNumber", idNumber, "phone", "13900000000", "loginName", loginName,
        "password", "a-good-password");
  }

  private static Map<String, String> enterprise(String loginName, String creditCode) {
    var form = new HashMap<String, String>();
    form.put("name", "示例有限公司");
    form.put("creditCode", creditCode);
    form.put("legalRepresentative", "李雷");
    form.put("phone", "022-65309460");
    form.put("loginName", loginName);
    form.put("password", "a-good-password");
    return form;
  }
}
