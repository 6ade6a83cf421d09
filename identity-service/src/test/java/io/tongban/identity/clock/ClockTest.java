package io.tongban.identity.clock;

import io.tongban.identity.IdentityTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTest extends IdentityTest {

  @ParameterizedTest
  @ValueSource(strings = {"P99999D", "tomorrow", "-P9999D"})
  void refusesSenselessOffsets(String offset) {
    officer("SYSTEM_ADMINISTRATOR@120000/*").put().uri("/api/identity/clock").body(Map.of("offset", offset))
        .exchange().expectStatus().isBadRequest();
  }

  @Test
  void onlyAnAdministratorMovesIt() {
    officer("SUPERVISOR@120000/*").put().uri("/api/identity/clock").body(Map.of("offset", "P1D"))
        .exchange().expectStatus().isForbidden();
  }
}
