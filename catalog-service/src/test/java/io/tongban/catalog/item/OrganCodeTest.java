package io.tongban.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganCodeTest {

  @ParameterizedTest
  @DisplayName("GB 32100-2015, GB 11714-1997")
  @ValueSource(strings = {"91110000710931130E", "91120116MA05ABCD98", "11120116MB0A00026R", "000125583", "00012558-3"})
  void a_code_with_a_right_check_is_regular(String code) {
    assertThat(OrganCode.regular(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"91110000710931130F", "000125584", "4148481895459659776", "1151130000877869M", "", "局"})
  void another_code_is_not(String code) {
    assertThat(OrganCode.regular(code)).isFalse();
  }
}
