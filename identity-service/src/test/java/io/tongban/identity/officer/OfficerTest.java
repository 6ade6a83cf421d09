package io.tongban.identity.officer;

import io.tongban.identity.IdentityTest;
import io.tongban.identity.person.Accounts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

class OfficerTest extends IdentityTest {

  private static final String DISTRICT = "SYSTEM_ADMINISTRATOR@120116/*";

  @Autowired private Accounts accounts;

  @Test
  void anAdministratorAddsAnOfficerOfHisDistrict() {
    add(officer(DISTRICT), "wang.wu", "REVIEWER", "120116013", "*").expectStatus().isCreated()
        .expectBody()
        .jsonPath("$.grants[0].region").isEqualTo("120116013")
        .jsonPath("$.passwordHash").doesNotExist();

    officer(DISTRICT).get().uri("/api/identity/officers?size=100").exchange()
        .expectBody()
        .jsonPath("$.items[?(@.loginName=='wang.wu')]").isNotEmpty()
        .jsonPath("$.items[?(@.loginName=='clerk.heping')]").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "REVIEWER, 120101, *, 403, wrong-region",
    "SYSTEM_ADMINISTRATOR, 120000, *, 403, wrong-region",
    "APPLICANT, 120116, *, 400, role-not-grantable",
    "SERVICE, 120116, *, 400, role-not-grantable",
    "REVIEWER, 120116996, *, 400, unknown-region",
    "REVIEWER, 120116, nobody, 400, unknown-organ",
    "EMPEROR, 120116, *, 400, unreadable-body",
    "REVIEWER, 12, *, 400, unreadable-body"
  })
  void grantsLieWithinWhatTheAdministratorHolds(
      String role, String region, String organ, int status, String code) {
    add(officer(DISTRICT), "zhao.liu", role, region, organ).expectStatus().isEqualTo(status)
        .expectBody().jsonPath("$.code").isEqualTo(code);
  }

  @Test
  void theAdministratorOfOneOrganGrantsForNoOther() {
    officer(DISTRICT).post().uri("/api/identity/organisations")
        .body(Map.of("code", "11120116MB0A00026R", "name", "滨海新区示例局", "region", "120116")).exchange()
        .expectStatus().isCreated();
    var ofOneOrgan = officer("SYSTEM_ADMINISTRATOR@120116/11120116MB0A00026R");

    add(ofOneOrgan, "sun.qi", "REVIEWER", "120116", "11120116MB0A00026R").expectStatus().isCreated();
    add(ofOneOrgan, "zhou.ba", "REVIEWER", "120116", "*").expectStatus().isForbidden();
  }

  @Test
  void anAdministratorDoesNotTouchAnOfficerAboveHim() {
    var admin = accounts.byLoginName("admin").orElseThrow().id();

    officer(DISTRICT).post().uri("/api/identity/officers/{id}/disable", admin).exchange()
        .expectStatus().isForbidden();
    officer(DISTRICT).put().uri("/api/identity/officers/{id}/grants", admin)
        .body(Map.of("grants", List.of(grant("REVIEWER", "120116", "*")))).exchange()
        .expectStatus().isForbidden();
  }

  @Test
  void newGrantsReplaceTheOld() {
    add(officer(DISTRICT), "wu.jiu", "REVIEWER", "120116", "*").expectStatus().isCreated();
    var id = accounts.byLoginName("wu.jiu").orElseThrow().id();

    officer(DISTRICT).put().uri("/api/identity/officers/{id}/grants", id)
        .body(Map.of("grants", List.of(grant("DECIDER", "120116", "*"), grant("WINDOW_CLERK", "120116013", "*"))))
        .exchange()
        .expectStatus().isOk()
        .expectBody().jsonPath("$.grants[*].role").isEqualTo(List.of("DECIDER", "WINDOW_CLERK"));
    officer(DISTRICT).put().uri("/api/identity/officers/{id}/grants", id)
        .body(Map.of("grants", List.of())).exchange()
        .expectStatus().isBadRequest();
  }

  @Test
  void aLoginNameIsTakenOnce() {
    add(officer(DISTRICT), "Admin", "REVIEWER", "120116", "*").expectStatus().isEqualTo(409)
        .expectBody().jsonPath("$.code").isEqualTo("login-name-taken");
  }

  @Test
  void anApplicantIsNoOfficer() {
    var zhangsan = accounts.byLoginName("zhangsan").orElseThrow().id();

    officer("SYSTEM_ADMINISTRATOR@120000/*").post().uri("/api/identity/officers/{id}/disable", zhangsan).exchange()
        .expectStatus().isNotFound();
  }

  private static RestTestClient.ResponseSpec add(
      RestTestClient by, String loginName, String role, String region, String organ) {
    return by.post().uri("/api/identity/officers")
        .body(Map.of("loginName", loginName, "name", "某某", "password", "a-good-password",
            "grants", List.of(grant(role, region, organ))))
        .exchange();
  }

  private static Map<String, String> grant(String role, String region, String organ) {
    return Map.of("role", role, "region", region, "organ", organ);
  }
}
