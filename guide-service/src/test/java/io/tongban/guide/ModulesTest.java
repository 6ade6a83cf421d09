package io.tongban.guide;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void featuresKeepToThemselves() {
    ApplicationModules.of(GuideService.class).verify();
  }
}
