package io.tongban.system.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every page of the site in a real browser, at two widths (WCAG 2.2 AA)")
class SitePagesTest {

  @Test
  void noPageBarsAnybodyOrScrollsSideways() throws Exception {
    assertThat(NodeScripts.run("pages.mjs", 1800)).as("faults are told above, by page and width").isZero();
  }
}
