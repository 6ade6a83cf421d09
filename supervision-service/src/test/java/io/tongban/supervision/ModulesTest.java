package io.tongban.supervision;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void featuresUseEachOtherWithoutCyclesAndKeepTheirInside() {
    ApplicationModules.of(SupervisionService.class).verify();
  }
}
