package io.tongban.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.identity.IdentityTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

class VerificationTest extends IdentityTest {

  private static final String NUMBER = "110105195603170216";

  @Autowired private Accounts accounts;

  @BeforeEach
  void somebodyRegistered() {
    anybody().post().uri("/api/identity/people").body(Map.of("name", "沈梅", "idNumber", NUMBER,
        "phone", "13912345678", "loginName", "shen.mei", "password", "a-good-password")).exchange();
  }

  @Test
  @DisplayName("网络安全法 art. 24: an identity is true when the certificate and its holder were seen")
  void aClerkWhoSawTheCertificateVerifiesTheAccount() {
    assertThat(shen().verified()).isFalse();

    seen("WINDOW_CLERK@120116013/*", "Shen.Mei", "沈梅", NUMBER).expectStatus().isNoContent();

    assertThat(shen().verified()).isTrue();
    seen("WINDOW_CLERK@120116013/*", "shen.mei", "沈梅", NUMBER).expectStatus().isNoContent();
  }

  @ParameterizedTest
  @CsvSource({"shen.mei,沈,110105195603170216", "shen.mei,沈梅,11010519491231002X",
      "zhangsan,沈梅,110105195603170216", "nobody,沈梅,110105195603170216", "admin,系统管理员,110105195603170216"})
  void whatIsNotOfOneAccountIsRefusedAlike(String loginName, String name, String identifier) {
    seen("WINDOW_CLERK@120116013/*", loginName, name, identifier).expectStatus().isEqualTo(409)
        .expectBody().jsonPath("$.code").isEqualTo("verification-mismatch");
  }

  @Test
  void nobodyVerifiesFromElsewhereThanACounter() {
    seen("REVIEWER@120000/*", "shen.mei", "沈梅", NUMBER).expectStatus().isForbidden();
    seen("SYSTEM_ADMINISTRATOR@120000/*", "shen.mei", "沈梅", NUMBER).expectStatus().isForbidden();
  }

  @Test
  void aHalfFilledFormIsRefused() {
    seen("WINDOW_CLERK@120116013/*", "", "沈梅", NUMBER).expectStatus().isBadRequest();
  }

  private Account shen() {
    return accounts.byLoginName("shen.mei").orElseThrow();
  }

  private RestTestClient.ResponseSpec seen(String grant, String loginName, String name, String identifier) {
    return officer(grant).post().uri("/api/identity/verifications")
        .body(Map.of("loginName", loginName, "name", name, "identifier", identifier)).exchange();
  }
}
