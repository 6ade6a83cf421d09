package io.tongban.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.access.RegionCode.Tier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseCodeTest {

  @ParameterizedTest
  @CsvSource({
      "000132001001, 000132001001",
      "11120000MB0T10010U3000132001001, 000132001001",
      "12441500196720244T344219980600301, 442199806003"
  })
  @DisplayName("GB/T 39554.1-2020: 12, 31 and 33 characters hold a base code")
  void standard_codes_hold_their_base_code(String code, String base) {
    assertThat(BaseCode.in(new ItemCode(code))).contains(new BaseCode(base));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4444444444", "G-000007-001-511602000000-000-115113010833722043-1-00",
      "11120000MB0T10010U9000132001001", "11120000MB0T10010U300013200100X"})
  void other_codes_hold_none(String code) {
    assertThat(BaseCode.in(new ItemCode(code))).isEmpty();
  }

  @Test
  void an_implementation_code_is_organ_level_and_base_code() {
    assertThat(new BaseCode("000132001001").at("11120116MB0A00026R", Tier.TOWNSHIP))
        .isEqualTo(new ItemCode("11120116MB0A00026R5000132001001"));
  }
}
