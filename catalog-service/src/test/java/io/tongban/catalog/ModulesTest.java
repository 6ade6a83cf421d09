package io.tongban.catalog;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void features_keep_to_themselves_and_form_no_circle() {
    ApplicationModules.of(CatalogService.class).verify();
  }
}
