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

  private static final String NUMBER = "110105194912310046";

  @Autowired private Accounts accounts;

  @BeforeEach
  void somebodyRegistered() {
    anybody().post().uri("/api/identity/people").body(Map.of("name", "韩梅梅", "idNumber", NUMBER,
        "phone", "13912345678", "loginName", "han.meimei", "password", "a-good-password")).exchange();
  }

  @Test
  @DisplayName("网络安全法 art. 24: an identity is true when the certificate and its holder were seen")
  void aClerkWhoSawTheCertificateVerifiesTheAccount() {
    assertThat(han().verified()).isFalse();

    seen("WINDOW_CLERK@120116013/*", "Han.Meimei", "韩梅梅", NUMBER).expectStatus().isNoContent();

    assertThat(han().verified()).isTrue();
    seen("WINDOW_CLERK@120116013/*", "han.meimei", "韩梅梅", NUMBER).expectStatus().isNoContent();
  }

  @ParameterizedTest
  @CsvSource({"han.meimei,韩梅,110105194912310046", "han.meimei,韩梅梅,11010519491231002X",
      "zhangsan,韩梅梅,110105194912310046", "nobody,韩梅梅,110105194912310046", "admin,系统管理员,110105194912310046"})
  void whatIsNotOfOneAccountIsRefusedAlike(String loginName, String name, String identifier) {
    seen("WINDOW_CLERK@120116013/*", loginName, name, identifier).expectStatus().isEqualTo(409)
        .expectBody().jsonPath("$.code").isEqualTo("verification-mismatch");
  }

  @Test
  void nobodyVerifiesFromElsewhereThanACounter() {
    seen("REVIEWER@120000/*", "han.meimei", "韩梅梅", NUMBER).expectStatus().isForbidden();
    seen("SYSTEM_ADMINISTRATOR@120000/*", "han.meimei", "韩梅梅", NUMBER).expectStatus().isForbidden();
  }

  @Test
  void aHalfFilledFormIsRefused() {
    seen("WINDOW_CLERK@120116013/*", "", "韩梅梅", NUMBER).expectStatus().isBadRequest();
  }

  private Account han() {
    return accounts.byLoginName("han.meimei").orElseThrow();
  }

  private RestTestClient.ResponseSpec seen(String grant, String loginName, String name, String identifier) {
    return officer(grant).post().uri("/api/identity/verifications")
        .body(Map.of("loginName", loginName, "name", name, "identifier", identifier)).exchange();
  }
}
