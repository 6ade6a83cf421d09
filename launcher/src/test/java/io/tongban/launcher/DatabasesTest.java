package io.tongban.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabasesTest {
  @ParameterizedTest
  @CsvSource({
      "jdbc:postgresql://db:5432/postgres?user=root&password=x, jdbc:postgresql://db:5432/tongban_guide",
      "jdbc:postgresql://db/postgres, jdbc:postgresql://db/tongban_guide",
      "jdbc:postgresql://db/postgres?sslmode=require&user=root, jdbc:postgresql://db/tongban_guide?sslmode=require",
      "jdbc:postgresql://db/?user=root&password=x&ssl=true, jdbc:postgresql://db/tongban_guide?ssl=true"
  })
  void a_services_address_has_the_administrators_options_but_not_the_account(String administrator, String expected) {
    assertThat(new Databases(administrator).url("tongban_guide")).isEqualTo(expected);
  }

  @Test
  void another_address_is_refused_with_the_settings_name() {
    assertThatThrownBy(() -> new Databases("postgres://db/postgres"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("TONGBAN_POSTGRES_URL");
  }
}
