package io.tongban.identity;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void featuresDependOnEachOtherWithoutACircleAndOnlyOnWhatIsShown() {
    ApplicationModules.of(IdentityService.class).verify();
  }
}
