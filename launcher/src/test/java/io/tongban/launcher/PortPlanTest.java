package io.tongban.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {
  @Test
  void a_port_given_twice_is_told_with_both_settings() {
    var plan = PortPlan.from(Map.of("TONGBAN_PORT", "28101", "TONGBAN_IDENTITY_PORT", "28101"));

    assertThatThrownBy(() -> plan.requireFree(List.of("identity-service", "gateway")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("28101")
        .hasMessageContaining("TONGBAN_IDENTITY_PORT or TONGBAN_PORT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "eighty", "8080.5"})
  void what_is_no_port_is_told_with_its_setting(String port) {
    assertThatThrownBy(() -> PortPlan.from(Map.of("TONGBAN_PORT", port)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("TONGBAN_PORT")
        .hasMessageContaining(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"64900", "900"})
  void nacos_needs_room_for_the_ports_it_derives(String port) {
    var plan = PortPlan.from(Map.of("TONGBAN_NACOS_PORT", port));

    assertThatThrownBy(() -> plan.requireFree(List.of(PortPlan.NACOS)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("TONGBAN_NACOS_PORT");
  }
}
