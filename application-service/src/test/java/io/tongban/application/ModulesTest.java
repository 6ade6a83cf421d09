package io.tongban.application;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void featuresUseEachOtherOnlyThroughWhatTheyShow() {
    ApplicationModules.of(ApplicationService.class).verify();
  }
}
