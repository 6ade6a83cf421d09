package io.tongban.identity.region;

import io.tongban.identity.IdentityTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest extends IdentityTest {

  @Test
  void listsThreeTiersPieceByPiece() {
    anybody().get().uri("/api/identity/regions?parent=120000&size=10").exchange()
        .expectStatus().isOk()
        .expectBody()
        .jsonPath("$.total").isEqualTo(16)
        .jsonPath("$.items[0].name").isEqualTo("和平区")
        .jsonPath("$.next").isEqualTo("120113");
    anybody().get().uri("/api/identity/regions?parent=120000&size=10&after=120113").exchange()
        .expectBody()
        .jsonPath("$.items.length()").isEqualTo(6)
        .jsonPath("$.next").isEmpty();
    anybody().get().uri("/api/identity/regions?parent=120116&size=100").exchange()
        .expectBody().jsonPath("$.items[?(@.code=='120116013')].name").isEqualTo("新村街道");
  }

  @Test
  void abolishedRegionsAreNotListed() {
    anybody().get().uri("/api/identity/regions?parent=120000&size=100").exchange()
        .expectBody().jsonPath("$.items[?(@.code=='120225')]").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=0", "size=101", "parent=12", "parent=滨海"})
  void refusesSenselessQuestions(String query) {
    anybody().get().uri("/api/identity/regions?" + query).exchange()
        .expectStatus().isBadRequest()
        .expectBody().jsonPath("$.code").exists();
  }

  @Test
  void anAdministratorAddsATownshipOfHisDistrict() {
    var added = Map.of("code", "120116998", "name", "试验街道", "parent", "120116");

    officer("SYSTEM_ADMINISTRATOR@120116/*").post().uri("/api/identity/regions").body(added).exchange()
        .expectStatus().isCreated()
        .expectBody().jsonPath("$.tier").isEqualTo("TOWNSHIP");
    officer("SYSTEM_ADMINISTRATOR@120116/*").post().uri("/api/identity/regions").body(added).exchange()
        .expectStatus().isEqualTo(409);
  }

  @Test
  void anAdministratorAddsNothingToAnotherDistrict() {
    officer("SYSTEM_ADMINISTRATOR@120116/*").post().uri("/api/identity/regions")
        .body(Map.of("code", "120101997", "name", "试验街道", "parent", "120101")).exchange()
        .expectStatus().isForbidden()
        .expectBody().jsonPath("$.code").isEqualTo("wrong-region");
  }

  @Test
  void aRegionLiesInItsParent() {
    officer("SYSTEM_ADMINISTRATOR@120000/*").post().uri("/api/identity/regions")
        .body(Map.of("code", "120101997", "name", "试验街道", "parent", "120116")).exchange()
        .expectStatus().isBadRequest()
        .expectBody().jsonPath("$.code").isEqualTo("region-outside-parent");
  }

  @Test
  void strangersAndClerksAddNothing() {
    var added = Map.of("code", "120116997", "name", "试验街道", "parent", "120116");

    anybody().post().uri("/api/identity/regions").body(added).exchange().expectStatus().isUnauthorized();
    officer("WINDOW_CLERK@120000/*").post().uri("/api/identity/regions").body(added).exchange()
        .expectStatus().isForbidden()
        .expectBody().jsonPath("$.code").isEqualTo("wrong-role");
  }
}
