package io.tongban.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamespaceTest {
  private static final Service GUIDE = new Service("guide-service", 8103, true);

  @Test
  void without_one_the_names_are_the_platforms_own() {
    var standard = Namespace.from(Map.of("TONGBAN_NAMESPACE", " "));

    assertThat(standard.database(GUIDE)).isEqualTo("tongban_guide");
    assertThat(standard.amqpPrefix()).isEmpty();
    assertThat(standard.nacosGroup()).isEqualTo("TONGBAN");
  }

  @Test
  void every_servers_names_begin_with_it() {
    var binhai = Namespace.from(Map.of("TONGBAN_NAMESPACE", "binhai"));

    assertThat(binhai.database(GUIDE)).isEqualTo("binhai_guide");
    assertThat(binhai.settings()).containsExactlyInAnyOrderEntriesOf(Map.of(
        "TONGBAN_NAMESPACE", "binhai", "TONGBAN_AMQP_PREFIX", "binhai.", "TONGBAN_NACOS_GROUP", "BINHAI"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Binhai", "1st", "bin-hai", "滨海", "a; drop table x", "a234567890123456789012345678901"})
  void what_no_server_would_take_unquoted_is_refused(String name) {
    assertThatThrownBy(() -> Namespace.from(Map.of("TONGBAN_NAMESPACE", name)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("TONGBAN_NAMESPACE");
  }
}
